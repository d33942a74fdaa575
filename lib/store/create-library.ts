import { isActor, type PackRecord } from '../core/knowledge/records.ts';
import { actorOf, eventOf, type Telling } from '../core/knowledge/tellings.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { exportPack } from './export-pack.ts';
import { planImport } from './import-plan.ts';
import type { Library, RecordDetail } from './library.ts';
import { deleteOwn, ownPack, putOwn } from './own-cards.ts';
import { packInfoOf } from './pack-info.ts';
import { type SearchMemo, searchShelf } from './search.ts';
import { askShelf, openShelf, presentPacks, type Shelf } from './shelf.ts';
import { swapPack } from './swap.ts';

export interface LibraryOptions {
  /** BCP 47 tag of the reader's own cards, where they have none yet. */
  language?: string;
}

const detailOf = (tellings: readonly Telling[]): RecordDetail | null => {
  const [first] = tellings;
  if (!first) return null;
  const record: PackRecord | null = isActor(first.record)
    ? (actorOf(tellings)?.actor ?? null)
    : eventOf(tellings);
  return (
    record && { record, tellings: tellings.map(({ pack, record: telling }) => ({ pack, record: telling })) }
  );
};

/** The row, or an error that names the pack: the views offer only packs that are there. */
const present = (row: PackRow | null, pack: string): PackRow => {
  if (!row || row.removed !== null) throw new Error(`There is no pack ${pack} in the library.`);
  return row;
};

const ask = async <T>(
  db: LibraryDatabase,
  pack: string | undefined,
  question: (shelf: Shelf) => Promise<T>,
): Promise<T> => askShelf(await openShelf(db, pack), () => openShelf(db, pack), question);

/** The library in `db`. Any number of contexts may have one: what it remembers is the last list that it searched. */
export const createLibrary = (db: LibraryDatabase, { language = 'en' }: LibraryOptions = {}): Library => {
  const memo: SearchMemo = { browsed: null, found: null };
  return {
    packs: async () => (await presentPacks(db)).map(packInfoOf),

    async setEnabled(pack, enabled) {
      await swapPack(db, pack, (row) => ({ ...present(row, pack), enabled }));
    },

    setPriority: (pack, place) =>
      db.transaction('rw', db.packs, async () => {
        const rows = (await presentPacks(db)).filter((row) => row.id !== ownPack);
        const from = rows.findIndex((row) => row.id === pack);
        const moved = rows[from];
        if (!moved) throw new Error(`There is no pack ${pack} to be moved.`);
        const order = rows.toSpliced(from, 1).toSpliced(Math.max(0, place), 0, moved);
        await db.packs.bulkPut(order.map((row, priority) => ({ ...row, priority })));
      }),

    async removePack(pack) {
      if (pack === ownPack) throw new Error('The reader\u2019s own cards are deleted one by one.');
      const removed = await swapPack(db, pack, (row) => ({ ...present(row, pack), removed: Date.now() }));
      return async () => {
        await swapPack(db, pack, (row) =>
          // Only what was removed here comes back; a pack imported anew since then is not touched.
          row && row.segment === removed?.segment ? { ...row, removed: null } : null,
        );
      };
    },

    planImport: (file, options) => planImport(db, file, options),
    exportPack: (pack) => exportPack(db, pack),
    search: (query) => ask(db, query.pack, (shelf) => searchShelf(shelf, query, memo)),

    record: (id) => ask(db, undefined, async (shelf) => detailOf((await shelf.tellings([id])).get(id) ?? [])),

    putOwn: (record) => putOwn(db, language, record),
    deleteOwn: (id) => deleteOwn(db, language, id),
  };
};
