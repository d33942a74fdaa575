/**
 * Finding names among 10,000, 100,000 and 1,000,000, beside three other ways to do it, and the whole answer in Chromium
 * from a service worker that was killed.
 *
 *   npm run bench:linking [-- --only node|chromium] [--names 10000,100000,1000000] [--runs 15]
 *
 * Prints tables, and writes `.output/bench/linking.json` (`linking-node.json`, `linking-chromium.json` for a half). Takes some minutes; a busy machine makes every figure worse.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type InChromium, inChromium } from './bench-linking/in-chromium.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    names: { type: 'string', default: '10000,100000,1000000' },
    runs: { type: 'string', default: '15' },
  },
});
const root = resolve(import.meta.dirname, '..');
const sizes = options.names.split(',').map(Number);

interface Measured {
  way: string;
  names: number;
  /** Milliseconds. */
  build: number;
  load: number | null;
  /** Bytes. */
  memory: number;
  /** Milliseconds by the words of the article. */
  match: Record<string, number>;
  found: number;
}

/** Who needs longer than this is left out, in milliseconds. */
const patience = 60_000 * 2;

const measure = (way: string, names: number): Measured | null => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=3000',
      '--import',
      'tsx',
      join(root, 'scripts/bench-linking/contender.ts'),
      way,
      String(names),
    ],
    { encoding: 'utf8', timeout: patience, cwd: root },
  );
  if (status === 0) return JSON.parse(stdout);
  console.log(
    `${way}, ${names} names: given up (${
      stderr
        .trim()
        .split('\n')
        .find((line) => /error|memory/i.test(line)) ?? 'took too long'
    })`,
  );
  return null;
};

const ms = (value: number | null): string =>
  value === null ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);

const rows: Measured[] = [];
const chromium: InChromium[] = [];
const started = {
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  load: loadavg()[0] ?? 0,
};
if (options.only !== 'chromium') {
  console.log(
    '| names | way | build ms | load ms | memory MB | 300 words ms | 1,000 words | 5,000 words |\n|---|---|---|---|---|---|---|---|',
  );
  for (const size of sizes)
    for (const way of ['filter', 'map', 'aho', ...(size === sizes[0] ? ['compromise'] : [])]) {
      const row = measure(way, size);
      if (!row) continue;
      rows.push(row);
      const { names, build, load, memory, match } = row;
      const cells = [names, way, ms(build), ms(load), mb(memory), ...Object.values(match).map(ms)];
      console.log(`| ${cells.join(' | ')} |`);
    }
}
if (options.only !== 'node') {
  const folder = join(root, '.output', 'bench-chrome');
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, BACKSTORY_OUT: 'bench-{{browser}}' },
    stdio: 'ignore',
  });
  if (status !== 0) throw new Error('the extension was not built');
  console.log(
    '\n| names | events | import: read s | write s | same bytes packed s | killed worker to answer ms (least–most) | warm ms | mentions |\n|---|---|---|---|---|---|---|---|',
  );
  for (const [size, events] of [...sizes.map((count) => [count, 0] as const), [10_000, 100_000] as const]) {
    const row = await inChromium(folder, size, events, Number(options.runs));
    chromium.push(row);
    const { import: took, packed, cold, coldLeast, coldMost, warm, mentions } = row;
    console.log(
      `| ${size} | ${events} | ${(took.read / 1000).toFixed(1)} | ${(took.write / 1000).toFixed(1)} | ${(packed / 1000).toFixed(1)} | ${ms(cold)} (${ms(coldLeast)}–${ms(coldMost)}) | ${ms(warm)} | ${mentions} |`,
    );
  }
}
const target = join(root, '.output', 'bench');
mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, options.only ? `linking-${options.only}.json` : 'linking.json'),
  `${JSON.stringify({ ...started, loadAtEnd: loadavg()[0], node: process.version, rows, chromium }, null, 2)}\n`,
);
