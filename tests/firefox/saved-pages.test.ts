import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/browsers.mjs';
import type { PageResult } from '../../scripts/eval-reading-page.ts';
import { bundleReader } from '../../scripts/reader-bundle.ts';
import { type Expectation, expectArticle } from '../browser/expected-article.ts';
import { type PageServer, servePages } from '../e2e/page-server.ts';
import { closeFirefox } from './browser.ts';

const folder = resolve(import.meta.dirname, '../pages/reading');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

let served: PageServer;
let browser: Browser;
let page: Page;
let reader: string;
beforeAll(async () => {
  served = await servePages();
  reader = await bundleReader();
  const executablePath = browserPath('firefox');
  if (!executablePath) throw new Error('no Firefox is installed; BACKSTORY_FIREFOX may name one');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  page = await browser.newPage();
});
afterAll(async () => {
  await closeFirefox(browser);
  served.server.close();
});

it('at least sixty pages are walked', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(names)('%s', (name) => {
  it('is read and painted as expected, and left as it was', async () => {
    const expected: Expectation = JSON.parse(await readFile(`${folder}/${name}.expect.json`, 'utf8'));
    await page.goto(`${served.origin}/reading/${name}.html`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(reader);
    const { reading, inexact, untouched, painted, left, errors } = (await page.evaluate(
      'backstoryEval.check()',
    )) as PageResult;
    expect({ inexact, untouched, left, errors }).toEqual({
      inexact: [],
      untouched: true,
      left: [],
      errors: [],
    });
    expect(reading.ok, reading.ok ? undefined : reading.detail).toBe(expected.article);
    if (!reading.ok) return;
    expect(painted).toBeGreaterThan(0);
    expectArticle(reading.article, expected);
  });
});
