import { browser } from 'wxt/browser';
import { type Look, lookOf } from '../core/look.ts';
import type { Settings } from '../store/library.ts';

/** Key in `storage.local` under which popup and side panel find the look, without having to open the library. */
export const lookKey = 'look';

/** Keeps what popup and side panel read; nothing is written where nothing changed. */
export const mirrorLook = async (settings: Settings): Promise<Look> => {
  const look = lookOf(settings);
  const stored = await browser.storage.local.get(lookKey);
  if (JSON.stringify(stored[lookKey]) !== JSON.stringify(look)) {
    await browser.storage.local.set({ [lookKey]: look });
  }
  return look;
};
