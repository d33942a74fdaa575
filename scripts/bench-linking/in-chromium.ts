import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { Article } from '../../lib/core/article.ts';
import { browserPath } from '../browsers.mjs';
import { articleOf, eventLines, namesFor, packLines } from './material.ts';

/** Milliseconds, each the median of its runs. */
export interface InChromium {
  names: number;
  events: number;
  /** From the click on "Import" to the list of packs, and from the choice of the file to its preview. */
  import: { write: number; read: number };
  /** From a killed service worker to the answer, and the same at once again. */
  cold: number;
  coldLeast: number;
  coldMost: number;
  warm: number;
  mentions: number;
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const until = async <T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  seconds: number,
): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((next) => setTimeout(next, 20));
  }
};

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

const writeLines = async (path: string, lines: Iterable<string>): Promise<void> => {
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
const importPack = async (browser: Browser, base: string, path: string): Promise<InChromium['import']> => {
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

/** Asks the background as the extension's own pages do; milliseconds as the page sees them. */
const ask = (page: Page, article: Article): Promise<{ ms: number; mentions: number }> =>
  page.evaluate(async (asked) => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage({
      call: 'context',
      ask: { article: asked, url: 'https://bench.example/' },
    });
    const ms = performance.now() - start;
    if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
    return { ms, mentions: reply.answer.state.context?.mentions.length ?? 0 };
  }, article);

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
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: flags,
    userDataDir: profile,
    enableExtensions: [folder],
  });
  try {
    const extension = await until(
      'the extension',
      async () => [...(await browser.extensions()).values()][0],
      20,
    );
    const base = `chrome-extension://${extension.id}`;
    const isWorker = (target: { type(): string; url(): string }) =>
      target.type() === 'service_worker' && target.url().startsWith(base);
    const control = await browser.newPage();
    await control.goto(`${base}/manifest.json`);
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
    const cold: number[] = [];
    const warm: number[] = [];
    let mentions = 0;
    for (let run = 0; run <= runs; run++) {
      await kill();
      const first = await ask(control, article);
      mentions = first.mentions;
      // The first fills the caches of the disk.
      if (run === 0) continue;
      cold.push(first.ms);
      for (let again = 0; again < 5; again++) warm.push((await ask(control, article)).ms);
    }
    return {
      names: count,
      events,
      import: took,
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
