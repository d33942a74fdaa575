import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { serveSavedPage } from '../demo-server.ts';
import { dress, type Language, modes, rest, root, take, until, widths } from './camera.ts';
import { openCard, tabIn } from './own-pages.ts';

/** Newspapers that differ in layout, colours and language; `language` is the paper's own, in which cards, popup and side panel are shown. */
const papers: readonly { file: string; language: Language }[] = [
  { file: 'us-WashingtonPost_2024_04_26.html.gz', language: 'en' },
  { file: 'us-Reuters_2023_05_16.html.gz', language: 'en' },
  { file: 'ch-NZZ_2024_07_18.html.gz', language: 'de' },
  { file: 'fr-LeMonde_2023_09_01.html.gz', language: 'fr' },
  { file: 'es-ElPais_2024_10_15.html.gz', language: 'es' },
];

const folder = join(
  process.env.BACKSTORY_SHARED ?? join(root, '..', 'shared'),
  'eval/extraction/fundus/pages',
);

/** Those of the papers that are here. */
export const papersHere = () => papers.filter(({ file }) => existsSync(join(folder, file)));

/** The script that has a page's isolated world believe that the browser is in a language; `pictures.ts` writes it into the build. */
export const languageScript = (language: Language): string => `language-${language}.js`;

/**
 * Has the extension believe that the browser is in `language` on newspapers' pages, where the cards are drawn, and in its
 * background, which writes their lines. A browser itself has only the languages whose packages are installed.
 */
const speak = async (browser: Browser, base: string, language: Language): Promise<void> => {
  const control = await browser.newPage();
  await control.goto(`${base}/manifest.json`);
  await control.evaluate(async (file) => {
    const script = { id: 'language', js: [file], matches: ['http://127.0.0.1/*', 'http://localhost/*'] };
    const [before] = await chrome.scripting.getRegisteredContentScripts({ ids: [script.id] });
    if (before) await chrome.scripting.updateContentScripts([script]);
    else await chrome.scripting.registerContentScripts([{ ...script, runAt: 'document_start' }]);
  }, languageScript(language));
  await control.close();
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(base),
  );
  const worker = await target.worker();
  await worker?.evaluate((tag) => {
    chrome.i18n.getUILanguage = () => tag;
  }, language);
};

/** Popup and panel are drawn in a tab of their own size: the browser's frame around them is no part of the picture. */
export const beside = async (
  browser: Browser,
  base: string,
  url: string,
  name: string,
  language: Language,
): Promise<void> => {
  for (const [surface, sizes] of [
    ['popup', [[360, 600]]],
    [
      'sidepanel',
      [
        [320, 720],
        [768, 800],
        [1280, 800],
      ],
    ],
  ] as const) {
    const page = await tabIn(browser, language);
    // In a tab, the surface itself would be the active tab: it is shown the article's instead.
    await page.evaluateOnNewDocument((address) => {
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = (async () =>
        (await query({})).filter((tab) => tab.url === address)) as typeof chrome.tabs.query;
    }, url);
    for (const [width, height] of sizes) {
      await page.setViewport({ width, height });
      await page.goto(`${base}/${surface}.html`);
      await until('the cards', () => page.$('.event, .actor, .empty h1, .empty h2'));
      await rest(200);
      const size = sizes.length > 1 ? `-${width}` : '';
      for (const mode of modes) {
        await dress(page, mode);
        await take(page, `${surface}-${name}-${language}${size}-${mode}`);
      }
      await dress(page, 'light');
    }
    // The rest in one of the modes: the texts are the same in the others.
    if (surface === 'sidepanel') {
      await page.setViewport({ width: 360, height: 2400 });
      await page.evaluate(() => {
        for (const card of document.querySelectorAll<HTMLElement>('h3 > button[aria-expanded=false]'))
          card.click();
      });
      await rest(200);
      await take(page, `${surface}-${name}-${language}-open-light`);
    } else {
      await page.evaluateOnNewDocument(() => {
        chrome.permissions.contains = (async () => false) as typeof chrome.permissions.contains;
      });
      await page.goto(`${base}/${surface}.html`);
      await until('the offer', () => page.$('.on-click'));
      await take(page, `${surface}-${name}-${language}-clicked-light`);
    }
    await page.close();
  }
};

/** A paper with its marks, a card of each kind on it, and what stands beside it. */
export const story = async (
  browser: Browser,
  base: string,
  { file, language }: (typeof papers)[number],
): Promise<void> => {
  const name = file.split('_')[0] ?? file;
  const served = await serveSavedPage(join(folder, file));
  await speak(browser, base, language);
  const page = await browser.newPage();
  try {
    for (const width of widths) {
      await page.setViewport({ width, height: width === 320 ? 640 : 800 });
      await page.goto(served.url, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      await until(`marks on ${file}`, () =>
        page.evaluate(() => [...CSS.highlights.keys()].some((key) => key.startsWith('backstory-'))),
      );
      for (const kind of ['actor', 'event'] as const) {
        for (const mode of modes) {
          await dress(page, mode);
          if (!(await openCard(page, kind))) continue;
          await take(page, `story-${name}-${kind}-${width}-${mode}`);
        }
      }
      await dress(page, 'light');
    }
    await beside(browser, base, served.url, name, language);
  } finally {
    await speak(browser, base, 'en');
    await page.close();
    served.close();
  }
};
