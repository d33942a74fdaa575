import * as v from 'valibot';
import { runs } from '../core/lexicon/index-lines.ts';
import { segmentStamp } from '../core/lexicon/stamp.ts';
import { readCopy } from './copy.ts';
import { type LibraryDatabase, openDatabase, type PackRow } from './database.ts';
import { type LibraryFault, libraryFaultOf } from './faults.ts';
import { planImport } from './import-plan.ts';
import type { CareNotice } from './library.ts';
import { maintainLibrary } from './maintain.ts';
import { ownPack } from './own-cards.ts';
import { readBackup } from './read-backup.ts';
import { planRestore } from './restore.ts';
import { openSegment, recordLines } from './segment-read.ts';
import { forgetShelf, presentPacks } from './shelf.ts';

/** What was found when the library was opened, and done about it. */
export type LibraryCare =
  | { state: 'sound' }
  /** Some packs were damaged and the rest was not. `lost`: titles of imported packs that must be imported again. */
  | { state: 'mended'; packs: string[]; lost: string[] }
  /**
   * The database could not be read, or was gone. `made`: when the automatic backup was made from which own cards, settings and
   * the order of packs are back; null where there was none. Bundled packs come back with the next `installBundled`.
   */
  | { state: 'rebuilt'; fault: 'unreadable' | 'gone'; made: number | null; cards: number; lost: string[] }
  /** Nothing could be done. */
  | { state: 'failed'; fault: LibraryFault };

/** Milliseconds before an open that failed is tried again: a database may be locked for a moment by its own recovery. */
const retryAfter = 500;

/** Can the segment be asked? Looks at its head and the first row of records and names, not at all of them. */
const isReadable = async (db: LibraryDatabase, row: PackRow, segment: number): Promise<boolean> => {
  const head = await db.heads.get(segment);
  if (!head) return false;
  if (row.actors + row.events === 0) return true;
  const [[page], [block]] = await Promise.all([
    db.pages.bulkGet([[segment, 0]]),
    db.blocks.bulkGet([[segment, runs.ids, 0]]),
  ]);
  if (page === undefined || block === undefined) return false;
  // One of an older make is rebuilt from its records by `maintainLibrary`.
  return head.stamp !== segmentStamp || openSegment(head, row) !== null;
};

const countLines = async (db: LibraryDatabase, segment: number): Promise<number> => {
  let count = 0;
  for await (const lines of recordLines(db, segment)) count += lines.length;
  return count;
};

/** Mends one pack; false where it is lost. */
const mend = async (db: LibraryDatabase, row: PackRow, segment: number): Promise<boolean> => {
  if ((await countLines(db, segment)) === row.actors + row.events) {
    // Its records are whole: without a head, its index is built anew.
    await db.heads.delete(segment);
    return true;
  }
  if (row.origin === 'bundled') {
    await db.packs.update(row.id, { segment: null, issue: '' });
    return true;
  }
  await db.packs.delete(row.id);
  if (row.id !== ownPack) return false;
  const copy = await readCopy(db.name);
  const reading = copy && (await readBackup(copy));
  const text = reading?.ok ? reading.backup.texts.get(ownPack) : undefined;
  const plan = text && (await planImport(db, text));
  if (!plan?.ok) return false;
  await plan.commit();
  return true;
};

const rebuild = async (db: LibraryDatabase, fault: 'unreadable' | 'gone'): Promise<LibraryCare> => {
  const copy = await readCopy(db.name).catch(() => null);
  if (fault === 'unreadable') {
    await db.delete();
    forgetShelf(db);
    await db.open();
  }
  const plan = copy && (await planRestore(db, copy));
  if (!plan?.ok) return { state: 'rebuilt', fault, made: null, cards: 0, lost: [] };
  await plan.commit();
  const { made, packs } = plan.preview;
  const own = packs.find(({ pack }) => pack === ownPack);
  const lost = packs.filter(({ change }) => change === 'missing').map(({ title }) => title);
  return { state: 'rebuilt', fault, made, cards: own ? own.actors + own.events : 0, lost };
};

const inspect = async (db: LibraryDatabase): Promise<LibraryCare> => {
  await db.open();
  if ((await db.packs.count()) === 0) {
    return (await readCopy(db.name)) ? await rebuild(db, 'gone') : { state: 'sound' };
  }
  const mended: string[] = [];
  const lost: string[] = [];
  for (const row of await presentPacks(db)) {
    if (row.segment === null || (await isReadable(db, row, row.segment))) continue;
    const saved = await mend(db, row, row.segment);
    (saved ? mended : lost).push(row.header.title);
  }
  if (mended.length + lost.length === 0) return { state: 'sound' };
  await maintainLibrary(db);
  return { state: 'mended', packs: mended, lost };
};

const noticeKey = 'care';

const noticeSchema = v.object({
  at: v.number(),
  state: v.picklist(['mended', 'rebuilt']),
  made: v.nullable(v.number()),
  lost: v.array(v.string()),
});

/** Kept in the library, for the page that the reader opens next: the worker that mends has nobody to tell. */
const leaveNotice = async (db: LibraryDatabase, care: LibraryCare): Promise<void> => {
  if (care.state !== 'mended' && care.state !== 'rebuilt') return;
  const made = care.state === 'rebuilt' ? care.made : null;
  const value: CareNotice = { at: Date.now(), state: care.state, made, lost: care.lost };
  await db.settings.put({ key: noticeKey, value });
};

/** What was last mended, until the reader has seen it. */
export const lastCare = async (db: LibraryDatabase): Promise<CareNotice | null> => {
  const parsed = v.safeParse(noticeSchema, (await db.settings.get(noticeKey))?.value);
  return parsed.success ? parsed.output : null;
};

export const dismissCare = async (db: LibraryDatabase): Promise<void> => {
  await db.settings.delete(noticeKey);
};

/** Looks, and looks again where that failed; rebuilds what cannot be read. */
const care = async (db: LibraryDatabase): Promise<LibraryCare> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inspect(db);
    } catch (error) {
      const fault = libraryFaultOf(error);
      if (!fault) throw error;
      if (fault.kind !== 'corrupt') return { state: 'failed', fault };
      if (attempt === 2) break;
      db.close({ disableAutoOpen: false });
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
  try {
    return await rebuild(db, 'unreadable');
  } catch (error) {
    const fault = libraryFaultOf(error);
    if (!fault) throw error;
    return { state: 'failed', fault };
  }
};

/**
 * Looks whether the library can be read, and mends or rebuilds it where it cannot. To be asked before the bundled packs are
 * installed, which then brings back those that are missing. Costs a few small reads where all is well.
 */
export const careForLibrary = async (db: LibraryDatabase): Promise<LibraryCare> => {
  const done = await care(db);
  await leaveNotice(db, done);
  return done;
};

/** The library's database, after a look at its health. */
export const openLibraryWithCare = async (
  name?: string,
): Promise<{ database: LibraryDatabase; care: LibraryCare }> => {
  const database = openDatabase(name);
  return { database, care: await careForLibrary(database) };
};
