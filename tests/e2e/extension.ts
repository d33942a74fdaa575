import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import type { TabState } from '../../lib/messages.ts';
import { browserPath } from '../../scripts/browsers.mjs';

export const demoPage = 'thestar-mexico-strikes.html';

/** Where the build that is tested stands. */
export const builtExtension = resolve(
  import.meta.dirname,
  '../../.output',
  process.env.BACKSTORY_OUT ?? 'e2e-chrome',
);

/** The built extension in a Chromium of its own, and saved pages served on loopback. */
export interface Running {
  browser: Browser;
  extension: Extension;
  extensionId: string;
  origin: string;
  /** Pages to serve beside those of tests/pages: path to HTML. */
  pages: Map<string, string>;
  /** Headers to send with a page beside its type: path to headers. */
  headers: Map<string, Record<string, string>>;
  worker(): Promise<WebWorker>;
  /** Are all bundled packs in the library? */
  installed(): Promise<boolean>;
  /** The last state of the tab that shows `url`, from `storage.session`. */
  state(url: string): Promise<TabState | null>;
  /** The same once it is no longer being read. */
  settled(url: string): Promise<TabState>;
  /** The real toolbar popup, opened over `page`. */
  openPopup(page: Page): Promise<Page>;
  openOptions(hash?: string): Promise<Page>;
  /** Sends a message to the background as the extension's own pages do; throws when it is refused. */
  ask(call: string, ask: unknown): Promise<unknown>;
  /** Ends the service worker, as the browser does after 30 idle seconds. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const serve = async (
  pages: ReadonlyMap<string, string>,
  headers: ReadonlyMap<string, Record<string, string>>,
): Promise<{ server: Server; origin: string }> => {
  const folder = resolve(import.meta.dirname, '../pages');
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').slice(1);
    try {
      const body = pages.get(path) ?? (await readFile(join(folder, path.replaceAll('..', '')), 'utf8'));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers.get(path) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
};

/** Asks again until `probe` gives something; throws after `seconds` with what was waited for. */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  seconds = 20,
): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
};

export interface RunOptions {
  /** Wait until all bundled packs are in the library, so that an article gets the same cards each time. */
  whole?: boolean;
  /** Leave the page open that the installation opens. */
  keepWelcome?: boolean;
  /** Flags for the browser beside the usual ones. */
  args?: readonly string[];
}

export const run = async ({
  whole = true,
  keepWelcome = false,
  args = [],
}: RunOptions = {}): Promise<Running> => {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed');
  const profile = await mkdtemp(join(tmpdir(), 'backstory-e2e-'));
  const pages = new Map<string, string>();
  const headers = new Map<string, Record<string, string>>();
  const { server, origin } = await serve(pages, headers);
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [...flags, ...args],
    userDataDir: profile,
    enableExtensions: [builtExtension],
  });
  const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
  const extensionId = extension.id;
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`);
  // A page of the extension can always read `storage.session`, whether the worker lives or not.
  const control = await browser.newPage();
  await control.goto(`chrome-extension://${extensionId}/manifest.json`);

  const worker = async () => {
    const target = await browser.waitForTarget(isWorker, { timeout: 10_000 });
    const found = await target.worker();
    if (!found) throw new Error('the service worker cannot be reached');
    return found;
  };
  const state = (url: string) =>
    control.evaluate(async (address) => {
      const stored = await chrome.storage.session.get(null);
      const states = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
      return (states.map(([, value]) => value as TabState).find((value) => value.url === address) ??
        null) as TabState | null;
    }, url);
  await until('the first start', () =>
    control.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
  );
  // It opens by itself and would stand before the pages of the tests, which are read only while they are shown.
  const welcome = await (
    await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'))
  ).asPage();
  if (!keepWelcome) await welcome.close();
  const installed = () => control.evaluate(async () => (await chrome.alarms.get('install')) === undefined);
  if (whole) await until('the bundled packs', installed, 60);

  return {
    browser,
    extension,
    extensionId,
    origin,
    pages,
    headers,
    worker,
    installed,
    state,
    settled: (url) =>
      until(`the state of ${url}`, async () => {
        const now = await state(url);
        return now && now.status !== 'reading' ? now : null;
      }),
    openPopup: async (page) => {
      await page.bringToFront();
      const opened = browser.waitForTarget(
        (target) => target.url() === `chrome-extension://${extensionId}/popup.html`,
      );
      await page.triggerExtensionAction(extension);
      return (await opened).asPage();
    },
    openOptions: async (hash = '') => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/options.html${hash}`);
      return page;
    },
    ask: async (call, ask) => {
      const reply = await control.evaluate(
        (message) =>
          chrome.runtime.sendMessage(message) as Promise<{ ok: boolean; answer?: unknown; error?: string }>,
        { call, ask },
      );
      if (!reply.ok) throw new Error(reply.error);
      return reply.answer;
    },
    killWorker: async () => {
      const session = await control.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      await until('the worker to end', async () => !browser.targets().some(isWorker));
    },
    close: async () => {
      await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 10_000))]);
      server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** A tab on a served page, once its marks are painted. */
export const openArticle = async (running: Running, path: string): Promise<Page> => {
  const page = await running.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`${running.origin}/${path}`);
  await until('marks', async () => Object.values(await paintedTexts(page)).flat().length > 0);
  return page;
};

/** The text of every painted range, in page order, by highlight name. */
export const paintedTexts = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('backstory-')) continue;
      texts[name] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return texts;
  });
