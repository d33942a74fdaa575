import * as v from 'valibot';
import type { BinRow, LibraryDatabase, PackRow } from './database.ts';
import { exportPack } from './export-pack.ts';
import type { Settings } from './library.ts';
import { loadSettings } from './settings.ts';

/** Newest form of a backup that this code reads. */
export const backupFormat = 1;

/** A pack in a backup, in order of priority. `bytes` long is its text behind the first line, after those before it. */
export interface BackupPack {
  id: string;
  title: string;
  origin: 'bundled' | 'imported' | 'own';
  enabled: boolean;
  /** Absent: the pack itself is not in the file. */
  bytes?: number | undefined;
  /** A bundled pack that the reader does not want. */
  removed?: boolean | undefined;
  /** An imported pack that stands in the place of this issue of a bundled one. */
  issue?: string | undefined;
}

/** The first line of a backup. */
export interface BackupHead {
  backup: 'backstory';
  format: 1;
  /** Epoch milliseconds. */
  made: number;
  settings: Settings;
  bin: BinRow[];
  packs: BackupPack[];
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const backupHead = v.object({
  backup: v.literal('backstory'),
  format: v.literal(backupFormat),
  made: count,
  /** Read by `readSettings`, which takes anything. */
  settings: v.unknown(),
  bin: v.array(v.object({ id: v.string(), raw: v.string(), deleted: count })),
  packs: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
      title: v.string(),
      origin: v.picklist(['bundled', 'imported', 'own']),
      enabled: v.boolean(),
      bytes: v.optional(count),
      removed: v.optional(v.boolean()),
      issue: v.optional(v.string()),
    }),
  ),
});

const byPlace = (a: PackRow, b: PackRow): number => a.priority - b.priority || (a.id < b.id ? -1 : 1);

const entryOf = (row: PackRow, text: Blob | null): BackupPack => ({
  id: row.id,
  title: row.header.title,
  origin: row.origin,
  enabled: row.enabled,
  ...(text ? { bytes: text.size } : {}),
  ...(row.removed === null ? {} : { removed: true }),
  ...(row.origin === 'imported' && row.issue !== undefined ? { issue: row.issue } : {}),
});

/**
 * The library as one file: a line that says what is in it, then the packs, each as it was imported. Bundled packs are named, and
 * come with the extension. `imported: false` leaves imported packs out too, and names them only.
 */
export const makeBackup = async (db: LibraryDatabase, { imported = true } = {}): Promise<Blob> => {
  const rows = (await db.packs.toArray()).sort(byPlace);
  // Of removed packs, only the bundled ones would come back by themselves.
  const kept = rows.filter(({ removed, issue }) => removed === null || issue !== undefined);
  const packs: BackupPack[] = [];
  const texts: Blob[] = [];
  for (const row of kept) {
    const whole = row.removed === null && (row.origin === 'own' || (row.origin === 'imported' && imported));
    const text = whole ? await exportPack(db, row.id) : null;
    if (text) texts.push(text);
    packs.push(entryOf(row, text));
  }
  const head: BackupHead = {
    backup: 'backstory',
    format: backupFormat,
    made: Date.now(),
    settings: await loadSettings(db),
    bin: await db.bin.toArray(),
    packs,
  };
  return new Blob([`${JSON.stringify(head)}\n`, ...texts], { type: 'application/jsonl' });
};
