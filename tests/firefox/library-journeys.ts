import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/until.ts';
import { harbourArticle, harbourPack } from '../e2e/harbour.ts';
import { buttonNamed, chooseFile, mainText } from '../e2e/options-page.ts';
import { openArticle, paintedTexts } from '../e2e/painted.ts';
import type { Running } from './browser.ts';

const open = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const packTitles = async (page: Page): Promise<string[]> => {
  await open(page, '#/packs');
  await until('the packs', () => page.$('li.pack h2'));
  return page.$$eval('li.pack h2', (found) => found.map((heading) => heading.textContent ?? ''));
};

/** A pack in the options: import, use, export, refusal. */
export const describeLibrary = (running: () => Running): void => {
  beforeAll(() => {
    running().pages.set('quay.html', harbourArticle);
  });

  describe('a pack of the reader’s own', () => {
    it('is checked, imported, used on an article and exported as it came', async () => {
      const page = await running().openOwn('options.html#/import');
      await chooseFile(page, join(running().downloads, 'given.pack.jsonl.gz'), gzipSync(harbourPack));
      await until('the preview', async () => (await mainText(page)).includes('The harbour case'));
      await (await buttonNamed(page, /^Import/)).click();
      await until('the list of packs', () => page.evaluate(() => location.hash === '#/packs'));

      const story = await openArticle(running(), 'quay.html');
      const state = await running().settled(`${running().origin}/quay.html`);
      if (state.status !== 'ready') throw new Error(`the page is ${state.status}`);
      const master = state.context.cards.find((card) => card.id === 'harbour/ines-mwangi');
      expect(master?.line).toContain('Harbour master of Port Alder');
      expect(
        Object.values(await paintedTexts(story))
          .flat()
          .join(' '),
      ).toContain('Mwangi');
      const fall = state.context.cards.find((card) => card.id === 'harbour/crane-fall');
      expect(fall?.evidence).toContain('crane collapse of February 11');
      await story.close();

      await page.bringToFront();
      await (await buttonNamed(page, /Export.*harbour case/i)).click();
      const path = join(running().downloads, 'harbour.pack.jsonl');
      // Firefox makes the file empty first, to keep its name, and writes beside it.
      const exported = await until('the exported pack', () => readFile(path, 'utf8').catch(() => null));
      expect(exported).toBe(harbourPack);
      await page.close();
    });

    it.each([
      ['a broken line', `${harbourPack}{"actor":"harbour/x",`, /^Line 5 .*JSON/],
      ['a truncated gzip', gzipSync(harbourPack).subarray(0, 120), /gzip/],
      ['another encoding', Buffer.from(harbourPack, 'utf16le'), /UTF-16/],
    ])('with %s is refused with the place, and nothing changes', async (_what, content, place) => {
      const page = await running().openOwn('options.html#/packs');
      const before = await packTitles(page);
      await open(page, '#/import');
      await chooseFile(page, join(running().downloads, 'broken.pack.jsonl'), content);
      await until('the errors', () => page.$('.pack-errors li'));
      expect(await page.$eval('.pack-errors li', (item) => item.textContent)).toMatch(place);
      expect(await packTitles(page)).toEqual(before);
      await page.close();
    });
  });
};
