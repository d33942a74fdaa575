import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPage, openArticle, paintedTexts, type Running, run, until } from './extension.ts';

let running: Running;
let page: Page;
beforeAll(async () => {
  running = await run();
  page = await openArticle(running, demoPage);
  // What the page itself hears of the keys, and how far its layout was shifted by anybody.
  await page.evaluate(() => {
    const heard: string[] = [];
    let shift = 0;
    Object.assign(window, { heard, shifted: () => shift });
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
});
afterAll(() => running.close());

const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
const card = () => page.$('backstory-card');
/** The accessibility tree sees into the closed shadow root. */
const named = async (wanted: 'dialog' | 'note') => {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes.find(({ role }) => role?.value === wanted)?.name?.value as string | undefined;
};
const dialog = () => named('dialog');
const note = () => named('note');
/** Middle and height of a button of the card, by its name. */
const boxOf = async (tab: Page, name: string) => {
  const client = await tab.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const found = nodes.find((node) => node.role?.value === 'button' && node.name?.value === name);
  const backendNodeId = found?.backendDOMNodeId;
  const box =
    backendNodeId === undefined
      ? null
      : await client.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
  await client.detach();
  const [left, top, right, , , bottom] = box?.model.border ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  return { x: (left + right) / 2, y: (top + bottom) / 2, height: bottom - top };
};
const ring = async () => ((await paintedTexts(page))['backstory-focus'] ?? []).join(' ');
/** As the shortcut does: puppeteer's keys do not reach the browser's own commands. */
const step = async (by: 1 | -1) => {
  await page.bringToFront();
  const options = await running.openOptions();
  const found = await options.evaluate(
    async (url, towards) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((one) => one.url === url);
      return chrome.tabs.sendMessage(tab?.id ?? -1, { call: 'step', ask: { by: towards } });
    },
    page.url(),
    by,
  );
  await options.close();
  await page.bringToFront();
  return found;
};

describe('by keyboard alone', () => {
  it('goes from mark to mark in the order of the text, and round', async () => {
    const { 'backstory-actor': actors = [], 'backstory-event': events = [] } = await paintedTexts(page);
    expect(await step(1)).toEqual({ ok: true, answer: true });
    const first = await ring();
    expect([...actors, ...events]).toContain(first);
    await step(1);
    const second = await ring();
    expect(second).not.toBe(first);
    await step(-1);
    expect(await ring()).toBe(first);
  });

  it('opens the card by Enter, moves in it by Tab, and returns by Escape; the page hears nothing of it', async () => {
    await page.keyboard.press('Enter');
    const name = await until('the dialog', dialog);
    expect(name.length).toBeGreaterThan(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('backstory-card');
    await page.keyboard.press('Escape');
    await until('the card to go', async () => (await dialog()) === undefined);
    expect(await heard()).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('leaves the page its own keys', async () => {
    for (const key of ['j', 'k', '/', '?', 'Enter']) await page.keyboard.press(key as 'j');
    expect((await heard()).slice(0, 4)).toEqual(['j', 'k', '/', '?']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect((await heard()).filter((key) => key === 'Escape').length).toBeGreaterThan(0);
    expect(await ring()).toBe('');
  });

  it('leaves the page its keys also under a card that only hovers', async () => {
    const place = await page.evaluate(() => {
      const [range] = CSS.highlights.get('backstory-actor') ?? [];
      if (!range) throw new Error('no actor is marked');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [line] = live.getClientRects();
      if (!line) throw new Error('the mark is not drawn');
      return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    });
    await page.mouse.move(place.x - 80, place.y - 60);
    await page.mouse.move(place.x, place.y, { steps: 6 });
    // Not by its host, which is there for the words said of the last step too.
    await until('the card', note);
    const before = (await heard()).length;
    for (const key of ['n', '/', 'Enter']) await page.keyboard.press(key as 'n');
    expect((await heard()).slice(before)).toEqual(['n', '/', 'Enter']);
    await page.keyboard.press('Escape');
    await until('the card to go', async () => (await note()) === undefined);
    expect((await heard()).slice(before)).toEqual(['n', '/', 'Enter']);
    await page.mouse.move(5, 5);
  });

  it('has shifted nothing of the page', async () => {
    expect(await page.evaluate(() => (window as unknown as { shifted(): number }).shifted())).toBe(0);
  });
});

describe('the popup by keyboard alone', () => {
  it('reaches the switch, the cards and the library by Tab, and opens a card by Enter', async () => {
    const popup = await running.openPopup(page);
    await until('the cards', () =>
      popup.evaluate(() => document.body.textContent.includes('sovereignty reform')),
    );
    const names: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      await popup.keyboard.press('Tab');
      const name = await popup.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      names.push(name.trim());
      if (name.startsWith("Mexico's sovereignty reform")) break;
    }
    expect(names[0]).toContain('Backstory on');
    await popup.keyboard.press('Enter');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
    await popup.close();
  });
});

describe('by touch', () => {
  it('opens a sheet at the bottom on a tap, and closes it on a tap elsewhere', async () => {
    const phone = await running.browser.newPage();
    await phone.setViewport({ width: 360, height: 740, hasTouch: true });
    await phone.goto(`${running.origin}/${demoPage}`);
    await until('marks', async () => Object.values(await paintedTexts(phone)).flat().length > 0);
    const place = await phone.evaluate(() => {
      const [range] = CSS.highlights.get('backstory-actor') ?? [];
      if (!range) throw new Error('no actor is marked');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      // A mark may run over a line's end: its whole box then has a middle on which no word stands.
      const [line] = live.getClientRects();
      if (!line) throw new Error('the mark is not drawn');
      return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    });
    await phone.touchscreen.tap(place.x, place.y);
    await until('the sheet', () => phone.$('backstory-card'));
    // On the text above it: the sheet stands at an edge, and the page's links are elsewhere.
    await phone.touchscreen.tap(place.x, place.y - 60);
    await until('the sheet to go', async () => !(await phone.$('backstory-card')));
    // Again, and by its own button, which the page's scripts cannot reach.
    await phone.touchscreen.tap(place.x, place.y);
    await until('the sheet again', () => phone.$('backstory-card'));
    const close = await until('its button', () => boxOf(phone, 'Close'));
    expect(close.height).toBeGreaterThanOrEqual(36);
    await phone.touchscreen.tap(close.x, close.y);
    await until('the sheet to go again', async () => !(await phone.$('backstory-card')));
    await phone.close();
    // In the first tab, where the last step was said aloud, the host goes with its words.
    await until('the first tab without a host', async () => (await card()) === null);
  });
});
