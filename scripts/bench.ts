/**
 * What Backstory costs, held against its budgets.
 *
 *   npm run bench -- [--only pages,marks,linking,popup,install,sizes] [--pages 60] [--runs 9] [--names 10000,100000,1000000]
 *
 * Prints tables and writes `.output/bench/bench.json`. Each figure is the median of `--runs` runs; what is compared is measured in
 * turns within one run. Exit status 1 when a budget is broken by more than a tenth. The saved pages are those of `../shared`
 * (`BACKSTORY_SHARED`). All of it takes most of an hour on a machine that has nothing else to do.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import './node-20.mjs';
import { type Budget, verdictOf } from './bench/budgets.ts';
import { budgetsOfSizes, bundleSizes, printBundleSizes } from './bench/bundle-sizes.ts';
import { buildBackstory } from './bench/extensions.ts';
import { installAndImport, printInstallAndImport } from './bench/install-and-import.ts';
import { budgetsOfPageCost, pageCost, printPageCost } from './bench/page-cost.ts';
import { popupOpening, printPopupOpening } from './bench/popup.ts';
import { figure, printTable } from './bench/table.ts';
import { printToMarks, toMarks } from './bench/to-marks.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    pages: { type: 'string', default: '60' },
    runs: { type: 'string', default: '9' },
    names: { type: 'string', default: '10000,100000,1000000' },
  },
});
const root = resolve(import.meta.dirname, '..');
const target = join(root, '.output', 'bench');
const runs = Number(options.runs);
const pages = Number(options.pages);
const sizes = options.names.split(',').filter(Boolean).map(Number);

/** What a part found, for the file, and the budgets that it is held to. */
interface Found {
  figures: unknown;
  budgets?: Budget[];
}

const bundledPacks = (folder: string): number => {
  const index: unknown = JSON.parse(readFileSync(join(folder, 'packs/index.json'), 'utf8'));
  if (!Array.isArray(index) || index.length === 0) throw new Error('no packs are bundled');
  return index.length;
};

const linking = (): Found => {
  const args = ['--import', 'tsx', join(root, 'scripts/bench-linking.ts')];
  args.push('--names', sizes.join(','), '--runs', String(runs));
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('bench:linking failed');
  return { figures: JSON.parse(readFileSync(join(target, 'linking.json'), 'utf8')) };
};

const parts: Record<string, (folder: string) => Found | Promise<Found>> = {
  sizes: (folder) => {
    const figures = bundleSizes(folder);
    printBundleSizes(figures);
    return { figures, budgets: budgetsOfSizes(figures) };
  },
  pages: async (folder) => {
    const figures = await pageCost(folder, pages, runs);
    printPageCost(figures);
    return { figures, budgets: budgetsOfPageCost(figures) };
  },
  marks: async (folder) => {
    const figures = await toMarks(folder, runs);
    printToMarks(figures);
    return { figures };
  },
  popup: async (folder) => {
    const figures = await popupOpening(folder, runs);
    printPopupOpening(figures);
    return { figures };
  },
  linking,
  install: async (folder) => {
    const figures = await installAndImport(folder, bundledPacks(folder), sizes, runs);
    printInstallAndImport(figures);
    return { figures };
  },
};

const wanted = options.only?.split(',') ?? Object.keys(parts);
const stranger = wanted.find((name) => !(name in parts));
if (stranger !== undefined || !(runs > 0) || !(pages > 0) || sizes.some((size) => !(size > 0))) {
  console.error(
    `usage: npm run bench -- [--only ${Object.keys(parts).join(',')}] [--pages N] [--runs N] [--names N,N]`,
  );
  process.exit(2);
}

const result: Record<string, unknown> = {
  date: new Date().toISOString(),
  machine: { cores: cpus().length, processor: cpus()[0]?.model, platform: process.platform },
  node: process.version,
  load: loadavg()[0],
  runs,
};
const budgets: Budget[] = [];
const folder = buildBackstory();
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  const { figures, budgets: held = [] } = await measure(folder);
  result[name] = figures;
  budgets.push(...held);
}
result.loadAtEnd = loadavg()[0];
result.budgets = budgets.map((budget) => ({ ...budget, verdict: verdictOf(budget) }));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);

if (budgets.length > 0)
  printTable(
    'Budgets',
    ['', 'most', 'measured', ''],
    budgets.map((budget) => [
      budget.name,
      `${budget.most} ${budget.unit}`,
      figure(budget.measured),
      verdictOf(budget),
    ]),
  );
const broken = budgets.filter((budget) => verdictOf(budget) === 'broken');
for (const { name, unit, most, measured } of broken)
  console.error(`Broken: ${name}, ${figure(measured)} ${unit} of ${most} at most and a tenth more`);
process.exitCode = broken.length > 0 ? 1 : 0;
