import { isActor, type PackRecord } from '../core/knowledge/records.ts';
import { mergedActor } from '../core/knowledge/same-as.ts';
import { actorOf, eventOf, type Telling } from '../core/knowledge/tellings.ts';
import { makeBackup } from './backup.ts';
import { dismissCare, lastCare } from './care.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { exportPack } from './export-pack.ts';
import { withFaults } from './faults.ts';
import { planImport } from './import-plan.ts';
import type { Library, RecordDetail } from './library.ts';
import { noteChange } from './note-change.ts';
import { deleteOwn, listBin, ownPack, putOwn, restoreFromBin } from './own-cards.ts';
import { packInfoOf } from './pack-info.ts';
import { planRestore } from './restore.ts';
import { type SearchMemo, searchShelf } from './search.ts';
import { askShelf, openShelf, presentPacks, type Shelf } from './shelf.ts';
import { keepStorage, storageUse } from './storage-use.ts';
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
export const createLibrary = (
  db: LibraryDatabase,
  { language = 'en' }: LibraryOptions = {},
): Required<Library> => {
  const memo: SearchMemo = { browsed: null, found: null };
  const tellingsOf = (id: string) =>
    ask(db, undefined, async (shelf) => (await shelf.tellings([id])).get(id) ?? []);

  return {
    packs: withFaults(async () => (await presentPacks(db)).map(packInfoOf)),

    setEnabled: withFaults(async (pack, enabled) => {
      await swapPack(db, pack, (row) => ({ ...present(row, pack), enabled }));
    }),

    setPriority: withFaults(async (pack, place) => {
      await db.transaction('rw', db.packs, async () => {
        const rows = (await presentPacks(db)).filter((row) => row.id !== ownPack);
        const from = rows.findIndex((row) => row.id === pack);
        const moved = rows[from];
        if (!moved) throw new Error(`There is no pack ${pack} to be moved.`);
        const order = rows.toSpliced(from, 1).toSpliced(Math.max(0, place), 0, moved);
        await db.packs.bulkPut(order.map((row, priority) => ({ ...row, priority })));
      });
      noteChange(db);
    }),

    removePack: withFaults(async (pack) => {
      if (pack === ownPack) throw new Error('The reader\u2019s own cards are deleted one by one.');
      const removed = await swapPack(db, pack, (row) => ({ ...present(row, pack), removed: Date.now() }));
      return withFaults(async () => {
        await swapPack(db, pack, (row) =>
          // Only what was removed here comes back; a pack imported anew since then is not touched.
          row && row.segment === removed?.segment ? { ...row, removed: null } : null,
        );
      });
    }),

    planImport: (file, options) => planImport(db, file, options),
    exportPack: withFaults((pack) => exportPack(db, pack)),
    search: withFaults((query) => ask(db, query.pack, (shelf) => searchShelf(shelf, query, memo))),
    record: withFaults(async (id) => detailOf(await tellingsOf(id))),

    putOwn: withFaults(async (record) => withFaults(await putOwn(db, language, record))),
    deleteOwn: withFaults(async (id) => withFaults(await deleteOwn(db, language, id))),
    bin: withFaults(() => listBin(db)),
    restoreFromBin: withFaults((id) => restoreFromBin(db, language, id)),

    mergeActors: withFaults(async (keep, other) => {
      const [kept, gone] = [await tellingsOf(keep), await tellingsOf(other)];
      const merged = mergedActor(kept, gone);
      if (!merged) throw new Error(`${keep} and ${other} are not two actors.`);
      return withFaults(await putOwn(db, language, merged));
    }),

    lastCare: withFaults(() => lastCare(db)),
    dismissCare: withFaults(() => dismissCare(db)),
    storageUse,
    keepStorage,

    exportAll: withFaults(() => makeBackup(db)),
    planRestore: withFaults(async (file, options) => {
      const plan = await planRestore(db, file, options);
      return plan.ok ? { ...plan, commit: withFaults(plan.commit) } : plan;
    }),
  };
};
