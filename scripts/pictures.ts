import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumFlags } from './browsers.mjs';
import { serveSavedPage } from './demo-server.ts';
import { album, dress, languages, openAlbum, pictures, rest, root, take, until } from './pictures/camera.ts';
import { demoCards, libraryPages, openCard, welcomePage } from './pictures/own-pages.ts';
import { beside, languageScript, papersHere, story } from './pictures/stories.ts';

/**
 * Takes pictures of every surface from the built extension: `npm run pictures`. They go to `.output/pictures`, where
 * `index.html` shows them side by side. `-- --only cards,stories` takes these alone (see `parts`), `-- --language de`
 * those of one language, `-- --readme` also puts the README's into `docs/pictures`.
 */

const build = join(root, '.output/pictures-chrome');
const shown = join(root, 'docs/pictures');
const article = join(root, 'tests/pages/thestar-mexico-strikes.html');

const { values } = parseArgs({
  options: { only: { type: 'string' }, language: { type: 'string' }, readme: { type: 'boolean' } },
});
const chosenLanguages = languages.filter((tag) => values.language === undefined || tag === values.language);

/** Settings and cards that a reader would have, so that no page is empty. */
const furnish = async (control: Page): Promise<void> => {
  const tell = (call: string, ask: unknown) =>
    control.evaluate((message) => chrome.runtime.sendMessage(message), { call, ask });
  await tell('site', { site: 'a-newspaper-with-a-long-name.example.com', on: false });
  await tell('hide', { id: 'Q30', url: 'https://example.org/', where: 'everywhere', hidden: true });
};

const readme = async (browser: Browser, base: string): Promise<void> => {
  const served = await serveSavedPage(article);
  const page = await browser.newPage();
  await page.setViewport({ width: 768, height: 720 });
  for (const mode of ['light', 'dark'] as const) {
    await dress(page, mode);
    await page.goto(served.url);
    await until('marks', () => page.evaluate(() => CSS.highlights.size > 1));
    // The one that the README tells of.
    await openCard(page, 'event', 'constitutional reform');
    await take(page, `card-${mode}`);
  }
  await beside(browser, base, served.url, 'readme', 'en');
  await page.close();
  served.close();
};

const parts: Readonly<Record<string, (browser: Browser, base: string) => Promise<void>>> = {
  readme,
  library: async (browser, base) => {
    for (const language of chosenLanguages) await libraryPages(browser, base, language);
  },
  welcome: async (browser, base) => {
    for (const language of chosenLanguages) await welcomePage(browser, base, language);
  },
  cards: async (browser, base) => {
    for (const language of chosenLanguages) await demoCards(browser, base, language);
  },
  stories: async (browser, base) => {
    for (const paper of papersHere()) await story(browser, base, paper);
  },
};

/** The README's own, by the names that they have there; more of them would make the repository heavy. */
const ofReadme: Readonly<Record<string, string>> = {
  'card-light': 'card-light',
  'card-dark': 'card-dark',
  'popup-en-light': 'popup-readme-en-light',
  'popup-en-dark': 'popup-readme-en-dark',
  'sidepanel-light': 'sidepanel-readme-en-320-light',
  'welcome-768-light': 'welcome-en-768-light',
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
    await furnish(control);
    await rest(300);
    await work(browser, base);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
};

const sideBySide = (names: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Pictures</title>
<style>body{font:13px sans-serif;display:flex;flex-wrap:wrap;gap:12px;align-items:start;background:#ccc}
figure{margin:0}img{display:block;max-width:420px;max-height:800px}</style>
${names.map((name) => `<figure><figcaption>${name}</figcaption><img loading="lazy" src="${name}.png" alt=""></figure>`).join('\n')}
`;

const wanted = (values.only ?? Object.keys(parts).join()).split(',');
const stranger = wanted.find((name) => !Object.hasOwn(parts, name));
if (stranger !== undefined)
  throw new Error(`There is no part "${stranger}": ${Object.keys(parts).join(', ')}.`);
if (wanted.includes('stories') && papersHere().length === 0) {
  console.log('No saved newspapers are here, so none is in the pictures.');
}

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
for (const language of languages) {
  await writeFile(
    join(build, languageScript(language)),
    `chrome.i18n.getUILanguage = () => ${JSON.stringify(language)};\n`,
  );
}
await openAlbum();
await withBrowser(async (browser, base) => {
  for (const name of wanted) {
    const before = pictures().length;
    const start = Date.now();
    await parts[name]?.(browser, base);
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${name}: ${pictures().length - before} pictures, ${seconds} s`);
  }
});
await writeFile(join(album, 'index.html'), sideBySide(pictures()));
if (values.readme) {
  await mkdir(shown, { recursive: true });
  for (const [name, picture] of Object.entries(ofReadme)) {
    await copyFile(join(album, `${picture}.png`), join(shown, `${name}.png`));
  }
}
