/**
 * Reads the pages of `../shared/eval/extraction` in Chromium and with the terminal's DOM, and scores both.
 *
 *   npm run eval:reading -- [--only chromium|terminal] [--sketches FILE] [--match TEXT,TEXT] [--worst N]
 *
 * Results go to `.output/eval-reading/`. The pages' scripts do not run (a policy header forbids them), nothing is fetched,
 * and the header says UTF-8, whatever the page says. Exits with 1 when a page was not left as it was or a figure is below
 * its bar.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { browserPath } from './browsers.mjs';
import { failedBars } from './eval-reading-bars.ts';
import type { PageResult } from './eval-reading-page.ts';
import { readHtml } from './read-page.ts';
import { bundleReader } from './reader-bundle.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    match: { type: 'string' },
    sketches: { type: 'string' },
    worst: { type: 'string', default: '10' },
  },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = process.env.BACKSTORY_SHARED ?? join(root, '..', 'shared');
const sets = join(shared, 'eval', 'extraction');
const output = join(root, '.output', 'eval-reading');
mkdirSync(output, { recursive: true });

const golds = readdirSync(sets, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(sets, entry.name, 'gold.jsonl'));
const pages = golds
  .flatMap((gold) => {
    const folder = join(dirname(gold), 'pages');
    return readdirSync(folder).map((name) => join(folder, name));
  })
  .filter((file) => !options.match || options.match.split(',').some((part) => file.includes(part)));
const htmlOf = (file: string) => gunzipSync(readFileSync(file)).toString('utf8');
const idOf = (file: string) => basename(file).replace(/\.html\.gz$/, '');

/** One line a page, as the `context` command writes it. */
const line = (id: string, article: Extract<PageResult['reading'], { ok: true }>['article'] | null) =>
  JSON.stringify(
    article
      ? {
          id,
          title: article.title,
          published: article.published,
          language: article.language,
          text: article.text,
        }
      : { id, text: '' },
  );

const inChromium = async () => {
  const code = await bundleReader();
  const browser = await chromium.launch({
    executablePath: browserPath('chromium') ?? 'chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  let html = '';
  await context.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().url().startsWith('https://saved.invalid/')
      ? route.fulfill({
          body: html,
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
          },
        })
      : route.abort(),
  );
  const results = new Map<string, PageResult>();
  const sketches: string[] = [];
  for (const file of pages) {
    html = htmlOf(file);
    const page: Page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.goto(`https://saved.invalid/${idOf(file)}`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(code);
    if (options.sketches) {
      const sketch = await page.evaluate('backstoryEval.sketch()');
      sketches.push(JSON.stringify({ id: idOf(file), ...(sketch as object) }));
    } else {
      const result = (await page.evaluate('backstoryEval.check()')) as PageResult;
      results.set(idOf(file), { ...result, errors: [...result.errors, ...thrown] });
    }
    await page.close();
  }
  await browser.close();
  if (options.sketches) {
    writeFileSync(options.sketches, `${sketches.join('\n')}\n`);
    process.exit(0);
  }
  return results;
};

/** What is to be mended; the exit status says whether there is any. */
const failures: string[] = [];

const score = (name: string, lines: string[]) => {
  const file = join(output, `${name}.jsonl`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`\n${name}`);
  const args = [
    join(sets, 'score.mjs'),
    ...golds.flatMap((gold) => ['--gold', gold]),
    file,
    '--worst',
    options.worst,
  ];
  console.log(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  // Part of the pages says nothing about the bars.
  if (options.match) return;
  const figures: unknown = JSON.parse(
    execFileSync(process.execPath, [...args, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  );
  failures.push(...failedBars(figures).map((failed) => `${name}: ${failed}`));
};

/** Pages of which `faultsOf` finds faults: listed, and counted as failures. */
const hold = (
  promise: string,
  results: readonly [string, PageResult][],
  faultsOf: (result: PageResult) => readonly (string | number)[],
) => {
  const faulty = results.flatMap(([id, result]) => {
    const faults = faultsOf(result);
    return faults.length > 0 ? [`${id} (${[...new Set(faults)].join(', ')})`] : [];
  });
  console.log(`${promise}: ${results.length - faulty.length} of ${results.length} pages`);
  for (const page of faulty) console.log(`  not: ${page}`);
  if (faulty.length > 0) failures.push(`${promise}: not on ${faulty.length} pages`);
};

/** Blocks of one text that the other lacks, cut short. */
const lacking = (text: string, other: string): string[] => {
  const blocks = new Set(other.split('\n\n'));
  return text
    .split('\n\n')
    .filter((block) => !blocks.has(block))
    .map((block) => block.slice(0, 60));
};

const texts = new Map<string, string>();
if (options.only !== 'terminal') {
  const results = await inChromium();
  const lines = [...results].map(([id, { reading }]) => line(id, reading.ok ? reading.article : null));
  for (const [id, { reading }] of results) texts.set(id, reading.ok ? reading.article.text : '');
  score('chromium', lines);
  const all = [...results];
  hold('every block is exactly the live text', all, ({ inexact }) => inexact);
  hold('HTML and sheets as before after start and stop', all, ({ untouched }) =>
    untouched ? [] : ['changed'],
  );
  hold('no listener, observer or timer left', all, ({ left }) => left);
  hold('some were there to be ended', all, ({ counted }) => (counted > 0 ? [] : ['none counted']));
  hold('marks are painted on what was read', all, ({ reading, painted }) =>
    reading.ok && painted === 0 ? ['none'] : [],
  );
  hold('no error', all, ({ errors }) => errors);
  const slowest = [...all].sort(([, a], [, b]) => b.longest - a.longest).slice(0, 10);
  console.log(`\nlongest tasks (shortest of up to three readings; load ${loadavg()[0]?.toFixed(1)}):`);
  for (const [id, { longest, work, cold }] of slowest) {
    console.log(
      `  ${longest.toFixed(0)} ms of ${work.toFixed(0)} ms of work, ${cold.toFixed(0)} ms when first read: ${id}`,
    );
  }
  console.log(`pages above 50 ms: ${all.filter(([, { longest }]) => longest > 50).length}`);
  const refused = all.flatMap(([id, { reading }]) => (reading.ok ? [] : [`${id} (${reading.detail})`]));
  console.log(`not taken for articles: ${refused.length} ${refused.join(', ')}`);
}
if (options.only !== 'chromium') {
  const lines: string[] = [];
  const different: string[] = [];
  for (const file of pages) {
    const reading = await readHtml(htmlOf(file));
    lines.push(line(idOf(file), reading.ok ? reading.article : null));
    const text = reading.ok ? reading.article.text : '';
    const inBrowser = texts.get(idOf(file));
    if (inBrowser !== undefined && inBrowser !== text) {
      const [less, more] = [lacking(inBrowser, text), lacking(text, inBrowser)];
      different.push(
        `${idOf(file)}: lacks ${JSON.stringify(less.slice(0, 3))}, has too many ${JSON.stringify(more.slice(0, 3))}`,
      );
    }
  }
  score('terminal', lines);
  console.log(`pages whose text differs from Chromium's: ${different.length}`);
  for (const page of different) console.log(`  ${page}`);
}
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
