/**
 * Reads the pages of `../shared/eval/extraction` in Chromium and with the terminal's DOM, and scores both.
 *
 *   npm run eval:reading -- [--only chromium|terminal] [--sketches FILE] [--match TEXT] [--worst N]
 *
 * Results go to `.output/eval-reading/`. The pages' scripts do not run (a policy header forbids them), nothing is fetched,
 * and the header says UTF-8, whatever the page says.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserPath } from './browsers.mjs';
import type { PageResult } from './eval-reading-page.ts';
import { readHtml } from './read-page.ts';

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
  .filter((file) => !options.match || file.includes(options.match));
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

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(root, 'scripts/eval-reading-page.ts'), formats: ['iife'], name: 'reader' },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const [chunk] = first.output;
  return chunk.code;
};

const inChromium = async () => {
  const code = await bundle();
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
    await page.goto(`https://saved.invalid/${idOf(file)}`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(code);
    if (options.sketches) {
      const sketch = await page.evaluate('backstoryEval.sketch()');
      sketches.push(JSON.stringify({ id: idOf(file), ...(sketch as object) }));
    } else {
      results.set(idOf(file), (await page.evaluate('backstoryEval.check()')) as PageResult);
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
};

const texts = new Map<string, string>();
if (options.only !== 'terminal') {
  const results = await inChromium();
  const lines = [...results].map(([id, { reading }]) => line(id, reading.ok ? reading.article : null));
  for (const [id, { reading }] of results) texts.set(id, reading.ok ? reading.article.text : '');
  score('chromium', lines);
  const all = [...results];
  const inexact = all.filter(([, { inexact: blocks }]) => blocks.length > 0);
  const touched = all.filter(([, { untouched }]) => !untouched);
  console.log(
    `pages with a block that its ranges do not say exactly: ${inexact.length} ${inexact.map(([id]) => id).join(' ')}`,
  );
  console.log(`pages changed by start and stop: ${touched.length} ${touched.map(([id]) => id).join(' ')}`);
  const slowest = [...all].sort(([, a], [, b]) => b.longest - a.longest).slice(0, 5);
  for (const [id, { longest, work }] of slowest) {
    console.log(`longest task ${longest.toFixed(0)} ms of ${work.toFixed(0)} ms of work: ${id}`);
  }
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
    if (texts.has(idOf(file)) && texts.get(idOf(file)) !== text) different.push(idOf(file));
  }
  score('terminal', lines);
  console.log(`pages whose text differs from Chromium's: ${different.length} ${different.join(' ')}`);
}
