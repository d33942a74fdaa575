import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  builtExtension,
  demoPage,
  openArticle,
  paintedTexts,
  type Running,
  run,
  until,
} from './extension.ts';

let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(() => running.close());

const isMarked = async (page: Page): Promise<boolean> =>
  Object.values(await paintedTexts(page)).flat().length > 0;

/** All that the extension keeps, but for the packs: what is in session, in the settings and in the list of its databases. */
const kept = async (): Promise<string> => {
  const options = await running.openOptions();
  const found = await options.evaluate(async () => {
    const databases = await indexedDB.databases();
    const settings = await new Promise((done, fail) => {
      const opening = indexedDB.open('backstory');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('settings').objectStore('settings').getAll();
        asking.onsuccess = () => {
          opening.result.close();
          done(asking.result);
        };
      };
    });
    return JSON.stringify([await chrome.storage.session.get(null), databases, settings]);
  });
  await options.close();
  return found;
};

describe('a private window', () => {
  it('is left alone, whatever is allowed: nothing is read in it and nothing kept of it', async () => {
    const before = await kept();
    const settings = await running.browser.newPage();
    await settings.goto('chrome://extensions');
    const allowed = await settings.evaluate(async (extensionId) => {
      const api = (
        chrome as unknown as { developerPrivate: Record<string, (...all: unknown[]) => Promise<unknown>> }
      ).developerPrivate;
      await api.updateExtensionConfiguration?.({ extensionId, incognitoAccess: true });
      const info = (await api.getExtensionInfo?.(extensionId)) as
        | { incognitoAccess?: { isActive: boolean; isEnabled: boolean } }
        | undefined;
      return info?.incognitoAccess;
    }, running.extensionId);
    await settings.close();
    // The browser does not so much as offer it.
    expect(allowed).toEqual({ isActive: false, isEnabled: false });
    const context = await running.browser.createBrowserContext();
    const hidden = await context.newPage();
    await hidden.goto(`${running.origin}/${demoPage}?private`);
    // As long as an article in an ordinary window needs, and it has no head start.
    const open = await openArticle(running, demoPage);
    await open.close();
    expect(await isMarked(hidden)).toBe(false);
    expect(await hidden.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await context.close();
    await until('the closed tab to be forgotten', async () => !(await running.state(open.url())));
    expect((await kept()).replace('"tabs":[]', '')).toBe(before.replace('"tabs":[]', ''));
  });
});

/** What a page of the reader's says in its console while `task` runs, as far as it is ours. */
const saidDuring = async (page: Page, task: () => Promise<void>): Promise<string[]> => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await task();
  return said.filter((text) => /backstory|extension|uncaught/i.test(text));
};

const hover = async (page: Page): Promise<void> => {
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('backstory-actor') ?? [];
    if (!range) throw new Error('no actor is marked');
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const [box] = live.getClientRects();
    return { x: (box?.left ?? 0) + 5, y: (box?.top ?? 0) + 5 };
  });
  await page.bringToFront();
  await page.mouse.move(place.x - 60, place.y - 60);
  await page.mouse.move(place.x, place.y, { steps: 5 });
};

// They take the extension away under the launcher's own page, and stand last.
describe('under an open tab', () => {
  it('an update ends the old reader without a word and puts the new one in its place', async () => {
    const page = await openArticle(running, demoPage);
    const before = await paintedTexts(page);
    await page.evaluate(() => {
      const { highlights } = CSS;
      const seen: number[] = [];
      Object.assign(window, { seen });
      setInterval(() => seen.push(highlights.get('backstory-actor')?.size ?? 0), 5);
    });
    const said = await saidDuring(page, async () => {
      await running.browser.installExtension(builtExtension);
      await page.bringToFront();
      await until('the marks to go and to come back', () =>
        page.evaluate(() => {
          const { seen } = window as unknown as { seen: number[] };
          return seen.includes(0) && (seen.at(-1) ?? 0) > 0;
        }),
      );
    });
    expect(said).toEqual([]);
    expect(await paintedTexts(page)).toEqual(before);
    // One sheet and one reader: the old ones are gone.
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await page.close();
  });

  it('a removal leaves a reader that ends at the first need, without a word, and the page as it was', async () => {
    const page = await openArticle(running, demoPage);
    const said = await saidDuring(page, async () => {
      await running.browser.uninstallExtension(running.extensionId);
      await hover(page);
      await until('the marks to go', async () => !(await isMarked(page)));
    });
    expect(said).toEqual([]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    expect(await page.$('backstory-card')).toBeNull();
    await page.close();
  });
});
