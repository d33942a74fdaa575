import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumFlags } from './browsers.mjs';
import { serveSavedPage } from './demo-server.ts';

/**
 * Takes pictures of every surface from the built extension, light and dark: `npm run pictures`. All go to
 * `.output/pictures`; those of the README also to `docs/pictures`.
 */

const root = resolve(import.meta.dirname, '..');
const build = join(root, '.output/pictures-chrome');
const everything = join(root, '.output/pictures');
const shown = join(root, 'docs/pictures');
const article = join(root, 'tests/pages/thestar-mexico-strikes.html');

type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];
const widths = [320, 768, 1280];
const languages = ['en', 'es', 'fr', 'de'];

/** Pictures that the README shows; more of them would make the repository heavy. */
const ofReadme = new Set([
  'card-light',
  'card-dark',
  'popup-en-light',
  'popup-en-dark',
  'sidepanel-light',
  'welcome-768-light',
]);

const until = async <T>(what: string, probe: () => Promise<T | null | undefined | false>): Promise<T> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`);
    await new Promise((next) => setTimeout(next, 100));
  }
};

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

const take = async (page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> => {
  const picture = { type: 'png', optimizeForSpeed: false, ...options } as const;
  await page.screenshot({ path: join(everything, `${name}.png`), ...picture });
  if (ofReadme.has(name)) await page.screenshot({ path: join(shown, `${name}.png`), ...picture });
  console.log(name);
};

const dress = (page: Page, scheme: Scheme) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

const countMarks = (page: Page) =>
  page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('backstory-')).length);

/** A point on the middle mark of a kind, brought into the middle of the window. */
const pointOn = (page: Page, name: string) =>
  page.evaluate((highlight) => {
    const marks = [...(CSS.highlights.get(highlight) ?? [])];
    const mark = marks[Math.floor(marks.length / 2)];
    if (!mark) throw new Error(`no ${highlight} is on the page`);
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    window.scrollBy(0, range.getBoundingClientRect().top - window.innerHeight / 3);
    const [line] = range.getClientRects();
    if (!line) throw new Error('the mark is not drawn');
    return { x: line.left + Math.min(30, line.width / 2), y: line.top + line.height / 2 };
  }, name);

const cards = async (browser: Browser, url: string, scheme: Scheme) => {
  for (const width of widths) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: width === 320 ? 640 : 720 });
    await dress(page, scheme);
    await page.goto(url);
    await until('marks', () => countMarks(page));
    for (const kind of ['event', 'actor']) {
      const { x, y } = await pointOn(page, `backstory-${kind}`);
      await page.mouse.move(x - 50, y - 40);
      await page.mouse.move(x, y, { steps: 8 });
      await until('the card', () => page.$('backstory-card'));
      await rest(400);
      const name = kind === 'event' ? 'card' : 'card-actor';
      await take(page, width === 768 ? `${name}-${scheme}` : `${name}-${width}-${scheme}`);
      await page.keyboard.press('Escape');
    }
    await page.close();
  }
};

const surfaces = async (browser: Browser, base: string, scheme: Scheme) => {
  for (const [name, path] of [
    ['welcome', 'welcome.html'],
    ['library', 'options.html'],
    ['packs', 'options.html#/packs'],
    ['settings', 'options.html#/sites'],
  ] as const) {
    for (const width of widths) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await dress(page, scheme);
      await page.goto(`${base}/${path}`);
      await rest(name === 'welcome' ? 2000 : 800);
      await take(page, `${name}-${width}-${scheme}`, { fullPage: true });
      await page.close();
    }
  }
};

/** Popup and panel are drawn in a tab of their own size: the browser's frame around them is not part of the picture. */
const popups = async (browser: Browser, base: string, url: string, scheme: Scheme, language: string) => {
  const page = await browser.newPage();
  await page.goto(url);
  await until('marks', () => countMarks(page));
  for (const [name, path, size] of [
    ['popup', 'popup.html', { width: 360, height: 600 }],
    ['sidepanel', 'sidepanel.html', { width: 400, height: 720 }],
  ] as const) {
    if (name === 'sidepanel' && language !== 'en') continue;
    const surface = await browser.newPage();
    await surface.setViewport(size);
    await dress(surface, scheme);
    // In a tab, the surface itself would be the active tab: it is shown the article's instead.
    // The language is said to the surface, since a browser has only those whose packages are installed.
    await surface.evaluateOnNewDocument((tag) => {
      chrome.i18n.getUILanguage = () => tag;
    }, language);
    await surface.evaluateOnNewDocument((address) => {
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = (async () =>
        (await query({})).filter((tab) => tab.url === address)) as typeof chrome.tabs.query;
    }, url);
    await surface.goto(`${base}/${path}`);
    await until('the cards', () => surface.$('.event, .actor'));
    await rest(300);
    await take(surface, name === 'popup' ? `popup-${language}-${scheme}` : `sidepanel-${scheme}`);
    await surface.close();
  }
  await page.close();
};

const withBrowser = async (work: (browser: Browser, base: string) => Promise<void>): Promise<void> => {
  const profile = await mkdtemp(join(tmpdir(), 'backstory-pictures-'));
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge was found');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [build],
    userDataDir: profile,
    args: chromiumFlags,
  });
  try {
    const extension = await until('the extension', async () => [...(await browser.extensions()).values()][0]);
    const base = `chrome-extension://${extension.id}`;
    const control = await browser.newPage();
    await control.goto(`${base}/manifest.json`);
    await until('the packs', () =>
      control.evaluate(
        async () =>
          (await chrome.scripting.getRegisteredContentScripts()).length > 0 &&
          (await chrome.alarms.get('install')) === undefined,
      ),
    );
    await work(browser, base);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
};

// Granted the loopback, since nobody is there to click the browser's question.
const built = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
  cwd: root,
  env: {
    ...process.env,
    BACKSTORY_HOSTS: 'http://127.0.0.1/*,http://localhost/*',
    BACKSTORY_OUT: 'pictures-{{browser}}',
  },
  encoding: 'utf8',
});
if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
for (const folder of [everything, shown]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
const served = await serveSavedPage(article);
try {
  await withBrowser(async (browser, base) => {
    for (const scheme of schemes) {
      for (const language of languages) await popups(browser, base, served.url, scheme, language);
      await cards(browser, served.url, scheme);
      await surfaces(browser, base, scheme);
    }
  });
} finally {
  served.close();
}
