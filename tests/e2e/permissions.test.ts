import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsSites } from '../../lib/core/news-sites.ts';
import { demoPage, openArticle, paintedTexts, type Running, run, until } from './extension.ts';

let running: Running;
let settings: Page;
beforeAll(async () => {
  running = await run();
  // The browser's own page, where readers take permissions back.
  settings = await running.browser.newPage();
  await settings.goto(`chrome://extensions/?id=${running.extensionId}`);
});
afterAll(() => running.close());

interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
}

const inBrowserPages = (call: keyof DeveloperPrivate, ...given: unknown[]) =>
  settings.evaluate(
    async (name, args) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<string, (...args: unknown[]) => Promise<void>>;
      };
      await developerPrivate[name]?.(...args);
    },
    call,
    given,
  );

const access = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' | 'ON_SPECIFIC_SITES') =>
  inBrowserPages('updateExtensionConfiguration', { extensionId: running.extensionId, hostAccess });

const registered = async () => {
  const options = await running.openOptions();
  const scripts = await options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  await options.close();
  return scripts.flatMap(({ matches }) => matches ?? []);
};

const marked = async (page: Page) => Object.values(await paintedTexts(page)).flat().length > 0;

describe('permissions', () => {
  it('taken back in the browser’s own pages, end the reading at once and unregister the script', async () => {
    const page = await openArticle(running, demoPage);
    expect(await registered()).not.toEqual([]);
    await page.bringToFront();
    await access('ON_CLICK');
    await until('the script to go', async () => (await registered()).length === 0);
    await until('the marks to go', async () => !(await marked(page)));
    await page.close();

    const again = await running.browser.newPage();
    await again.goto(`${running.origin}/${demoPage}`);
    await new Promise((done) => setTimeout(done, 1500));
    expect(await marked(again)).toBe(false);
    expect(await again.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await again.close();
  });

  it('given there, read the tab that is open already', async () => {
    const page = await running.browser.newPage();
    await page.goto(`${running.origin}/${demoPage}`);
    expect(await marked(page)).toBe(false);
    await access('ON_SPECIFIC_SITES');
    await inBrowserPages('addHostPermission', running.extensionId, 'http://127.0.0.1/*');
    await page.bringToFront();
    await until('the marks', () => marked(page));
    expect(await registered()).toEqual(['http://127.0.0.1/*']);
    await page.close();
    await access('ON_ALL_SITES');
    await until('the script of all sites', async () => (await registered()).length > 1);
  });

  it('of one site are offered where its page was read on a click, and asked for on a click', async () => {
    await access('ON_SPECIFIC_SITES');
    await until('the script to go', async () => (await registered()).length === 0);
    const page = await running.browser.newPage();
    await page.goto(`${running.origin}/${demoPage}`);
    const popup = await running.openPopup(page);
    const offer = await until('the offer', () => popup.$('.on-click button'));
    expect(await marked(page)).toBe(true);

    // The browser's own question cannot be clicked here: what it was asked is kept, and its yes is given in its pages.
    await popup.evaluate(() => {
      chrome.permissions.request = (async ({ origins = [] }: chrome.permissions.Permissions) => {
        document.title = origins.join();
        return true;
      }) as typeof chrome.permissions.request;
    });
    await offer.click();
    expect(await popup.title()).toBe('https://127.0.0.1/*,http://127.0.0.1/*');
    await inBrowserPages('addHostPermission', running.extensionId, 'http://127.0.0.1/*');
    await until('the offer to go', async () => (await popup.$('.on-click')) === null);
    await popup.close();
    await until('the script', async () => (await registered()).includes('http://127.0.0.1/*'));
    await page.close();
    await access('ON_ALL_SITES');
    await until('the script of all sites', async () => (await registered()).length > 1);
  });

  it.each([
    { name: 'one site, as the popup asks', origins: ['https://*.example.org/*', 'http://*.example.org/*'] },
    { name: 'the news sites', origins: newsSites.map((site) => `https://*.${site}/*`) },
    { name: 'everything', origins: ['https://*/*', 'http://*/*'] },
  ])('may be asked for $name', async ({ origins }) => {
    const options = await running.openOptions();
    // What the manifest does not offer is refused at once; else the browser asks the reader, who is not there.
    const outcome = await options.evaluate(
      (wanted) =>
        Promise.race([
          chrome.permissions.request({ origins: wanted }).then(String, (error: unknown) => String(error)),
          new Promise<string>((done) => setTimeout(done, 1000, 'asked')),
        ]),
      origins,
    );
    expect(outcome).toBe('asked');
    await options.close();
  });
});
