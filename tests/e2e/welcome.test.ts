import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsSites } from '../../lib/core/news-sites.ts';
import { type Running, run, until } from './extension.ts';

let running: Running;
let page: Page;
beforeAll(async () => {
  running = await run({ keepWelcome: true });
  const target = await running.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  page = await target.asPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.bringToFront();
});
afterAll(() => running.close());

const demo = (): Promise<Frame> =>
  until('the demo', async () => page.frames().find((frame) => frame.url().endsWith('/demo.html')));

const wordsIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (name !== 'backstory-actor' && name !== 'backstory-event') continue;
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        texts.push(live.toString().replace(/\s+/g, ' '));
      }
    }
    return texts;
  });

describe('the welcome page', () => {
  it('opens at installation, and marks its demo with the real engine', async () => {
    const frame = await demo();
    const words = await until('marks in the demo', async () => {
      const found = await wordsIn(frame);
      return found.length > 0 ? found : null;
    });
    expect(words).toContain('Pete Hegseth');
    expect(words.join(' | ')).toContain('constitutional reform');
    expect(words.length).toBeGreaterThanOrEqual(4);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('opens a card in the demo where the pointer rests', async () => {
    const frame = await demo();
    const host = await frame.frameElement();
    await host?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const outer = await host?.boundingBox();
    if (!outer) throw new Error('the demo is not shown');
    const inner = await frame.evaluate(() => {
      const [range] = CSS.highlights.get('backstory-actor') ?? [];
      if (!range) throw new Error('no actor is marked');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { left, top, width, height } = live.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(outer.x + inner.x - 40, outer.y + inner.y - 30);
    await page.mouse.move(outer.x + inner.x, outer.y + inner.y, { steps: 8 });
    await until('the card', () => frame.$('backstory-card'));
  });

  // The browser's own dialog cannot be answered by a test: what it is asked is caught, and the answer given.
  const answerDialog = (granted: boolean) =>
    page.evaluate((yes) => {
      Object.assign(window, { asked: null });
      chrome.permissions.request = ((wanted: chrome.permissions.Permissions) => {
        Object.assign(window, { asked: wanted.origins });
        return Promise.resolve(yes);
      }) as typeof chrome.permissions.request;
    }, granted);
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] | null }).asked);
  const choose = async (place: number) => {
    const buttons = await page.$$('.choices button');
    await buttons[place]?.click();
  };
  const said = () => page.$eval('.said', (element) => element.textContent);
  const pressed = () =>
    page.$$eval('.choices button', (buttons) =>
      buttons.map((button) => button.getAttribute('aria-pressed') === 'true'),
    );

  it('asks for the news sites in one question, straight from the click', async () => {
    await answerDialog(true);
    await choose(0);
    await until('the answer', async () => (await pressed())[0]);
    expect(await asked()).toEqual(newsSites.map((site) => `https://*.${site}/*`));
    expect(await pressed()).toEqual([true, false, false]);
  });

  it('asks for everything only where that is chosen, and says so when the reader refuses', async () => {
    await answerDialog(false);
    await choose(1);
    await until('the refusal', async () => (await pressed())[2]);
    expect(await asked()).toEqual(['https://*/*', 'http://*/*']);
    expect(await said()).toContain('did not allow it');
  });

  it('asks the browser nothing for reading on a click', async () => {
    await answerDialog(true);
    await choose(2);
    await until('the answer', async () => (await pressed())[2]);
    expect(await asked()).toBe(null);
  });

  it('is followed by the settings, which show what the browser has granted and tell its keys', async () => {
    await page.goto(new URL('/options.html#/sites', page.url()).href);
    await until('the choices', () => page.$('.choices'));
    expect(await pressed()).toEqual([false, false, true]);
    await answerDialog(true);
    await choose(0);
    await until('the answer', async () => (await pressed())[0]);
    expect(await asked()).toEqual(newsSites.map((site) => `https://*.${site}/*`));
    const keys = () => page.$$eval('.shortcuts td', (cells) => cells.map((cell) => cell.textContent));
    expect((await keys())[0]).toBe('Alt + Shift + H');
    expect(await keys()).toHaveLength(4);
  });
});
