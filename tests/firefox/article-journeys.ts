import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/until.ts';
import { markedWords } from '../e2e/marked-words.ts';
import { demoPage, isMarked, openArticle, paintedTexts, placeOf } from '../e2e/painted.ts';
import type { Running } from './browser.ts';
import type { View } from './browser-window.ts';

/** Marks, hover card, popup, switch and sidebar, on an article that may be read. */
export const describeArticle = (running: () => Running): void => {
  let page: Page;
  beforeAll(async () => {
    page = await openArticle(running(), demoPage);
  });
  afterAll(() => page.close());

  const collapse = (text: string) => text.replace(/\s+/g, ' ');
  const address = () => `${running().origin}/${demoPage}`;
  const textOf = (view: View) => view.evaluate(() => document.body.textContent ?? '');

  describe('marks on the demo article', () => {
    it('lie exactly on the words that the linker means, and on nothing else', async () => {
      const state = await running().settled(address());
      if (state.status !== 'ready') throw new Error(`the demo page is ${state.status}`);
      const { actor, event } = await markedWords(demoPage, state.context);
      const painted = await paintedTexts(page);
      expect((painted['backstory-actor'] ?? []).map(collapse)).toEqual(actor);
      expect((painted['backstory-event'] ?? []).map(collapse)).toEqual(event);
      expect(actor).toEqual(expect.arrayContaining(['Pete Hegseth', 'Esper']));
      expect(event.join(' ')).toContain('a constitutional reform aimed at adding protections');
    });

    it('are drawn, not only registered', async () => {
      const [drawn, plain] = await page.evaluate(() => {
        const [range] = CSS.highlights.get('backstory-event') ?? [];
        const parent = range?.startContainer.parentElement;
        if (!parent) throw new Error('no event is marked');
        return ['backstory-event', 'nobody'].map((name) => {
          const style = getComputedStyle(parent, `::highlight(${name})`);
          return `${style.backgroundColor} ${style.textDecoration}`;
        });
      });
      expect(drawn).not.toBe(plain);
    });
  });

  describe('the hover card', () => {
    const shown = () => page.evaluate(() => document.querySelector('backstory-card') !== null);
    const card = () => running().shell.markup(page, 'backstory-card');
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

    it('opens where the pointer rests, goes when it leaves, and adds nothing but its host', async () => {
      const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
      const before = await elements();
      await moveTo(await placeOf(page, 'a constitutional reform'));
      await until('the card', shown);
      expect(await elements()).toBe(before + 1);
      await until('its text', async () => (await card()).includes("Mexico's sovereignty reform"));
      expect(await page.evaluate(() => document.querySelector('backstory-card')?.shadowRoot)).toBe(null);
      await page.mouse.move(5, 5, { steps: 4 });
      await until('it to go', async () => !(await shown()));
      expect(await elements()).toBe(before);
    });

    it('is drawn beside its mark', async () => {
      const place = await placeOf(page, 'a constitutional reform');
      await moveTo(place);
      await until('its text', async () => (await card()).includes("Mexico's sovereignty reform"));
      const nearest = () =>
        page.evaluate(({ x, y }) => {
          let least = Number.POSITIVE_INFINITY;
          for (let left = 0; left < window.innerWidth; left += 8)
            for (let top = 0; top < window.innerHeight; top += 8)
              if (document.elementFromPoint(left, top)?.localName === 'backstory-card')
                least = Math.min(least, Math.hypot(left - x, top - y));
          return least;
        }, place);
      await until('the drawn card', async () => (await nearest()) < 60);
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
      await moveTo(await placeOf(page, 'Esper'));
      await until('the card', shown);
      await page.keyboard.press('Escape');
      await until('it to go', async () => !(await shown()));
      expect(await escapes()).toBe(0);
      await page.keyboard.press('Escape');
      expect(await escapes()).toBe(1);
    });

    it('stays when clicked, as a dialog', async () => {
      const place = await placeOf(page, 'Pete Hegseth');
      await moveTo(place);
      await page.mouse.click(place.x, place.y);
      await until('the dialog', async () => (await card()).includes('role="dialog"'));
      expect(await card()).toContain('US Secretary of Defense since January 2025');
      await page.mouse.move(5, 5, { steps: 4 });
      await rest(700);
      expect(await shown()).toBe(true);
    });
  });

  describe('the toolbar popup', () => {
    it('lists the cards, and brings the reader to their place', async () => {
      const popup = await running().openPopup(page);
      await until('the cards', async () => (await textOf(popup)).includes('sovereignty reform'));
      const text = await textOf(popup);
      expect(text).toContain('Mexico rejects unilateral US military action');
      expect(text).toContain('Claudia Sheinbaum');
      expect(text).toContain('President of Mexico');
      expect(await popup.evaluate(() => window.innerWidth)).toBeGreaterThanOrEqual(360);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await popup.evaluate(() => document.querySelector<HTMLElement>('button.show')?.click());
      await until('the lit sentence to be in view', () =>
        page.evaluate(() => {
          const [range] = CSS.highlights.get('backstory-flash') ?? [];
          if (!range) return false;
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const { top, bottom } = live.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        }),
      );
      await popup.close();
    });
  });

  describe('off here', () => {
    it('leaves the page byte-identical, and on brings the marks back', async () => {
      const press = (popup: View) =>
        until('the switch', () =>
          popup.evaluate(() => {
            const control = document.querySelector<HTMLElement>('[role="switch"]');
            control?.click();
            return control !== null;
          }),
        );
      const fresh = await openArticle(running(), demoPage);
      const popup = await running().openPopup(fresh);
      await press(popup);
      await until('the marks to go', async () => !(await isMarked(fresh)));
      await popup.close();
      const off = await fresh.evaluate(() => document.documentElement.outerHTML);
      await fresh.reload();
      const untouched = await running().browser.newPage();
      await untouched.setContent(await readFile(resolve(import.meta.dirname, '../pages', demoPage), 'utf8'));
      expect(off).toBe(await untouched.evaluate(() => document.documentElement.outerHTML));
      expect(await fresh.evaluate(() => document.documentElement.outerHTML)).toBe(off);
      expect(await fresh.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      await untouched.close();
      const again = await running().openPopup(fresh);
      await press(again);
      await until('the marks to come back', () => isMarked(fresh));
      await again.close();
      await fresh.close();
    });
  });

  describe('the sidebar', () => {
    it('opens from the popup, follows the tab, and shows the cards of the paragraph that is read', async () => {
      await running().closeSidebar();
      const popup = await running().openPopup(page);
      await until('the button', () =>
        popup.evaluate(() => {
          const button = document.querySelector<HTMLElement>('button[aria-label="Open the side panel"]');
          button?.click();
          return button !== null;
        }),
      );
      const panel = await running().sidebar();
      await until('the story', async () => (await textOf(panel)).includes('sovereignty reform'));

      await page.evaluate(() => {
        const paragraphs = [...document.querySelectorAll('p')];
        const reform = paragraphs.find(({ textContent }) => textContent.includes('constitutional reform'));
        const top = reform?.getBoundingClientRect().top ?? 0;
        window.scrollBy(0, top - window.innerHeight / 3);
      });
      await until('the paragraph', () => panel.evaluate(() => document.querySelector('.here') !== null));

      const other = await running().browser.newPage();
      await other.goto('about:blank');
      await other.bringToFront();
      await until('the other tab', async () => !(await textOf(panel)).includes('sovereignty reform'));
      await page.bringToFront();
      await until('the article again', async () => (await textOf(panel)).includes('sovereignty reform'));
      await other.close();
    });
  });
};
