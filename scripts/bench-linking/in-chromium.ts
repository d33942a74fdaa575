import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { Article } from '../../lib/core/article.ts';
import { browserPath } from '../browsers.mjs';
import { until } from '../until.ts';
import { articleOf, eventLines, namesFor, packLines } from './material.ts';

/** Milliseconds, each the median of its runs. */
export interface InChromium {
  names: number;
  events: number;
  /** From the click on "Import" to the list of packs, and from the choice of the file to its preview. */
  import: { write: number; read: number };
  /** The bytes of the same pack, written a thousand lines a row and nothing else. */
  packed: number;
  /** From a killed service worker to the answer, and the same at once again. */
  cold: number;
  coldLeast: number;
  coldMost: number;
  warm: number;
  mentions: number;
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const button = (page: Page, label: RegExp): Promise<ElementHandle> =>
  until(
    `the button ${label}`,
    async () => {
      for (const found of await page.$$('button:not([disabled])'))
        if (label.test(await found.evaluate((element) => element.textContent ?? ''))) return found;
      return null;
    },
    300,
  );

export const writeLines = async (path: string, lines: Iterable<string>): Promise<void> => {
  const file = createWriteStream(path);
  let batch = '';
  for (const line of lines) {
    batch += `${line}\n`;
    if (batch.length < 1e6) continue;
    if (!file.write(batch)) await once(file, 'drain');
    batch = '';
  }
  file.end(batch);
  await once(file, 'close');
};

/** Imports a pack as a reader does, by the options page. */
export const importPack = async (
  browser: Browser,
  base: string,
  path: string,
): Promise<InChromium['import']> => {
  const page = await browser.newPage();
  await page.goto(`${base}/options.html#/import`);
  const field = (await until(
    'the file field',
    () => page.$('input[type="file"]'),
    20,
  )) as ElementHandle<HTMLInputElement>;
  const chosen = performance.now();
  await field.uploadFile(path);
  const confirm = await button(page, /^Import/);
  const read = performance.now() - chosen;
  const clicked = performance.now();
  await confirm.click();
  await until('the list of packs', () => page.evaluate(() => location.hash === '#/packs'), 300);
  const write = performance.now() - clicked;
  await page.close();
  return { read, write };
};

interface Asked {
  cold: number;
  warm: number[];
  mentions: number;
}

/** Milliseconds from the end of the worker to the question: time for puppeteer to let go of the browser. */
const restBeforeAsking = 1500;

/**
 * Has the page ask the background as the extension's own pages do, once and five times more, a while from now; the page keeps
 * the answer. Milliseconds as the page sees them.
 */
const askLater = (page: Page, article: Article): Promise<void> =>
  page.evaluate(
    (asked, wait) => {
      const ask = async () => {
        const start = performance.now();
        const reply = await chrome.runtime.sendMessage({
          call: 'context',
          ask: { article: asked, url: 'https://bench.example/' },
        });
        const ms = performance.now() - start;
        if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
        return { ms, mentions: reply.answer.state.context?.mentions.length ?? 0 };
      };
      delete document.documentElement.dataset.asked;
      setTimeout(async () => {
        const first = await ask();
        const warm: number[] = [];
        for (let again = 0; again < 5; again++) warm.push((await ask()).ms);
        const result = { cold: first.ms, warm, mentions: first.mentions };
        document.documentElement.dataset.asked = JSON.stringify(result);
      }, wait);
    },
    article,
    restBeforeAsking,
  );

/** Milliseconds for `megabytes` of text in rows of 1,000 lines, in a database of its own: what any import must cost. */
const writePacked = (page: Page, megabytes: number): Promise<number> =>
  page.evaluate(async (size) => {
    const name = 'bench-packed';
    const open = indexedDB.open(name);
    const db = await new Promise<IDBDatabase>((done, fail) => {
      open.onupgradeneeded = () => void open.result.createObjectStore('rows');
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    const line = (number: number) => `${number}\t${(number * 2654435761) >>> 0}`.repeat(8).slice(0, 129);
    const start = performance.now();
    for (let row = 0; row < (size * 1e6) / 130_000; ) {
      const transaction = db.transaction('rows', 'readwrite');
      for (let held = 0; held < 8; held++, row++) {
        const lines = Array.from({ length: 1000 }, (_, place) => line(row * 1000 + place));
        transaction.objectStore('rows').add(lines.join('\n'), row);
      }
      await new Promise((done, fail) => {
        transaction.oncomplete = done;
        transaction.onerror = fail;
      });
    }
    const ms = performance.now() - start;
    db.close();
    indexedDB.deleteDatabase(name);
    return ms;
  }, megabytes);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built extension in `folder`, with its bundled packs and one of `count` names (and `events` events) more. */
export const inChromium = async (
  folder: string,
  count: number,
  events: number,
  runs: number,
): Promise<InChromium> => {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed');
  const profile = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  let browser = await puppeteer.launch({
    executablePath,
    headless: true,
    args: [...flags, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    userDataDir: profile,
    protocolTimeout: 600_000,
  });
  const endpoint = browser.wsEndpoint();
  try {
    const isWorker = (target: { type(): string; url(): string }) =>
      target.type() === 'service_worker' && target.url().endsWith('/background.js');
    const base = (await browser.waitForTarget(isWorker)).url().replace(/\/background\.js$/, '');
    let control = await browser.newPage();
    await control.goto(`${base}/manifest.json`);
    // The compiler of the scripts wraps named functions in it, also those that are sent into the page.
    await control.evaluate('globalThis.__name = (named) => named');
    await until(
      'the bundled packs',
      () =>
        control.evaluate(
          async () =>
            (await chrome.scripting.getRegisteredContentScripts()).length >= 0 &&
            (await chrome.alarms.get('install')) === undefined,
        ),
      120,
    );
    for (const page of await browser.pages()) if (page.url().endsWith('/welcome.html')) await page.close();
    const names = namesFor(count);
    const path = join(profile, 'bench.pack.jsonl');
    await writeLines(path, packLines(names));
    const packed = await writePacked(control, (await stat(path)).size / 1e6);
    const took = await importPack(browser, base, path);
    if (events > 0) {
      await writeLines(path, eventLines(events, names));
      await importPack(browser, base, path);
    }
    if ((await stat(path)).size === 0) throw new Error('the pack is empty');
    const article = articleOf(1000, names.slice(0, 1000));
    const kill = async (): Promise<void> => {
      const session = await control.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      await until('the worker to end', async () => !browser.targets().some(isWorker), 20);
    };
    /**
     * A debugger that waits for new targets, as puppeteer is, holds a waking worker until it was asked on: nobody is attached
     * while the page asks.
     */
    const askOnce = async (): Promise<Asked> => {
      await kill();
      await askLater(control, article);
      await browser.disconnect();
      await new Promise((done) => setTimeout(done, restBeforeAsking + 1000));
      browser = await puppeteer.connect({ browserWSEndpoint: endpoint, protocolTimeout: 600_000 });
      control = await until(
        'the page that asked',
        async () => (await browser.pages()).find((page) => page.url() === `${base}/manifest.json`),
        20,
      );
      const asked = await until(
        'its answer',
        () => control.evaluate(() => document.documentElement.dataset.asked),
        20,
      );
      return JSON.parse(asked);
    };
    const cold: number[] = [];
    const warm: number[] = [];
    let mentions = 0;
    for (let run = 0; run <= runs; run++) {
      const asked = await askOnce();
      mentions = asked.mentions;
      // The first fills the caches of the disk.
      if (run === 0) continue;
      cold.push(asked.cold);
      warm.push(...asked.warm);
    }
    return {
      names: count,
      events,
      import: took,
      packed,
      cold: median(cold),
      coldLeast: Math.min(...cold),
      coldMost: Math.max(...cold),
      warm: median(warm),
      mentions,
    };
  } finally {
    await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 10_000))]);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
