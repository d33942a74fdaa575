import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumFlags } from '../browsers.mjs';

export interface BenchBrowser {
  browser: Browser;
  /** `current`: the connection that took the place of the first. */
  close(current?: Browser): Promise<void>;
}

/** Milliseconds that the browser may take for an answer: a large import is one. */
const patience = 600_000;

const patientFor = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * A Chromium with a new profile and, where `folder` is one, the extension in it. `byAddress`: it listens at an address, so that
 * one can let go of it and come back (`reconnect`); else it is spoken to through a pipe.
 */
export const launch = async (folder: string | null, byAddress = false): Promise<BenchBrowser> => {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed');
  const profile = await mkdtemp(join(tmpdir(), 'backstory-bench-'));
  const loaded =
    folder === null || !byAddress
      ? []
      : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: !byAddress,
    args: [...chromiumFlags, ...loaded],
    userDataDir: profile,
    protocolTimeout: patience,
    defaultViewport: { width: 1280, height: 900 },
    ...(folder === null || byAddress ? {} : { enableExtensions: [folder] }),
  });
  const gone = new Promise((done) => browser.process()?.once('exit', done));
  return {
    browser,
    close: async (current = browser) => {
      await Promise.race([current.close(), patientFor(10_000)]);
      // Its helper processes write to the profile to the last.
      await Promise.race([gone, patientFor(10_000)]);
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
};

export const reconnect = (address: string): Promise<Browser> =>
  puppeteer.connect({ browserWSEndpoint: address, protocolTimeout: patience, defaultViewport: null });

/** The compiler of the scripts wraps named functions in this, also those that are sent into a page. */
export const defineName = (page: Page): Promise<unknown> =>
  page.evaluate('globalThis.__name = (named) => named');
