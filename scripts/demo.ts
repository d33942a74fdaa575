import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import type { TabState } from '../lib/messages.ts';
import { browserPath, chromiumFlags } from './browsers.mjs';
import { cardsAsText } from './cards-as-text.ts';
import { serveSavedPage } from './demo-server.ts';

export interface DemoOptions {
  /** The saved page, `.html` or `.html.gz`. */
  path: string;
  headless: boolean;
  /** Folder of the built extension. */
  extension: string;
}

/** What the demo has to say instead of showing marks. Shown without a stack. */
class DemoError extends Error {}

/** Milliseconds for the first page of a new profile: the packs are loaded into the library meanwhile. */
const patienceMs = 30_000;

/** Asks until there is an answer; null when there was none in time. */
const until = async <T>(probe: () => Promise<T | null>, ms = patienceMs): Promise<T | null> => {
  const end = Date.now() + ms;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (Date.now() > end) return null;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const launch = async (
  { extension: folder, headless }: DemoOptions,
  profile: string,
): Promise<{ browser: Browser; extension: Extension; worker: WebWorker }> => {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new DemoError('No Chromium, Chrome or Edge was found.');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [folder],
    userDataDir: profile,
    args: chromiumFlags,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Without the bar that says the browser is under a test's control.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    // Puppeteer would end this process at once, and the profile would stay.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const extension = await until(async () => [...(await browser.extensions()).values()][0] ?? null);
  if (!extension) throw new DemoError('The browser did not load the extension.');
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${extension.id}/`),
  );
  const worker = await target.worker();
  if (!worker) throw new DemoError("The extension's background did not start.");
  return { browser, extension, worker };
};

/** The reader is registered for the granted sites once the extension is installed. */
const readerIsRegistered = (worker: WebWorker) =>
  until(() =>
    worker.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.length > 0 ? true : null;
    }),
  );

/** The installation opens the welcome page in a tab of its own, in front of the article. */
const closeWelcome = async (browser: Browser): Promise<void> => {
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
};

/** What the extension knows of the tab that shows `url`, once it has read it. */
const settledState = (worker: WebWorker, url: string): Promise<TabState | null> =>
  until(async () => {
    const stored = await worker.evaluate(() => chrome.storage.session.get(null));
    const states = Object.entries(stored)
      .filter(([key]) => key.startsWith('tab:'))
      .map(([, state]) => state as TabState);
    return states.find((state) => state.url === url && state.status !== 'reading') ?? null;
  });

const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('backstory-')) count += highlight.size;
    return count;
  });

/**
 * Brings a mark of an earlier event (else of an actor) to the middle of the window. Gives a point on it, in
 * CSS pixels of the viewport, that no other mark covers.
 */
const pointOnMark = (page: Page): Promise<{ x: number; y: number } | null> =>
  page.evaluate(() => {
    const actors = [...(CSS.highlights.get('backstory-actor') ?? [])];
    const events = [...(CSS.highlights.get('backstory-event') ?? [])];
    const marks = events.length > 0 ? events : actors;
    // The first is often today's news itself; further down the text speaks of what came before.
    const chosen = marks[Math.floor(marks.length / 2)];
    if (!chosen) return null;
    const range = document.createRange();
    range.setStart(chosen.startContainer, chosen.startOffset);
    range.setEnd(chosen.endContainer, chosen.endOffset);
    window.scrollBy(0, range.getBoundingClientRect().top - window.innerHeight / 2);
    const covered = (events.length > 0 ? actors : []).flatMap((actor) => {
      const other = document.createRange();
      other.setStart(actor.startContainer, actor.startOffset);
      other.setEnd(actor.endContainer, actor.endOffset);
      return [...other.getClientRects()];
    });
    for (const line of range.getClientRects()) {
      const y = line.top + line.height / 2;
      for (let x = line.left + 8; x < line.right - 4; x += 8) {
        if (!covered.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) {
          return { x, y };
        }
      }
    }
    return null;
  });

/** The page from its top, in CSS pixels. A picture of a very long one would be of no use. */
const articleBox = (page: Page): Promise<{ x: number; y: number; width: number; height: number }> =>
  page.evaluate(() => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth,
    height: Math.min(document.documentElement.scrollHeight, 4000),
  }));

const openPopup = async (browser: Browser, page: Page, extension: Extension): Promise<Page> => {
  await page.bringToFront();
  const opened = browser.waitForTarget((target) =>
    target.url().startsWith(`chrome-extension://${extension.id}/popup.html`),
  );
  await page.triggerExtensionAction(extension);
  return (await opened).asPage();
};

/** Pictures of what a reader sees. Gives their paths. */
const takePictures = async (browser: Browser, page: Page, extension: Extension, firstCard: string) => {
  const folder = join('.output', 'demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pictures = {
    page: join(folder, 'page.png'),
    card: join(folder, 'card.png'),
    popup: join(folder, 'popup.png'),
  };

  await page.screenshot({ path: pictures.page, clip: await articleBox(page), captureBeyondViewport: true });

  const point = await pointOnMark(page);
  if (!point) throw new DemoError('No mark is to be seen on the page.');
  // A card opens where the pointer moved to and rested, not where a mark scrolled under it.
  await page.mouse.move(point.x - 60, point.y - 60);
  await page.mouse.move(point.x, point.y, { steps: 10 });
  if (!(await until(() => page.$('backstory-card'), 5_000))) throw new DemoError('No card opened on a mark.');
  // Time for the card to fade in.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.screenshot({ path: pictures.card });

  const popup = await openPopup(browser, page, extension);
  const shown = await until(
    async () => ((await popup.evaluate(() => document.body.textContent)).includes(firstCard) ? true : null),
    10_000,
  );
  if (!shown) throw new DemoError(`The popup does not show the card "${firstCard}".`);
  await popup.screenshot({ path: pictures.popup });
  return Object.values(pictures);
};

/** Without a display: the cards as text, and pictures of the page, a hover card and the popup. */
const showAsText = async (browser: Browser, page: Page, extension: Extension, worker: WebWorker) => {
  const state = await settledState(worker, page.url());
  if (!state) throw new DemoError('The extension did not read the page in time.');
  if (state.status !== 'ready') {
    const reason = state.status === 'none' ? state.reason : state.status;
    throw new DemoError(`The page has no cards: ${reason}.`);
  }
  console.log(`\n${cardsAsText(state.context)}`);
  const marks = await until(async () => (await countMarks(page)) || null, 10_000);
  const [first] = state.context.cards;
  if (!marks || !first) throw new DemoError('The article has no marks: the packs know nothing in it.');
  console.log(`${state.context.cards.length} cards, ${marks} marks in the article.\n`);
  for (const picture of await takePictures(browser, page, extension, first.title)) {
    console.log(relative(process.cwd(), picture));
  }
};

/** Opens the saved page in a browser with the extension. Answers the exit status. */
export const demo = async (options: DemoOptions): Promise<number> => {
  const served = await serveSavedPage(options.path);
  const profile = await mkdtemp(join(tmpdir(), 'backstory-demo-'));
  let browser: Browser | undefined;
  try {
    const running = await launch(options, profile);
    browser = running.browser;
    const closed = new Promise<void>((resolve) => running.browser.once('disconnected', () => resolve()));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void running.browser.close());
    }
    await readerIsRegistered(running.worker);
    await closeWelcome(browser);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(served.url, { waitUntil: 'domcontentloaded' });
    if (options.headless) {
      await showAsText(browser, page, running.extension, running.worker);
    } else {
      console.log(`The article is open at ${served.url}. Close the browser to end.`);
      await closed;
    }
    return 0;
  } catch (error) {
    if (!(error instanceof DemoError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    // Chromium's helper processes may outlive the answer to `close`; the folder goes when the last file is free.
    await browser?.close().catch((error: unknown) => console.error(`The browser was gone already: ${error}`));
    served.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
};
