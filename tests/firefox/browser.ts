import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { TabState } from '../../lib/messages.ts';
import { browserPath } from '../../scripts/browsers.mjs';
import { until } from '../../scripts/until.ts';
import { servePages } from '../e2e/page-server.ts';
import { type BrowserWindow, browserWindow, type View } from './browser-window.ts';

/** The built extension in a Firefox of its own, and saved pages served on loopback. */
export interface Running {
  browser: Browser;
  shell: BrowserWindow;
  origin: string;
  /** Pages to serve beside those of tests/pages: path to HTML. */
  pages: Map<string, string>;
  /** The last state of the tab that shows `url`, from `storage.session`. */
  state(url: string): Promise<TabState | null>;
  /** The same once it is no longer being read. */
  settled(url: string): Promise<TabState>;
  /** A page of the extension in a tab: `options.html#/import`. */
  openOwn(path: string): Promise<Page>;
  /** The page that the installation opened. */
  welcome: Page;
  /** The real toolbar popup, opened over `page`. */
  openPopup(page: Page): Promise<View>;
  /** The sidebar, once it is open: Firefox opens it at the installation. */
  sidebar(): Promise<View>;
  closeSidebar(): Promise<void>;
  /** Takes permissions back, as the browser's page of add-ons does. */
  revoke(origins: readonly string[]): Promise<void>;
  /** Where the browser puts what is saved. */
  downloads: string;
  close(): Promise<void>;
}

const extensionId = 'backstory@backstory.example';
/** Firefox draws one at random for each profile; the tests must know the addresses of the extension's pages. */
const uuid = '0bac7570-0000-4000-8000-00000000e2e0';
const ownOrigin = `moz-extension://${uuid}`;

/** Milliseconds for an event that Firefox never sends, and for an end that it sometimes does not come to. */
const noLoad = 50;
const closing = 5000;

declare const WebExtensionPolicy: { getByID(id: string): { extension: unknown } | null };
declare const SidebarController: { hide(): void };
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> };
        };
      };
    };
    ExtensionPermissions: {
      remove(
        id: string,
        permissions: { permissions: readonly string[]; origins: readonly string[] },
        extension: unknown,
      ): Promise<unknown>;
    };
  };
};

const revoke = async (id: string, origins: readonly string[]): Promise<void> => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
};

/** As a click on the button in the toolbar. */
const pressAction = async (id: string): Promise<void> => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
};

export const closeFirefox = (browser: Browser): Promise<unknown> =>
  Promise.race([browser.close(), new Promise((done) => setTimeout(done, closing))]);

/** `build`: a folder of `.output`. */
export const run = async ({ build = 'e2e-firefox' } = {}): Promise<Running> => {
  const executablePath = browserPath('firefox');
  if (!executablePath) throw new Error('no Firefox is installed; BACKSTORY_FIREFOX may name one');
  const downloads = await mkdtemp(join(tmpdir(), 'backstory-firefox-'));
  const { server, origin, pages } = await servePages();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // For the toolbar, popup and sidebar, which no page can reach.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      // The question for a permission is answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  await browser.installExtension(resolve(import.meta.dirname, '../../.output', build));
  const shell = await browserWindow(browser);

  const openOwn = async (path: string) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    // Firefox tells of no load in these pages.
    await page.goto(`${ownOrigin}/${path}`, { timeout: noLoad }).catch(() => null);
    await page.waitForSelector('body', { timeout: 10_000 });
    return page;
  };
  // A page of the extension can always read `storage.session`, whether the background runs or sleeps.
  const control = await openOwn('icon/16.png');
  // The installation opens it, after it has set the alarm that stands until all packs are in.
  const welcome = await until('the welcome page', async () => {
    for (const page of await browser.pages()) {
      // Of these pages' loads Puppeteer hears nothing, and takes their address for another one.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === `${ownOrigin}/welcome.html`) return page;
    }
    return null;
  });
  await until(
    'the bundled packs',
    () => control.evaluate(async () => (await chrome.alarms.get('install')) === undefined),
    60,
  );
  const state = (url: string) =>
    control.evaluate(async (address) => {
      const stored = await chrome.storage.session.get(null);
      const states = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
      return (states.map(([, value]) => value as TabState).find((value) => value.url === address) ??
        null) as TabState | null;
    }, url);
  const shown = (file: string) => until(file, () => shell.view(file));

  return {
    browser,
    shell,
    origin,
    pages,
    downloads,
    state,
    settled: (url) =>
      until(`the state of ${url}`, async () => {
        const now = await state(url);
        return now && now.status !== 'reading' ? now : null;
      }),
    openOwn,
    welcome,
    revoke: (origins) => shell.evaluate(revoke, extensionId, origins),
    openPopup: async (page) => {
      await page.bringToFront();
      await shell.evaluate(pressAction, extensionId);
      return shown('/popup.html');
    },
    sidebar: () => shown('/sidepanel.html'),
    closeSidebar: async () => {
      await shell.evaluate(() => SidebarController.hide());
      await until('the sidebar to go', async () => (await shell.view('/sidepanel.html')) === null);
    },
    close: async () => {
      await closeFirefox(browser);
      server.close();
      await rm(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
