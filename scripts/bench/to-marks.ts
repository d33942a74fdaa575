import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { type Backstory, killWorker, launchBackstory, settledState } from './backstory.ts';
import { reconnect } from './browser.ts';
import { type PageServer, servePages } from './page-server.ts';
import { savedPages } from './saved-pages.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { printTable, spread } from './table.ts';

/** Milliseconds from `document_idle` to the first marks in `CSS.highlights`. */
export interface ToMarks {
  page: string;
  marks: number;
  /** The service worker had been ended before the navigation. */
  cold: Spread;
  warm: Spread;
}

/** What a page notes of one of its loads. */
interface Noted {
  ms: number;
  marks: number;
}

/** Loads with the worker alive that follow each one with it ended. */
const warmLoads = 3;
/** Milliseconds until the tab goes to the page: time for the debugger to let go of the browser. */
const restBefore = 1500;
/** Milliseconds between two loads of one page. */
const restBetween = 500;
/** Seconds for all loads of a run, on a busy machine. */
const longestWait = 60;
/** Pages beside that of the tests. */
const otherPages = 2;

const nonce = 'bench';

/**
 * Runs in the page, before all else. After the last load it goes to `/done` with what was noted. Where nothing is fetched, Chromium runs scripts that wait for `document_idle` right after the
 * load event, or 200 ms after the document was parsed when that is earlier.
 */
const noteMarks = (loads: number, rest: number): void => {
  document.currentScript?.remove();
  const look = (): void => {
    let marks = 0;
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('backstory-')) marks += highlight.size;
    if (marks === 0) {
      setTimeout(look, 2);
      return;
    }
    const now = performance.now();
    const [navigation] = performance.getEntriesByType('navigation');
    if (!(navigation instanceof PerformanceNavigationTiming)) return;
    const idle = Math.min(navigation.loadEventEnd, navigation.domContentLoadedEventEnd + 200);
    const noted = [...JSON.parse(sessionStorage.getItem('noted') ?? '[]'), { ms: now - idle, marks }];
    sessionStorage.setItem('noted', JSON.stringify(noted));
    // Whole: a page may have another base for its addresses.
    const next =
      noted.length < loads
        ? `${location.origin}${location.pathname}?load=${noted.length}`
        : `${location.origin}/done?noted=${encodeURIComponent(JSON.stringify(noted))}`;
    setTimeout(() => {
      location.href = next;
    }, rest);
  };
  addEventListener('load', () => setTimeout(look));
};

const withNotes = (html: string): string => {
  const source = `globalThis.__name = (named) => named; (${noteMarks})(${1 + warmLoads}, ${restBetween})`;
  // After the doctype, without which the page would be laid out in another way.
  return html.replace(
    /^(?:\s*<!doctype[^>]*>)?/i,
    (doctype) => `${doctype}<script nonce="${nonce}">${source}</script>`,
  );
};

const startPage = '<!doctype html><title>Start</title><p>From here to the article.</p>';

/** The page of the tests, and saved ones that get marks. */
const pagesWithMarks = async (backstory: Backstory, server: PageServer): Promise<string[]> => {
  const own = 'thestar-mexico-strikes';
  const path = resolve(import.meta.dirname, `../../tests/pages/${own}.html`);
  const found = [own];
  server.pages.set(own, { html: withNotes(readFileSync(path, 'utf8')), nonce });
  for (const { id, html } of savedPages(24)) {
    if (found.length > otherPages) break;
    const name = encodeURIComponent(id);
    server.pages.set(name, { html });
    const url = `${server.origin}/${name}`;
    const page = await backstory.browser.newPage();
    await page.goto(url);
    const state = await backstory.settled(url);
    await page.close();
    server.pages.set(name, { html: withNotes(html), nonce });
    if (state.status === 'ready' && state.context.cards.some(({ spans }) => spans.length > 0))
      found.push(name);
  }
  return found;
};

/**
 * From `document_idle` to marks, as the page itself sees it. A debugger that waits for new targets, as puppeteer is, holds a waking
 * worker until it was asked on: nobody is attached while the page is loaded.
 */
export const toMarks = async (folder: string, runs: number): Promise<ToMarks[]> => {
  const server = await servePages();
  server.pages.set('start', { html: startPage });
  server.pages.set('done', { html: startPage });
  const backstory = await launchBackstory(folder, true);
  const { base } = backstory;
  const address = backstory.browser.wsEndpoint();
  let browser: Browser = backstory.browser;
  const pageAt = (start: string): Promise<Page> =>
    until(`the page at ${start}`, async () =>
      (await browser.pages()).find((page) => page.url().startsWith(start)),
    );
  try {
    const names = await pagesWithMarks(backstory, server);
    await (await browser.newPage()).goto(`${server.origin}/start`);

    const loadAll = async (name: string): Promise<Noted[]> => {
      const tab = await pageAt(`${server.origin}/`);
      await tab.bringToFront();
      const start = `${server.origin}/start?${performance.now()}`;
      await tab.goto(start);
      const control = await pageAt(base);
      // What is said of the start page would wake the worker again.
      await settledState(control, start);
      await killWorker(browser, control, base);
      await tab.evaluate(
        (path, wait) => {
          sessionStorage.removeItem('noted');
          setTimeout(() => {
            location.href = path;
          }, wait);
        },
        `/${name}?load=0`,
        restBefore,
      );
      const done = server.asked('done', longestWait);
      await browser.disconnect();
      const noted: Noted[] = JSON.parse((await done).get('noted') ?? '[]');
      browser = await reconnect(address);
      return noted;
    };

    const results: ToMarks[] = [];
    for (const name of names) {
      const cold: number[] = [];
      const warm: number[] = [];
      let marks = 0;
      // The first fills the caches of the disk and is not counted.
      for (let run = 0; run <= runs; run++) {
        const [first, ...others] = await loadAll(name);
        if (run === 0 || !first) continue;
        cold.push(first.ms);
        warm.push(...others.map(({ ms }) => ms));
        marks = first.marks;
      }
      results.push({ page: name, marks, cold: spreadOf(cold), warm: spreadOf(warm) });
    }
    return results;
  } finally {
    await backstory.close(browser);
    server.close();
  }
};

export const printToMarks = (results: readonly ToMarks[]): void =>
  printTable(
    'From document_idle to marks, ms, median (least–most)',
    ['page', 'marks', 'cold worker', 'cold loads', 'warm worker', 'warm loads'],
    results.map(({ page, marks, cold, warm }) => [
      page,
      String(marks),
      spread(cold),
      String(cold.runs),
      spread(warm),
      String(warm.runs),
    ]),
  );
