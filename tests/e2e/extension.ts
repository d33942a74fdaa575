import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import type { TabState } from '../../lib/messages.ts';
import { browserPath } from '../../scripts/browsers.mjs';
import { until } from '../../scripts/until.ts';
import { servePages } from './page-server.ts';

export { until } from '../../scripts/until.ts';
export { demoPage, openArticle, paintedTexts } from './painted.ts';

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
  const { server, origin, pages, headers } = await servePages();
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
