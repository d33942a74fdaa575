import { liveQuery } from 'dexie';
import * as v from 'valibot';
import type { LibraryDatabase } from './database.ts';
import { defaultSettings, type Settings } from './library.ts';

const rowKey = 'settings';

const texts = v.array(v.string());
/** Each choice by itself: one that was spoilt falls back to its default and the others stay. */
const schema = v.object({
  sites: v.fallback(v.record(v.string(), v.picklist(['on', 'off'])), () => ({})),
  never: v.fallback(texts, () => []),
  notHere: v.fallback(v.record(v.string(), texts), () => ({})),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
});

/** Settings out of anything: what is missing or wrong has its default. */
export const readSettings = (value: unknown): Settings => {
  const known = typeof value === 'object' && value !== null ? value : {};
  return v.parse(schema, { ...defaultSettings, ...known });
};

export const loadSettings = async (db: LibraryDatabase): Promise<Settings> =>
  readSettings((await db.settings.get(rowKey))?.value);

/** Changes the settings in one transaction, so that two views never undo each other's choice. */
export const changeSettings = (
  db: LibraryDatabase,
  change: (settings: Settings) => Settings,
): Promise<Settings> =>
  db.transaction('rw', db.settings, async () => {
    const settings = readSettings(change(await loadSettings(db)));
    await db.settings.put({ key: rowKey, value: settings });
    return settings;
  });

/** Calls `listener` with the settings now and after each change in any context of the extension, until aborted. */
export const subscribeSettings = (
  db: LibraryDatabase,
  listener: (settings: Settings) => void,
  signal: AbortSignal,
): void => {
  if (signal.aborted) return;
  const subscription = liveQuery(() => loadSettings(db)).subscribe(listener);
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
};

/** Calls `listener` now and whenever a pack or an own card changed in any context, until aborted. */
export const subscribeLibrary = (db: LibraryDatabase, listener: () => void, signal: AbortSignal): void => {
  if (signal.aborted) return;
  const subscription = liveQuery(() => db.packs.toArray()).subscribe(listener);
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
};
