import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPage, openArticle, paintedTexts, type Running, run, until } from './extension.ts';

// A headless browser has no shortcuts and no menus to be pressed: what they would tell the worker is told to it, through the
// event objects at which its own listeners hang.

let running: Running;
let page: Page;
beforeAll(async () => {
  running = await run();
  page = await openArticle(running, demoPage);
});
afterAll(() => running.close());

/** As the browser would: an event of the worker's, with the tab in which it happened. */
const happen = async (
  event: 'command' | 'menu',
  value: string | { menuItemId: string; selectionText: string },
) => {
  await page.bringToFront();
  const worker = await running.worker();
  await worker.evaluate(
    async (kind, given, url) => {
      type Dispatch = { dispatch(...args: unknown[]): void };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const on = kind === 'command' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
      (on as unknown as Dispatch).dispatch(given, tab);
    },
    event,
    value,
    page.url(),
  );
};

const marks = async () => {
  const { 'backstory-actor': actors = [], 'backstory-event': events = [] } = await paintedTexts(page);
  return actors.length + events.length;
};
const ring = async () => ((await paintedTexts(page))['backstory-focus'] ?? []).join(' ');

const badge = async (url: string): Promise<string> => {
  const worker = await running.worker();
  return worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    return tab?.id === undefined ? 'no tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, url);
};

/** The address after `#` of the library that was opened by something, which is then closed. */
const openedLibrary = async (): Promise<string> => {
  const target = await running.browser.waitForTarget((one) => one.url().includes('/options.html#'));
  const library = await target.asPage();
  const { hash } = new URL(target.url());
  await library.close();
  return decodeURIComponent(hash.replaceAll('+', ' '));
};

describe('the shortcuts', () => {
  it('have in the browser the keys that the manual names', async () => {
    const worker = await running.worker();
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    const manual = await readFile(resolve(import.meta.dirname, '../../docs/accessibility.md'), 'utf8');
    const named = [...manual.matchAll(/^\| (Alt\+\S+) \|/gm)].map(([, key]) => key);
    const keys = commands
      .filter(({ name }) => name !== '_execute_action')
      // A key that the browser uses itself is empty here.
      .map(({ shortcut = '' }) => shortcut.replace('Period', '.').replace('Comma', ','));
    expect(keys).toHaveLength(4);
    expect(keys.sort()).toEqual(named.sort());
  });

  it('go to the next mark and back', async () => {
    await happen('command', 'next-mark');
    const first = await until('the first mark', ring);
    await happen('command', 'next-mark');
    await until('the second mark', async () => ![first, ''].includes(await ring()));
    await happen('command', 'previous-mark');
    await until('the first mark again', async () => (await ring()) === first);
  });

  it('turn the site off and on again', async () => {
    const before = await marks();
    await happen('command', 'toggle-site');
    await until('the marks to go', async () => (await marks()) === 0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await happen('command', 'toggle-site');
    await until('the marks again', async () => (await marks()) === before);
  });

  it('open the side panel of the tab, before anything is waited for', async () => {
    const worker = await running.worker();
    // The browser itself opens one only where a finger was on the key.
    await worker.evaluate(() => {
      Object.assign(globalThis, { asked: null });
      chrome.sidePanel.open = ((options: chrome.sidePanel.OpenOptions) => {
        Object.assign(globalThis, { asked: options });
        return Promise.resolve();
      }) as typeof chrome.sidePanel.open;
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        'open-side-panel',
        { id: 7 },
      );
      // In the same turn: a promise in between would have lost the key press.
      const { asked } = globalThis as unknown as { asked: unknown };
      if (asked === null) throw new Error('the side panel was not asked for at once');
    });
    expect(await worker.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)).toEqual({
      tabId: 7,
    });
  });

  it('do nothing to a page that is no article', async () => {
    running.pages.set('empty.html', '<!doctype html><title>Empty</title><p>Nothing.</p>');
    const empty = await running.browser.newPage();
    await empty.goto(`${running.origin}/empty.html`);
    const html = await empty.evaluate(() => document.documentElement.outerHTML);
    const worker = await running.worker();
    await worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        'next-mark',
        tab,
      );
    }, empty.url());
    await new Promise((done) => setTimeout(done, 500));
    expect(await empty.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    await empty.close();
  });
});

describe('the menu of a selection', () => {
  it('"What is this?" shows the card of a name of the article', async () => {
    await happen('menu', { menuItemId: 'explain', selectionText: ' Pete\n Hegseth ' });
    await until('the card', () => page.$('backstory-card'));
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: true }));
    expect(tree).toContain('US Secretary of Defense since January 2025');
    await page.keyboard.press('Escape');
    await until('the card to go', async () => !(await page.$('backstory-card')));
  });

  it('of a name that the article has no card for, searches the library', async () => {
    await happen('menu', { menuItemId: 'explain', selectionText: 'Lake Victoria' });
    expect(await openedLibrary()).toBe('#/library?find=Lake Victoria');
  });

  it('"Add to my library" begins a card with the name', async () => {
    await happen('menu', { menuItemId: 'keep', selectionText: 'Laura Vega' });
    expect(await openedLibrary()).toBe('#/new?name=Laura Vega&role=');
  });
});

describe('the badge', () => {
  it('says how many cards there are, and is blank where there is no article', async () => {
    const state = await running.settled(page.url());
    if (state.status !== 'ready') throw new Error(`the page is ${state.status}`);
    expect(await badge(page.url())).toBe(String(state.context.cards.length));
    const empty = await running.browser.newPage();
    await empty.goto(`${running.origin}/empty.html`);
    await running.settled(empty.url());
    expect(await badge(empty.url())).toBe('');
    await empty.close();
  });
});

describe('the announcement', () => {
  it('is made once an article, where the reader wants it', async () => {
    const heard = async (tab: Page) =>
      JSON.stringify(await tab.accessibility.snapshot({ interestingOnly: false })).match(
        /\d+ notes? on this article/,
      )?.[0];
    expect(await heard(page)).toBeUndefined();
    const options = await running.openOptions('#/sites');
    const toggle = await until('the switch', () => options.$('[aria-label^="Say how many"]'));
    await toggle.click();
    await until('it to be on', () => toggle.evaluate((one) => one.getAttribute('aria-checked') === 'true'));
    const tab = await openArticle(running, demoPage);
    const said = await until('the announcement', () => heard(tab));
    const state = await running.settled(tab.url());
    if (state.status !== 'ready') throw new Error(`the page is ${state.status}`);
    expect(said).toBe(`${state.context.cards.length} notes on this article`);
    await tab.close();
    await options.close();
  });
});
