import type { Browser, Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';

export const demoPage = 'thestar-mexico-strikes.html';

/** The text of every painted range, in page order, by highlight name; of the page, or of a frame of its own origin. */
export const paintedTexts = (page: Page, frame?: string): Promise<Record<string, string[]>> =>
  page.evaluate((selector) => {
    const inner = selector && document.querySelector<HTMLIFrameElement>(selector)?.contentWindow;
    const shown = inner ? (inner as unknown as typeof globalThis) : globalThis;
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of shown.CSS.highlights) {
      if (!name.startsWith('backstory-')) continue;
      texts[name] = [...highlight].map((range) => {
        const live = shown.document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return texts;
  }, frame);

export const isMarked = async (page: Page): Promise<boolean> =>
  Object.values(await paintedTexts(page)).flat().length > 0;

/** A tab on a served page, once its marks are painted. */
export const openArticle = async (
  { browser, origin }: { browser: Browser; origin: string },
  path: string,
): Promise<Page> => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`${origin}/${path}`);
  await until('marks', () => isMarked(page));
  return page;
};

/** Middle of the first line of a painted range whose text has `words`, in the viewport, after it was scrolled there. */
export const placeOf = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    for (const [name, highlight] of CSS.highlights) {
      if (name !== 'backstory-actor' && name !== 'backstory-event') continue;
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (!live.toString().includes(wanted)) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = live.getClientRects();
        if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
    throw new Error(`no mark has the words ${wanted}`);
  }, words);
