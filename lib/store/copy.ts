import { Dexie, type EntityTable } from 'dexie';
import { makeBackup } from './backup.ts';
import type { LibraryDatabase } from './database.ts';
import { withLock } from './locks.ts';
import { onChange } from './note-change.ts';

/**
 * The automatic backup: own cards, settings, the bin, order and switches of packs, as one text in a small database of its own,
 * which a damage to the library's does not reach.
 */
interface CopyRow {
  key: 'last';
  /** A backup without imported packs. */
  text: string;
}

interface CopyDatabase extends Dexie {
  copies: EntityTable<CopyRow, 'key'>;
}

/** Milliseconds from a change to its copy: the changes of one edit, and of a fast typist, become one. */
const copyDelay = 2_000;

const withCopies = async <T>(
  library: string,
  task: (copies: CopyDatabase['copies']) => Promise<T>,
): Promise<T> => {
  const db = new Dexie(`${library}-copy`) as CopyDatabase;
  db.version(1).stores({ copies: 'key' });
  try {
    return await task(db.copies);
  } finally {
    db.close();
  }
};

/** Makes the copy now. An empty library is not copied: it is more likely lost than meant. */
export const writeCopy = (db: LibraryDatabase): Promise<void> =>
  withLock('copy', 'exclusive', async () => {
    if ((await db.packs.count()) === 0) return;
    const text = await (await makeBackup(db, { imported: false })).text();
    await withCopies(db.name, (copies) => copies.put({ key: 'last', text }));
  });

/** The last copy of the library of that name, as a backup file; null where there is none that can be read. */
export const readCopy = async (library: string): Promise<Blob | null> => {
  if (!(await Dexie.exists(`${library}-copy`))) return null;
  const row = await withCopies(library, (copies) => copies.get('last'));
  return row ? new Blob([row.text]) : null;
};

/** From now on each change that is made through `db` is copied soon after, until aborted. */
export const keepCopy = (
  db: LibraryDatabase,
  { signal, delay = copyDelay }: { signal?: AbortSignal; delay?: number } = {},
): void => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onChange(db, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      writeCopy(db).catch((error: unknown) => console.warn('Backstory: no automatic backup was made', error));
    }, delay);
  });
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    onChange(db, null);
  });
};
