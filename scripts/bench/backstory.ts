import type { Browser, Page } from 'puppeteer-core';
import type { TabState } from '../../lib/messages.ts';
import { until } from '../until.ts';
import { type BenchBrowser, defineName, launch } from './browser.ts';

/** A Chromium with Backstory, all bundled packs in its library. */
export interface Backstory extends BenchBrowser {
  /** `chrome-extension://ID` */
  base: string;
  /** A page of the extension: from it everything is asked that is not to disturb the page measured. */
  control: Page;
  settled(url: string): Promise<TabState>;
}

/** Address of the extension that runs in `browser`. */
const baseOf = async (browser: Browser): Promise<string> => {
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'),
  );
  return worker.url().replace(/\/background\.js$/, '');
};

/** A page of the extension, and where the extension is. */
export const openControl = async (browser: Browser): Promise<{ base: string; control: Page }> => {
  const base = await baseOf(browser);
  const control = await browser.newPage();
  await control.goto(`${base}/manifest.json`);
  await defineName(control);
  return { base, control };
};

/** Waits for the page that an installation opens, and closes it: it would stand before the pages measured. */
export const closeWelcome = async (browser: Browser): Promise<void> => {
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
};

/** Ends the service worker, as the browser does after 30 idle seconds. */
export const killWorker = async (browser: Browser, control: Page, base: string): Promise<void> => {
  const session = await control.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await until(
    'the worker to end',
    async () =>
      !browser
        .targets()
        .some((target) => target.type() === 'service_worker' && target.url().startsWith(base)),
  );
};

/** The state of the tab that shows `url`, once it is no longer being read. A page of the extension can always see it. */
export const settledState = (control: Page, url: string): Promise<TabState> =>
  until(`the state of ${url}`, () =>
    control.evaluate(async (address) => {
      const stored = await chrome.storage.session.get(null);
      const states = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
      const now = states.map(([, value]) => value as TabState).find((value) => value.url === address);
      return now && now.status !== 'reading' ? now : null;
    }, url),
  );

/** `byAddress`: as of `launch`. */
export const launchBackstory = async (folder: string, byAddress = false): Promise<Backstory> => {
  const bench = await launch(folder, byAddress);
  const { browser } = bench;
  const { base, control } = await openControl(browser);
  await until('the reader to be registered', () =>
    control.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
  );
  await closeWelcome(browser);
  await until(
    'the bundled packs',
    () => control.evaluate(async () => (await chrome.alarms.get('install')) === undefined),
    120,
  );
  return {
    ...bench,
    base,
    control,
    settled: (url) => settledState(control, url),
  };
};
