import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { until } from '../until.ts';
import { launchBackstory } from './backstory.ts';
import { withPopupProbe } from './extensions.ts';
import { servePages } from './page-server.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { printTable, spread } from './table.ts';

/** Milliseconds from the start of the popup's navigation. */
export interface PopupOpening {
  /** The first card is in the document. */
  card: Spread;
  /** It was painted. */
  painted: Spread;
}

const articlePage = resolve(import.meta.dirname, '../../tests/pages/thestar-mexico-strikes.html');

/**
 * The real toolbar popup over an article that was read, opened by the extension's button. Puppeteer attaches to it while it
 * starts, which makes the figures some milliseconds worse, never better.
 */
export const popupOpening = async (folder: string, runs: number): Promise<PopupOpening> => {
  const server = await servePages();
  server.pages.set('article', { html: readFileSync(articlePage, 'utf8') });
  const backstory = await launchBackstory(await withPopupProbe(folder));
  const { browser, base } = backstory;
  try {
    const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
    const page = await browser.newPage();
    const url = `${server.origin}/article`;
    await page.goto(url);
    const { status } = await backstory.settled(url);
    if (status !== 'ready') throw new Error(`the article is ${status}`);
    const card: number[] = [];
    const painted: number[] = [];
    // The first opening fills the caches and is not counted.
    for (let run = 0; run <= runs; run++) {
      await page.bringToFront();
      const opened = browser.waitForTarget((target) => target.url() === `${base}/popup.html`);
      await page.triggerExtensionAction(extension);
      const popup = await (await opened).asPage();
      const times = await until('the first card', () =>
        popup.evaluate(() => {
          const [card] = performance.getEntriesByName('bench:card');
          const [painted] = performance.getEntriesByName('bench:painted');
          return card && painted ? { card: card.startTime, painted: painted.startTime } : null;
        }),
      );
      await popup.close();
      if (run === 0) continue;
      card.push(times.card);
      painted.push(times.painted);
    }
    return { card: spreadOf(card), painted: spreadOf(painted) };
  } finally {
    await backstory.close();
    server.close();
  }
};

export const printPopupOpening = ({ card, painted }: PopupOpening): void =>
  printTable(
    `Popup: from the start of its navigation, ${card.runs} openings, median (least–most)`,
    ['first card in the document ms', 'painted ms'],
    [[spread(card), spread(painted)]],
  );
