import type { LibraryDatabase, PackRow } from './database.ts';
import { ifUnlocked, withLock } from './locks.ts';
import { noteChange } from './note-change.ts';

/** Held, shared, while a segment is written that no pack points to yet: who clears away waits for its end. */
const stagingLock = 'staging';

/** How long a removed pack can be brought back, in milliseconds: longer than any toast stands, shorter than a day. */
const undoTime = 3_600_000;

/** Runs `task` while its unfinished segments are safe from `collectGarbage`, and collects behind it. */
export const staging = async <T>(db: LibraryDatabase, task: () => Promise<T>): Promise<T> => {
  try {
    return await withLock(stagingLock, 'shared', task);
  } finally {
    // What cannot be cleared away now (a closing tab, a full disk) is at the next start; the change itself stands or fell.
    await collectGarbage(db).catch((error: unknown) =>
      console.warn('Backstory: not cleared away yet', error),
    );
  }
};

/**
 * The one moment at which a pack changes: `change` gets its row and gives the new one, or null to leave things as they are.
 * Says what the row is now.
 */
export const swapPack = async (
  db: LibraryDatabase,
  pack: string,
  change: (before: PackRow | null, all: readonly PackRow[]) => PackRow | null,
): Promise<PackRow | null> => {
  const row = await db.transaction('rw', db.packs, async () => {
    const all = await db.packs.toArray();
    const before = all.find((row) => row.id === pack) ?? null;
    const after = change(before, all);
    if (after) await db.packs.put(after);
    return after ?? before;
  });
  noteChange(db);
  return row;
};

/** Deletes all rows of a segment; its `segments` row goes last, so that a killed collection is taken up again. */
const dropSegment = async (db: LibraryDatabase, segment: number): Promise<void> => {
  await db.heads.delete(segment);
  await db.blocks.where(':id').between([segment], [segment, []]).delete();
  await db.pages.where(':id').between([segment], [segment, []]).delete();
  await db.segments.delete(segment);
};

/** Removed packs whose time is up lose their segment; only a bundled one leaves a row that says it is not wanted. */
const expireRemoved = (db: LibraryDatabase): Promise<void> =>
  db.transaction('rw', db.packs, async () => {
    for (const row of await db.packs.toArray()) {
      if (row.removed === null || row.segment === null || row.removed > Date.now() - undoTime) continue;
      if (row.issue === undefined) await db.packs.delete(row.id);
      else await db.packs.put({ ...row, segment: null });
    }
  });

/** Clears away segments that no pack points to. Does nothing while one is being written: the next call will. */
export const collectGarbage = async (db: LibraryDatabase): Promise<void> => {
  await ifUnlocked(stagingLock, async () => {
    await expireRemoved(db);
    const used = new Set((await db.packs.toArray()).map(({ segment }) => segment));
    const segments = await db.segments.toCollection().primaryKeys();
    for (const segment of segments) if (!used.has(segment)) await dropSegment(db, segment);
  });
};
