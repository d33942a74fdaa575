import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';

export const root = resolve(import.meta.dirname, '../..');
/** Ignored by git. */
export const album = join(root, '.output/pictures');

/** How a page is looked at. `forced`: the system's own colours, as its high contrast has them. */
export type Mode = 'light' | 'dark' | 'forced';
export const modes: readonly Mode[] = ['light', 'dark', 'forced'];
/** CSS pixels: a phone, or a window at 400 % zoom; a tablet, or half a screen; a screen. */
export const widths = [320, 768, 1280] as const;
export const languages = ['en', 'es', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];

/** Pictures that have been taken, by their names without ending, in their order. */
const taken: string[] = [];

/** Asks again until `probe` gives something; throws after a minute with what was waited for. */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
): Promise<T> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`);
    await new Promise((next) => setTimeout(next, 100));
  }
};

export const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Empties the album. */
export const openAlbum = async (): Promise<void> => {
  await rm(album, { recursive: true, force: true });
  await mkdir(album, { recursive: true });
};

/** What a session has emulated ends with it. */
const sessions = new WeakMap<Page, CDPSession>();

export const dress = async (page: Page, mode: Mode): Promise<void> => {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  // Puppeteer's own call knows no forced colours.
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: mode === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  // Frames within the page take the colours a moment later, and a picture does not wait for them.
  await rest(150);
};

export const take = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await page.screenshot({ path: join(album, `${name}.png`), type: 'png', fullPage });
  taken.push(name);
};

/** All names so far. */
export const pictures = (): readonly string[] => taken;

/** What runs out of the window sideways: a picture of the whole page hides it. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
