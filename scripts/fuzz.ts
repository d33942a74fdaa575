import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run fuzz -- [--minutes 8] [--seed N] [--only pack-lines|messages|linking|trees]`: the properties of tests/fuzz for
 * a long time. Prints the seed, with which a failure is found again, and how many cases there were.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Date.now() % 2_147_483_647) },
    only: { type: 'string', default: '' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run fuzz -- [--minutes N] [--seed N] [--only NAME]');
  process.exit(2);
}

const root = resolve(import.meta.dirname, '..');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'fuzz', '--no-file-parallelism', values.only],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    env: {
      ...process.env,
      BACKSTORY_FUZZ_SECONDS: String(minutes * 60),
      BACKSTORY_FUZZ_SEED: String(seed),
      // The clock ends each part.
      BACKSTORY_FUZZ_TIMES: '100000',
    },
  },
);
const counts = [...stdout.matchAll(/^.*fuzz ([\w ]+): (\d+) cases/gm)].map(([, name = '', cases = '0']) => ({
  name,
  cases: Number(cases),
}));
for (const { name, cases } of counts) console.log(`${name.padEnd(12)} ${String(cases).padStart(9)} cases`);
const total = counts.reduce((sum, { cases }) => sum + cases, 0);
console.log(`${'together'.padEnd(12)} ${String(total).padStart(9)} cases, seed ${seed}`);
if (status !== 0) console.error(`${stdout}\n${stderr}`);
process.exitCode = status === 0 && total > 0 ? 0 : 1;
