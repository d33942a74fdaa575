import type { Page } from 'puppeteer-core';
import { launchBackstory } from './backstory.ts';
import { launch } from './browser.ts';
import type { Budget } from './budgets.ts';
import { buildReadabilityAlone } from './extensions.ts';
import { servePages } from './page-server.ts';
import { savedPages } from './saved-pages.ts';
import { median, quantile } from './statistics.ts';
import { figure, printTable } from './table.ts';
import { type MainThread, mainThreadOf, traceCategories } from './trace.ts';

const ways = ['without', 'readability', 'backstory'] as const;
type Way = (typeof ways)[number];

/** One load of one page. Milliseconds, and bytes of the heap after a collection. */
interface Load extends MainThread {
  heap: number;
}

/** The medians of a page's loads, way by way. */
export interface PageOfCost {
  id: string;
  /** Did Backstory take it for an article? */
  article: boolean;
  cost: Record<Way, Load>;
  /** Script time of Backstory by that of Readability alone, each above that of the page without an extension. */
  ratio: number;
}

export interface PageCost {
  runs: number;
  pages: PageOfCost[];
  /** Of all pages: the median, the 95th percentile and the most of their medians; `total` is the sum. */
  summary: Record<Way, Record<keyof Load, { median: number; p95: number; most: number; total: number }>>;
  ratio: { median: number; p95: number; most: number; ofTotals: number };
}

/** Milliseconds that a page is left alone after its last sign: a task that follows counts too. */
const rest = 250;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What the table says of each. */
const measures: readonly [keyof Load, string][] = [
  ['tasks', 'all tasks, ms'],
  ['script', 'scripts, ms'],
  ['start', 'of which compiling and first run, ms'],
  ['longest', 'longest task, ms'],
  ['longestOfReader', "longest of the reader's, ms"],
  ['longestByClock', 'the same by the clock, ms'],
  ['heap', 'heap after a collection, MB'],
];

const mediansOf = (loads: readonly Load[]): Load => {
  const of = (measure: keyof Load) => median(loads.map((load) => load[measure]));
  return {
    tasks: of('tasks'),
    script: of('script'),
    start: of('start'),
    longest: of('longest'),
    longestOfReader: of('longestOfReader'),
    longestByClock: of('longestByClock'),
    heap: of('heap'),
  };
};

const ratioOf = (one: { script: number }, other: { script: number }, base: { script: number }): number =>
  (one.script - base.script) / (other.script - base.script);

/** Loads `url` in a tab of its own, and leaves it when all is done. `read` resolves when whoever reads the page is done. */
const load = async (page: Page, url: string, read: () => Promise<unknown>): Promise<void> => {
  await page.tracing.start({ categories: traceCategories });
  await page.goto(url, { waitUntil: 'load' });
  await read();
  await pause(rest);
};

/** What the load of `url` has cost; closes the tab. */
const costOf = async (page: Page, url: string): Promise<Load> => {
  const trace = await page.tracing.stop();
  if (!trace) throw new Error(`no trace of ${url}`);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  await page.close();
  return { ...mainThreadOf(new TextDecoder().decode(trace), url), heap: usedSize + embedderHeapUsedSize };
};

/**
 * What reading and painting costs a page: the same saved pages in three browsers, one with Backstory, one with Readability
 * alone, one with no extension, load by load in turns, so that what slows the machine slows all three.
 */
export const pageCost = async (folder: string, count: number, runs: number): Promise<PageCost> => {
  const server = await servePages();
  const readability = await launch(await buildReadabilityAlone());
  const without = await launch(null);
  const backstory = await launchBackstory(folder);
  const browsers = { without, readability, backstory };
  try {
    const pages: PageOfCost[] = [];
    for (const { id, html } of savedPages(count)) {
      server.pages.set(encodeURIComponent(id), { html });
      let article = false;
      const loads: Record<Way, Load[]> = { without: [], readability: [], backstory: [] };
      // The first load of each fills the caches of the disk and is not counted.
      for (let run = 0; run <= runs; run++) {
        // The browser waits five idle seconds, now and then, for a trace to be whole: the next one may load meanwhile.
        const costs: Promise<void>[] = [];
        for (const [turn] of ways.entries()) {
          const way = ways[(turn + run) % ways.length] ?? 'without';
          const url = `${server.origin}/${encodeURIComponent(id)}?run=${run}`;
          const page = await browsers[way].browser.newPage();
          const heard = new Promise((done) =>
            page.on('console', (message) => message.text() === 'readability-alone' && done(null)),
          );
          const read = {
            without: async () => undefined,
            readability: () => heard,
            backstory: async () => {
              article = (await backstory.settled(url)).status === 'ready';
            },
          };
          await load(page, url, read[way]);
          const noted = costOf(page, url).then((cost) => {
            if (run > 0) loads[way].push(cost);
          });
          costs.push(noted);
        }
        await Promise.all(costs);
      }
      server.pages.delete(encodeURIComponent(id));
      const cost = {
        without: mediansOf(loads.without),
        readability: mediansOf(loads.readability),
        backstory: mediansOf(loads.backstory),
      };
      pages.push({ id, article, cost, ratio: ratioOf(cost.backstory, cost.readability, cost.without) });
      process.stderr.write(`\r${pages.length} of ${count} pages`);
    }
    process.stderr.write('\n');
    return summed(pages, runs);
  } finally {
    for (const { close } of Object.values(browsers)) await close();
    server.close();
  }
};

const summed = (pages: PageOfCost[], runs: number): PageCost => {
  const of = (way: Way, measure: keyof Load) => {
    const list = pages.map(({ cost }) => cost[way][measure]);
    return {
      median: median(list),
      p95: quantile(list, 0.95),
      most: Math.max(...list),
      total: list.reduce((sum, value) => sum + value, 0),
    };
  };
  const all = (way: Way): PageCost['summary'][Way] => ({
    tasks: of(way, 'tasks'),
    script: of(way, 'script'),
    start: of(way, 'start'),
    longest: of(way, 'longest'),
    longestOfReader: of(way, 'longestOfReader'),
    longestByClock: of(way, 'longestByClock'),
    heap: of(way, 'heap'),
  });
  const summary = { without: all('without'), readability: all('readability'), backstory: all('backstory') };
  const ratios = pages.map(({ ratio }) => ratio);
  return {
    runs,
    pages,
    summary,
    ratio: {
      median: median(ratios),
      p95: quantile(ratios, 0.95),
      most: Math.max(...ratios),
      ofTotals: ratioOf(
        { script: summary.backstory.script.total },
        { script: summary.readability.script.total },
        { script: summary.without.script.total },
      ),
    },
  };
};

export const printPageCost = ({ pages, runs, summary, ratio }: PageCost): void => {
  const megabytes = (bytes: number) => figure(bytes / 1e6);
  printTable(
    `Page cost: ${pages.length} saved pages (${pages.filter(({ article }) => article).length} articles), ${runs} loads each. Median, 95th percentile and most of the pages; ms of the main thread's processor`,
    ['', ...ways],
    measures.map(([measure, name]) => [
      name,
      ...ways.map((way) => {
        const { median: middle, p95, most } = summary[way][measure];
        return [middle, p95, most].map(measure === 'heap' ? megabytes : figure).join(' / ');
      }),
    ]),
  );
  console.log(
    `\nScript time by that of Readability alone: ${figure(ratio.median)} (95th percentile ${figure(ratio.p95)}, most ${figure(ratio.most)}; of all pages together ${figure(ratio.ofTotals)})`,
  );
  const worst = [...pages].sort(
    (a, b) => b.cost.backstory.longestOfReader - a.cost.backstory.longestOfReader,
  );
  for (const { id, cost } of worst.slice(0, 3))
    console.log(`longest task: ${figure(cost.backstory.longestOfReader)} ms on ${id}`);
};

export const budgetsOfPageCost = ({ summary, ratio }: PageCost): Budget[] => [
  {
    name: 'longest task of the reader, on the worst page',
    unit: 'ms',
    most: 50,
    measured: summary.backstory.longestOfReader.most,
  },
  {
    name: 'script time on a page, by that of Readability alone',
    unit: '×',
    most: 1.5,
    measured: ratio.median,
  },
];
