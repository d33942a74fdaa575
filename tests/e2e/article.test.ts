import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPage, openArticle, paintedTexts, type Running, run, until } from './extension.ts';
import { markedWords } from './marked-words.ts';

let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(() => running.close());

const collapse = (text: string) => text.replace(/\s+/g, ' ');
const address = () => `${running.origin}/${demoPage}`;

const readyContext = async () => {
  const state = await running.settled(address());
  if (state.status !== 'ready') throw new Error(`the demo page is ${state.status}`);
  return state.context;
};

describe('marks on the demo article', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openArticle(running, demoPage);
  });
  afterAll(() => page.close());

  it('lie exactly on the words that the linker means, and on nothing else', async () => {
    const context = await readyContext();
    const { text, actor, event } = await markedWords(demoPage, context);
    const painted = await paintedTexts(page);
    expect((painted['backstory-actor'] ?? []).map(collapse)).toEqual(actor);
    expect((painted['backstory-event'] ?? []).map(collapse)).toEqual(event);
    expect(actor).toEqual(expect.arrayContaining(['Pete Hegseth', 'Esper']));
    expect(event.join(' ')).toContain('a constitutional reform aimed at adding protections');
    for (const mention of context.mentions) {
      const surface = text.slice(mention.start, mention.end);
      expect(surface).toBe(surface.trim());
      expect(surface).not.toMatch(/['\u2019]s$/);
    }
  });

  it('stand nowhere outside the article', async () => {
    const outside = await page.evaluate(() => {
      const aside = document.querySelectorAll(
        'header, aside, footer, .next, .others, .promo, .tags, .credit, figcaption, h1',
      );
      const found: string[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('backstory-')) continue;
        for (const range of highlight) {
          for (const element of aside)
            if (element.contains(range.startContainer)) found.push(`${element.tagName}: ${range}`);
        }
      }
      return found;
    });
    expect(outside).toEqual([]);
  });

  it('leave the page its elements: nothing but one host beside the body is added', async () => {
    const served = collapse(await readFile(resolve(import.meta.dirname, '../pages', demoPage), 'utf8'));
    const body = await page.evaluate(() => document.body.outerHTML);
    expect(served).toContain(collapse(body).slice(6, 500));
    expect(await page.evaluate(() => document.querySelectorAll('body *').length)).toBe(
      await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').querySelectorAll('body *').length,
        served,
      ),
    );
  });

  it('find the sovereignty reform and the cartel listing, each with its sentence', async () => {
    const { cards } = await readyContext();
    const reform = cards.find((card) => card.title === "Mexico's sovereignty reform");
    expect(reform?.section).toBe('before');
    expect(reform?.evidence).toContain('constitutional reform aimed at adding protections');
    const listing = cards.find(
      (card) => card.section === 'before' && card.evidence?.startsWith('In February, the U.S. designated'),
    );
    expect(listing).toBeDefined();
  });
});

describe('the toolbar popup', () => {
  it('lists the cards, and brings the reader to their place', async () => {
    const page = await openArticle(running, demoPage);
    const popup = await running.openPopup(page);
    await until('the cards', () =>
      popup.evaluate(() => document.body.textContent.includes('sovereignty reform')),
    );
    const text = await popup.evaluate(() => document.body.textContent);
    expect(text).toContain('Mexico rejects unilateral US military action');
    expect(text).toContain('Claudia Sheinbaum');
    expect(text).toContain('President of Mexico');
    expect(await popup.evaluate(() => window.innerWidth)).toBeGreaterThanOrEqual(360);
    const show = await until('a way back to the sentence', () => popup.$('button.show'));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await show.evaluate((button) => (button as HTMLElement).click());
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
    await page.close();
  });
});

describe('off here', () => {
  it('leaves the page byte-identical, and on brings the marks back', async () => {
    const page = await running.browser.newPage();
    await page.goto(`${running.origin}/${demoPage}`);
    await until('marks', async () => Object.values(await paintedTexts(page)).flat().length > 0);
    const popup = await running.openPopup(page);
    const control = await until('the switch', () => popup.$('[role="switch"]'));
    await control.click();
    await until('the marks to go', async () => Object.values(await paintedTexts(page)).flat().length === 0);
    await popup.close();
    const off = await page.evaluate(() => document.documentElement.outerHTML);
    await page.reload();
    await until('the state', async () => (await running.state(address()))?.status === 'none');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(off);
    const untouched = await running.browser.newPage();
    await untouched.setContent(await readFile(resolve(import.meta.dirname, '../pages', demoPage), 'utf8'));
    expect(off).toBe(await untouched.evaluate(() => document.documentElement.outerHTML));
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    const again = await running.openPopup(page);
    await (await until('the switch', () => again.$('[role="switch"]'))).click();
    await until(
      'the marks to come back',
      async () => Object.values(await paintedTexts(page)).flat().length > 0,
    );
    await again.close();
    await untouched.close();
    await page.close();
  });
});
