import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoPage, openArticle, type Running, run, until } from './extension.ts';
import { placeOf as placeOn } from './painted.ts';

let running: Running;
let page: Page;
beforeAll(async () => {
  running = await run();
  page = await openArticle(running, demoPage);
});
afterAll(() => running.close());

const placeOf = (words: string) => placeOn(page, words);

/** What a screen reader finds in the card; the shadow tree is closed to scripts. */
const card = async () => {
  const tree = await page.accessibility.snapshot({ interestingOnly: true });
  return JSON.stringify(tree ?? {});
};
const shown = () => page.evaluate(() => document.querySelector('backstory-card') !== null);
const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const moveTo = async ({ x, y }: { x: number; y: number }) => {
  await page.mouse.move(x - 80, y - 60);
  await page.mouse.move(x, y, { steps: 6 });
};

beforeEach(async () => {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await until('no card', async () => !(await shown()));
});

describe('the hover card', () => {
  it('opens where the pointer rests, goes when it leaves, and adds nothing but its host', async () => {
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
    const before = await elements();
    await moveTo(await placeOf('a constitutional reform'));
    await until('the card', shown);
    expect(await elements()).toBe(before + 1);
    await until('its text', async () => (await card()).includes("Mexico's sovereignty reform"));
    expect(await page.evaluate(() => document.querySelector('backstory-card')?.shadowRoot)).toBe(null);
    await page.mouse.move(5, 5, { steps: 4 });
    await until('it to go', async () => !(await shown()));
    expect(await elements()).toBe(before);
  });

  it('does not open while the pointer only passes', async () => {
    const place = await placeOf('a constitutional reform');
    await moveTo(place);
    await page.mouse.move(place.x, place.y + 400, { steps: 3 });
    await rest(800);
    expect(await shown()).toBe(false);
  });

  it('does not open when the page scrolls a mark under a resting pointer', async () => {
    const place = await placeOf('a constitutional reform');
    await page.evaluate(() => window.scrollBy({ top: -200, behavior: 'instant' }));
    await page.mouse.move(place.x - 5, place.y);
    await page.mouse.move(place.x, place.y);
    await page.mouse.wheel({ deltaY: 200 });
    await rest(1200);
    expect(await shown()).toBe(false);
    // The mark is under the pointer all the same: its own movement opens the card.
    await page.mouse.move(place.x + 12, place.y, { steps: 3 });
    await until('the card', shown);
  });

  it('closes on Escape, which then never reaches the page, and only then', async () => {
    await page.evaluate(() => {
      Object.assign(window, { escapes: 0 });
      document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape')
          Object.assign(window, { escapes: (window as unknown as { escapes: number }).escapes + 1 });
      });
    });
    const escapes = () => page.evaluate(() => (window as unknown as { escapes: number }).escapes);
    await moveTo(await placeOf('Esper'));
    await until('the card', shown);
    await page.keyboard.press('Escape');
    await until('it to go', async () => !(await shown()));
    expect(await escapes()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await escapes()).toBe(1);
  });

  it('stays when clicked, as a dialog', async () => {
    const place = await placeOf('Pete Hegseth');
    await moveTo(place);
    await page.mouse.click(place.x, place.y);
    await until('the dialog', async () => (await card()).includes('"role":"dialog"'));
    expect(await card()).toContain('US Secretary of Defense since January 2025');
    await page.mouse.move(5, 5, { steps: 4 });
    await rest(700);
    expect(await shown()).toBe(true);
  });
});
