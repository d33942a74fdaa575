import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../../scripts/browsers.mjs';
import type { PageResult } from '../../scripts/eval-reading-page.ts';
import { bundleReader } from '../../scripts/reader-bundle.ts';

const folder = join(import.meta.dirname, '../pages/reading');
/** One of each way in which a text can stand in a page. */
const fixtures = ['inline-markup', 'shadow-root', 'breaks-ar', 'divs-zh', 'live-blog'];

const executablePath = browserPath('firefox');
let browser: Browser;
let server: Server;
let origin: string;
let code: string;

// Firefox is no requirement of the project: where there is none, Chromium alone is tested.
describe.skipIf(executablePath === undefined)('in Firefox', () => {
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const name = /^\/([a-z-]+)$/.exec(request.url ?? '')?.[1];
      if (name === undefined) return response.writeHead(404).end();
      const html = await readFile(join(folder, `${name}.html`));
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the page server has no port');
    origin = `http://127.0.0.1:${address.port}`;
    code = await bundleReader();
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(fixtures)('%s is read, painted and left as it was', async (name) => {
    const expected = JSON.parse(await readFile(join(folder, `${name}.expect.json`), 'utf8'));
    const page = await browser.newPage();
    await page.goto(`${origin}/${name}`);
    await page.evaluate(code);
    const result = (await page.evaluate('backstoryEval.check()')) as PageResult;
    await page.close();
    if (!result.reading.ok) throw new Error(result.reading.detail);
    const { article } = result.reading;
    expect(article.title).toBe(expected.title);
    let from = 0;
    for (const text of expected.body) {
      const at = article.text.indexOf(text, from);
      expect(at, `missing or out of order: ${text}`).toBeGreaterThanOrEqual(0);
      from = at + text.length;
    }
    for (const text of expected.not) expect(article.text).not.toContain(text);
    expect(result.painted).toBeGreaterThan(2);
    expect(result.counted).toBeGreaterThan(2);
    expect(result).toMatchObject({ inexact: [], untouched: true, left: [], errors: [] });
  });
});
