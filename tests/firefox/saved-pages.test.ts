import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../scripts/browsers.mjs';
import type { PageResult } from '../../scripts/eval-reading-page.ts';
import { bundleReader } from '../../scripts/reader-bundle.ts';
import { until } from '../../scripts/until.ts';
import { type Expectation, expectArticle } from '../browser/expected-article.ts';
import { type PageServer, servePages } from '../e2e/page-server.ts';
import { closeFirefox } from './browser.ts';

const folder = resolve(import.meta.dirname, '../pages/reading');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

let served: PageServer;
let browser: Browser;
/** Two windows at a time, for two cores; tabs of one window would be hidden, and timers wait in hidden ones. */
let windows: Page[];
let reader: string;
beforeAll(async () => {
  served = await servePages();
  reader = await bundleReader();
  const executablePath = browserPath('firefox');
  if (!executablePath) throw new Error('no Firefox is installed; BACKSTORY_FIREFOX may name one');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  windows = [await browser.newPage({ type: 'window' }), await browser.newPage({ type: 'window' })];
});
afterAll(async () => {
  await closeFirefox(browser);
  served.server.close();
});

const check = async (page: Page, name: string): Promise<PageResult> => {
  await page.goto(`${served.origin}/reading/${name}.html`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(reader);
  return (await page.evaluate('backstoryEval.check()')) as PageResult;
};

it('at least sixty pages are walked', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.concurrent.each(names)('%s', (name) => {
  it('is read and painted as expected, and left as it was', async () => {
    const expected: Expectation = JSON.parse(await readFile(`${folder}/${name}.expect.json`, 'utf8'));
    const page = await until('a window', async () => windows.pop(), 60);
    const result = check(page, name).finally(() => windows.push(page));
    const { reading, inexact, untouched, painted, left, errors } = await result;
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
