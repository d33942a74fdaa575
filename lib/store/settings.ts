import { liveQuery } from 'dexie';
import * as v from 'valibot';
import type { LibraryDatabase } from './database.ts';
import { defaultSettings, type Settings } from './library.ts';
import { noteChange } from './note-change.ts';

const rowKey = 'settings';

const texts = v.array(v.string());
/** Each choice by itself: one that was spoilt falls back to its default and the others stay. */
const schema = v.object({
  sites: v.fallback(v.record(v.string(), v.picklist(['on', 'off'])), () => ({})),
  never: v.fallback(texts, () => []),
  notHere: v.fallback(v.record(v.string(), texts), () => ({})),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
  marks: v.fallback(v.picklist(['few', 'normal', 'all']), defaultSettings.marks),
  markStyle: v.fallback(v.picklist(['underline', 'tint']), defaultSettings.markStyle),
  cards: v.fallback(v.picklist(['hover', 'click']), defaultSettings.cards),
  announce: v.fallback(v.boolean(), defaultSettings.announce),
});

/** Settings out of anything: what is missing or wrong has its default. */
export const readSettings = (value: unknown): Settings => {
  const known = typeof value === 'object' && value !== null ? value : {};
  return v.parse(schema, { ...defaultSettings, ...known });
};

export const loadSettings = async (db: LibraryDatabase): Promise<Settings> =>
  readSettings((await db.settings.get(rowKey))?.value);

/** Writes the settings as a whole, within the caller's transaction. */
export const saveSettings = async (db: LibraryDatabase, settings: Settings): Promise<void> => {
  await db.settings.put({ key: rowKey, value: settings });
};

/** Changes the settings in one transaction, so that two views never undo each other's choice. */
export const changeSettings = async (
  db: LibraryDatabase,
  change: (settings: Settings) => Settings,
): Promise<Settings> => {
  const settings = await db.transaction('rw', db.settings, async () => {
    const settings = readSettings(change(await loadSettings(db)));
    await saveSettings(db, settings);
    return settings;
  });
  noteChange(db);
  return settings;
};

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
