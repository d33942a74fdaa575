/**
 * Reads the saved pages of `tests/pages/reading` in Firefox, and says where text, ranges, painting or what is left behind
 * are not as expected. Not part of `npm test`, which asks for no Firefox.
 *
 *   npx tsx scripts/check-firefox.ts [--match TEXT]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import * as v from 'valibot';
import { browserPath } from './browsers.mjs';
import type { PageResult } from './eval-reading-page.ts';
import { bundleReader } from './reader-bundle.ts';

const expectation = v.object({
  article: v.boolean(),
  title: v.optional(v.string()),
  body: v.optional(v.array(v.string()), []),
  not: v.optional(v.array(v.string()), []),
});

const { values: options } = parseArgs({ options: { match: { type: 'string', default: '' } } });
const executablePath = browserPath('firefox');
if (executablePath === undefined) throw new Error('no Firefox was found; BACKSTORY_FIREFOX may name one');
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'tests', 'pages', 'reading');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html') && name.includes(options.match))
  .map((name) => name.replace('.html', ''));

/** What is not as the page's expectation says. */
const faultsOf = (
  name: string,
  { reading, inexact, untouched, painted, left, errors }: PageResult,
): string[] => {
  const expected = v.parse(
    expectation,
    JSON.parse(readFileSync(join(folder, `${name}.expect.json`), 'utf8')),
  );
  const faults = [...left, ...errors];
  if (!untouched) faults.push('the page was changed');
  if (reading.ok !== expected.article) faults.push(reading.ok ? 'taken for an article' : reading.detail);
  if (!reading.ok) return faults;
  const { title, text } = reading.article;
  if (title !== expected.title) faults.push(`title: ${title}`);
  if (inexact.length > 0) faults.push(`ranges of blocks ${inexact.join(', ')}`);
  if (painted === 0) faults.push('nothing painted');
  for (const part of expected.body) if (!text.includes(part)) faults.push(`lacks: ${part}`);
  for (const part of expected.not) if (text.includes(part)) faults.push(`has: ${part}`);
  return faults;
};

const server = createServer((request, response) => {
  const name = names.find((one) => request.url === `/${one}`);
  if (name === undefined) return response.writeHead(404).end();
  return response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(readFileSync(join(folder, `${name}.html`)));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the page server has no port');
const code = await bundleReader();
const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
let faulty = 0;
for (const name of names) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/${name}`);
  await page.evaluate(code);
  const faults = faultsOf(name, (await page.evaluate('backstoryEval.check()')) as PageResult);
  await page.close();
  if (faults.length > 0) console.log(`${name}: ${faults.join('; ')}`);
  faulty += faults.length > 0 ? 1 : 0;
}
console.log(`${await browser.version()}: ${names.length - faulty} of ${names.length} pages as expected`);
await browser.close();
server.close();
process.exit(faulty > 0 || names.length === 0 ? 1 : 0);
