import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { dress, type Language, modes, overflow, rest, take, until, widths } from './camera.ts';

/** The extension's own pages: library, welcome page, and a card on the demo article, which can be said any language. */

const pack = (broken: boolean): string =>
  [
    '{"pack":"harbour","format":1,"title":"The harbour case","language":"en","licence":"CC0-1.0","updated":"2024-05-01","description":"Who is who in the inquiry into the crane that fell on the quay of Port Alder."}',
    '{"actor":"harbour/ines-mwangi","kind":"person","name":"Ines Mwangi","description":"Harbour master of Port Alder","roles":[{"title":"Harbour master","of":"harbour/port-alder","from":"2021-03"}]}',
    '{"actor":"harbour/port-alder","kind":"place","name":"Port Alder","description":"Town with a container port"}',
    broken
      ? '{"event":"harbour/crane-fall","kind":"accident","title":"A crane falls","from":"2024-13","actors":[]}'
      : '{"event":"harbour/crane-fall","kind":"accident","title":"A crane falls on the quay of Port Alder","from":"2024-02-11","actors":["harbour/port-alder"],"summary":"A gantry crane fell on the quay.","cues":["crane collapse"]}',
    '',
  ].join('\n');

/** A tab whose page believes that the browser is in `language`: a browser has only those whose packages are installed. */
export const tabIn = async (browser: Browser, language: Language): Promise<Page> => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((tag) => {
    chrome.i18n.getUILanguage = () => tag;
  }, language);
  return page;
};

const checkPack = async (page: Page, broken: boolean): Promise<void> => {
  const field = await until('the field', () => page.$('textarea'));
  await field.evaluate((element, text) => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, pack(broken));
  const button = await until('the button', () => page.$('.field + .button:not(:disabled)'));
  await button.click();
  await until('the answer', () => page.$('.preview, .pack-errors'));
};

const press = async (page: Page, selector: string): Promise<void> => {
  const button = (await until(selector, () => page.$(selector))) as ElementHandle<HTMLElement>;
  await button.evaluate((element) => element.click());
};

interface Scene {
  name: string;
  hash: string;
  /** When it is there. */
  shown: string;
  act?: (page: Page) => Promise<void>;
}

const scenes: readonly Scene[] = [
  { name: 'library', hash: '#/library', shown: '.hit' },
  { name: 'library-none', hash: '#/library?find=qqqq', shown: '.none' },
  { name: 'actor', hash: '#/actor/Q22686', shown: '.facts' },
  { name: 'event', hash: '#/event/turning-points/sovereignty-reform', shown: '.facts' },
  { name: 'record-missing', hash: '#/actor/Q0', shown: 'h1' },
  {
    name: 'new-actor',
    hash: '#/new?type=actor&name=Ana%20G%C3%B3mez',
    shown: 'form',
    act: async (page) => {
      await press(page, '.group.roles .add, .group .add');
      await press(page, '[type=submit]');
    },
  },
  { name: 'new-event', hash: '#/new?type=event', shown: 'form' },
  { name: 'packs', hash: '#/packs', shown: '.pack' },
  { name: 'import', hash: '#/import', shown: 'textarea' },
  { name: 'import-preview', hash: '#/import', shown: 'textarea', act: (page) => checkPack(page, false) },
  { name: 'import-errors', hash: '#/import', shown: 'textarea', act: (page) => checkPack(page, true) },
  { name: 'settings', hash: '#/sites', shown: '.themes' },
  { name: 'about', hash: '#/about', shown: '.prose' },
];

/** Every width and every mode of a page that is there. */
const shoot = async (page: Page, name: string, fullPage: boolean): Promise<void> => {
  for (const width of widths) {
    await page.setViewport({ width, height: 800 });
    for (const mode of modes) {
      await dress(page, mode);
      await take(page, `${name}-${width}-${mode}`, fullPage);
    }
    const outside = await overflow(page);
    if (outside > 0) console.log(`${name}-${width}: ${outside} px run out of the window`);
  }
};

export const libraryPages = async (browser: Browser, base: string, language: Language): Promise<void> => {
  for (const { name, hash, shown, act } of scenes) {
    const page = await tabIn(browser, language);
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${base}/options.html${hash}`);
    await until(`${name}: ${shown}`, () => page.$(shown));
    await act?.(page);
    await rest(200);
    // A list goes on and on: the first of it is enough.
    await shoot(page, `${name}-${language}`, name !== 'library');
    await page.close();
  }
};

export const welcomePage = async (browser: Browser, base: string, language: Language): Promise<void> => {
  const page = await tabIn(browser, language);
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${base}/welcome.html`);
  const frame = await until('the demo', async () =>
    page.frames().find((one) => one.url().endsWith('/demo.html')),
  );
  await until('marks in the demo', () => frame.evaluate(() => CSS.highlights.size > 1));
  await shoot(page, `welcome-${language}`, true);
  await page.close();
};

/** A point on a mark of a kind, the one with these words or else the middle one, brought into the upper part of the window. */
const pointOn = (page: Page, name: string, words: string | undefined) =>
  page.evaluate(
    (highlight, wanted) => {
      const ranges = [...(CSS.highlights.get(highlight) ?? [])].map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range;
      });
      // What is folded away has no place.
      const drawn = ranges.filter((one) => one.getClientRects().length > 0);
      const range =
        drawn.find((one) => wanted !== undefined && one.toString().includes(wanted)) ??
        drawn[Math.floor(drawn.length / 2)];
      if (!range) return null;
      scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
      const [line] = range.getClientRects();
      return line ? { x: line.left + Math.min(30, line.width / 2), y: line.top + line.height / 2 } : null;
    },
    name,
    words,
  );

/** The card of a mark, as a resting pointer opens it; false where the page has no mark of the kind. */
export const openCard = async (page: Page, kind: 'actor' | 'event', words?: string): Promise<boolean> => {
  const shown = async () => (await page.$('backstory-card')) !== null;
  // An article that is read again, as its page comes to rest, takes its card away: then it is opened once more.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await page.keyboard.press('Escape');
    await until('the last card to go', async () => !(await shown()));
    const point = await pointOn(page, `backstory-${kind}`, words);
    if (!point) return false;
    await page.mouse.move(point.x + 60, point.y + 40);
    await page.mouse.move(point.x, point.y, { steps: 8 });
    for (let wait = 0; wait < 40 && !(await shown()); wait += 1) await rest(100);
    await rest(400);
    if (await shown()) return true;
  }
  throw new Error(`no card of an ${kind} opened on ${page.url()}`);
};

/** Cards in every language, on the demo: in a page of the extension, unlike in a newspaper's, the language can be said. */
export const demoCards = async (browser: Browser, base: string, language: Language): Promise<void> => {
  for (const kind of ['event', 'actor'] as const) {
    const page = await tabIn(browser, language);
    for (const width of widths) {
      await page.setViewport({ width, height: 640 });
      await page.goto(`${base}/demo.html`);
      await until('marks', () => page.evaluate(() => CSS.highlights.size > 1));
      await openCard(page, kind);
      for (const mode of modes) {
        await dress(page, mode);
        await take(page, `card-${kind}-${language}-${width}-${mode}`);
      }
      // Chromium keeps the ground of forced colours over the next load.
      await dress(page, 'light');
    }
    await page.close();
  }
};
