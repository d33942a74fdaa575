import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsSites } from '../../lib/core/news-sites.ts';
import { until } from '../../scripts/until.ts';
import { demoPage, isMarked, openArticle, paintedTexts } from '../e2e/painted.ts';
import { type Running, run } from './browser.ts';
import type { View } from './browser-window.ts';

// The build that readers get: nothing is granted to it, and Firefox says yes to what it asks for.
let running: Running;
let welcome: Page;
beforeAll(async () => {
  running = await run({ build: 'firefox-mv3' });
  welcome = running.welcome;
  await welcome.setViewport({ width: 1100, height: 900 });
  await welcome.bringToFront();
});
afterAll(() => running.close());

const granted = () => welcome.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
const registered = () =>
  welcome.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );

/** A tab on the demo article, which nobody reads yet. */
const openUnread = async (): Promise<Page> => {
  const page = await running.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`${running.origin}/${demoPage}`);
  return page;
};

describe('the welcome page', () => {
  // Firefox does not tell Puppeteer of this frame either; the page itself reaches into it.
  const demo = 'iframe.demo';

  it('opens at installation, and marks its demo with the real engine', async () => {
    const words = await until('marks in the demo', async () => {
      const painted = await paintedTexts(welcome, demo);
      const { 'backstory-actor': actors = [], 'backstory-event': events = [] } = painted;
      return events.length > 0 && [...actors, ...events].map((text) => text.replace(/\s+/g, ' '));
    });
    expect(words).toContain('Pete Hegseth');
    expect(words.join(' | ')).toContain('constitutional reform');
    expect(words.length).toBeGreaterThanOrEqual(4);
  });

  it('opens a card in the demo where the pointer rests', async () => {
    const place = await welcome.$eval(demo, (element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const outer = element.getBoundingClientRect();
      const inner = (element as HTMLIFrameElement).contentWindow as unknown as typeof globalThis;
      const [range] = inner.CSS.highlights.get('backstory-actor') ?? [];
      if (!range) throw new Error('no actor is marked');
      const live = inner.document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      return { x: outer.left + left + width / 2, y: outer.top + top + height / 2 };
    });
    await welcome.mouse.move(place.x - 40, place.y - 30);
    await welcome.mouse.move(place.x, place.y, { steps: 8 });
    await until('the card', () =>
      welcome.$eval(
        demo,
        (element) => (element as HTMLIFrameElement).contentDocument?.querySelector('backstory-card') !== null,
      ),
    );
  });
});

describe('permissions', () => {
  const choose = async (place: number) => {
    await welcome.bringToFront();
    await (await welcome.$$('.choices button'))[place]?.click();
    await until('the choice', () =>
      welcome.evaluate(
        (at) => document.querySelectorAll('.choices button')[at]?.getAttribute('aria-pressed') === 'true',
        place,
      ),
    );
  };

  it('are none at the installation, and the news sites after one question', async () => {
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
    await choose(0);
    expect((await granted()).toSorted()).toEqual(newsSites.map((site) => `https://*.${site}/*`).toSorted());
    await until('the script of the news sites', async () => (await registered()).length === newsSites.length);
  });

  it('for everything read the tab that is open already, and taken back leave it as it was', async () => {
    const page = await openUnread();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await isMarked(page)).toBe(false);
    await choose(1);
    await until('the marks', () => isMarked(page));
    await choose(2);
    await until('the marks to go', async () => !(await isMarked(page)));
    expect(await granted()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.close();
  });

  it('taken back in the browser’s own pages, end the reading at once and unregister the script', async () => {
    await choose(1);
    const page = await openArticle(running, demoPage);
    await running.revoke(await granted());
    await until('the script to go', async () => (await registered()).length === 0);
    await until('the marks to go', async () => !(await isMarked(page)));
    await page.close();
  });
});

const press = (view: View, label: string) =>
  until(`the button ${label}`, () =>
    view.evaluate((name) => {
      const button = [...document.querySelectorAll<HTMLElement>('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
      );
      button?.click();
      return button !== undefined;
    }, label),
  );

describe('on a site that was not granted', () => {
  it('a click on the button in the toolbar reads the page, and only it', async () => {
    const page = await openUnread();
    const popup = await running.openPopup(page);
    await until('the marks', () => isMarked(page));
    await until('the cards', () =>
      popup.evaluate(() => document.body.textContent.includes('sovereignty reform')),
    );
    await popup.close();
    expect(await granted()).toEqual([]);
    const other = await openUnread();
    expect(await registered()).toEqual([]);
    await other.close();
    await page.close();
  });

  it('the sidebar sends the reader to that button, and shows what it read', async () => {
    const page = await openUnread();
    await page.bringToFront();
    const panel = await running.sidebar();
    const said = () => panel.evaluate(() => document.querySelector('main')?.textContent ?? '');
    await until('the hint', async () => (await said()).includes('Click its button in the toolbar'));
    // Neither could do anything: the browser says not even which site it is.
    expect(await panel.evaluate(() => document.querySelectorAll('main button').length)).toBe(0);
    const popup = await running.openPopup(page);
    await until('the cards', async () => (await said()).includes('sovereignty reform'));
    await popup.close();
    await page.close();
  });

  it('the popup asks for the site where it is turned on again, and from then on it is read', async () => {
    const page = await openUnread();
    const popup = await running.openPopup(page);
    await until('the marks', () => isMarked(page));
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
    await until('the marks to go', async () => !(await isMarked(page)));
    await press(popup, 'Turn on here');
    await until('the site', async () => (await granted()).includes('http://127.0.0.1/*'));
    await until('the marks', () => isMarked(page));
    await popup.close();
    await page.close();
    await (await openArticle(running, demoPage)).close();
  });
});
