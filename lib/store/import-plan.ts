import { countNames } from '../core/knowledge/names.ts';
import { type PackError, parsePack, shownErrors } from '../core/knowledge/parse.ts';
import { idOf, isActor, type PackHeader } from '../core/knowledge/records.ts';
import { runs } from '../core/lexicon/index-lines.ts';
import { breather } from './breathe.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { libraryFaultOf, withFaults } from './faults.ts';
import { fileBytes } from './file-bytes.ts';
import type { ImportPlan, ImportPreview, ImportProgress, PackInfo } from './library.ts';
import { editingOwn, ownPack, readOwn, sameOf } from './own-cards.ts';
import { packInfoOf } from './pack-info.ts';
import { recordLinesAt, rowCache } from './segment-read.ts';
import type { RecordLine } from './segment-write.ts';
import { openShelf, presentPacks, type Shelf } from './shelf.ts';
import { staging, swapPack } from './swap.ts';
import { utf8Length } from './utf8-length.ts';
import { writePack } from './write-pack.ts';

export interface ImportOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/** Share of the writing that is reading lines; the sorted index behind it takes about as long. */
const linesShare = 0.6;

type Tally = Pick<ImportPreview, 'added' | 'changed' | 'same' | 'shared'>;

/** Compares lines of the new pack with the library, batch by batch. */
const comparing = async (db: LibraryDatabase, pack: string, tally: Tally) => {
  const old = await openShelf(db, pack);
  const all = await presentPacks(db);
  const others = await Promise.all(all.filter((row) => row.id !== pack).map((row) => openShelf(db, row.id)));
  const cache = rowCache(2_000_000);
  const placesIn = (shelf: Shelf, ids: readonly string[]) =>
    shelf.lookUp(
      runs.ids,
      ids.flatMap((key) => shelf.holders(key).map((segment) => ({ segment, key }))),
    );
  return async (lines: readonly RecordLine[]): Promise<void> => {
    const ids = lines.map(({ record }) => idOf(record));
    const shared = new Set<string>();
    for (const shelf of others) {
      const held = ids.filter((id) => shelf.holders(id).length > 0);
      const places = await placesIn(shelf, held);
      for (const [at, id] of held.entries()) if ((places[at] ?? []).length > 0) shared.add(id);
    }
    tally.shared += shared.size;
    const [segment] = old.segments;
    const held = lines.filter(({ record }) => segment && old.holders(idOf(record)).length > 0);
    const places = await placesIn(
      old,
      held.map(({ record }) => idOf(record)),
    );
    const found = held.flatMap((line, at) => (places[at] ?? []).map((place) => ({ line, place })));
    const before = await recordLinesAt(
      db,
      cache,
      found.map(({ place }) => ({ segment: segment?.segment ?? 0, place })),
    );
    const same = found.filter(({ line }, at) => before[at] === line.raw).length;
    tally.same += same;
    tally.changed += found.length - same;
    tally.added += lines.length - found.length;
  };
};

/** Where a new pack goes: the reader's own first, others to the top, a replaced one stays in its place. */
const placed = (
  header: PackHeader,
  before: PackRow | null,
): Pick<PackRow, 'origin' | 'enabled' | 'priority'> => {
  if (header.pack === ownPack) return { origin: 'own', enabled: true, priority: -1 };
  const stays = before?.removed === null;
  return {
    origin: 'imported',
    enabled: stays ? before.enabled : true,
    priority: stays ? before.priority : 0,
  };
};

const commitFile = (
  db: LibraryDatabase,
  file: Blob,
  { signal, onProgress }: ImportOptions,
): Promise<PackInfo> =>
  staging(db, async () => {
    let share = 0;
    const bytes = fileBytes(file, signal, (read) => {
      share = read * linesShare;
    });
    const { header, headerLine, written } = await writePack(db, bytes, {
      signal,
      onProgress: (step, records, done) =>
        onProgress?.({
          phase: 'writing',
          share: step === 'records' ? share : linesShare + done * (1 - linesShare),
          records,
        }),
    });
    const own = header.pack === ownPack;
    const same = own ? sameOf(await readOwn(db, written.segment)) : {};
    const row = await db.transaction('rw', db.packs, async () => {
      const before = (await db.packs.get(header.pack)) ?? null;
      const place = placed(header, before);
      if (place.origin === 'imported' && before?.removed !== null) {
        await db.packs
          .where('id')
          .notEqual(ownPack)
          .modify((other) => {
            other.priority += 1;
          });
      }
      return await swapPack(db, header.pack, () => ({
        ...written,
        ...place,
        id: header.pack,
        header,
        headerLine,
        imported: Date.now(),
        removed: null,
        // A bundled pack that the reader replaced is the reader's: later issues leave it alone.
        ...(before?.issue === undefined ? {} : { issue: before.issue }),
        ...(own ? { same } : {}),
      }));
    });
    if (!row) throw new Error(`The pack ${header.pack} was not written.`);
    return packInfoOf(row);
  });

/**
 * Reads and checks a whole file, packed or not, and compares it with the library. Writes nothing. Rejects when aborted and
 * when the file cannot be read; what is wrong with the pack is in the answer.
 */
export const planImport = async (
  db: LibraryDatabase,
  file: Blob,
  options: ImportOptions = {},
): Promise<ImportPlan> => {
  try {
    return await planned(db, file, options);
  } catch (error) {
    const fault = libraryFaultOf(error);
    if (!fault) throw error;
    return { ok: false, errors: [{ line: 0, message: fault.message }], errorCount: 1, fault: fault.kind };
  }
};

const planned = async (db: LibraryDatabase, file: Blob, options: ImportOptions): Promise<ImportPlan> => {
  const { signal, onProgress } = options;
  const errors: PackError[] = [];
  let errorCount = 0;
  const tally: Tally = { added: 0, changed: 0, same: 0, shared: 0 };
  const counts = { actors: 0, events: 0, names: 0, bytes: 0 };
  let header: PackHeader | null = null;
  let compare: ((lines: readonly RecordLine[]) => Promise<void>) | null = null;
  let share: number | null = null;
  const bytes = fileBytes(file, signal, (read) => {
    share = read;
  });
  const breathe = breather();
  for await (const items of parsePack(bytes)) {
    // A gzip file of 64 kB may unpack to any number of batches.
    await breathe();
    signal?.throwIfAborted();
    const lines: RecordLine[] = [];
    for (const item of items) {
      if (item.type === 'error') {
        errorCount += 1;
        if (errors.length < shownErrors) errors.push(item.error);
      } else if (item.type === 'header') {
        header = item.header;
        compare = await comparing(db, header.pack, tally);
      } else {
        lines.push(item);
        counts.bytes += utf8Length(item.raw) + 1;
        if (isActor(item.record)) {
          counts.actors += 1;
          counts.names += countNames(item.record);
        } else counts.events += 1;
      }
    }
    if (errorCount === 0) await compare?.(lines);
    onProgress?.({ phase: 'reading', share, records: counts.actors + counts.events });
  }
  if (!header || errorCount > 0) return { ok: false, errors, errorCount };
  const before = (await presentPacks(db)).find((row) => row.id === header?.pack);
  return {
    ok: true,
    preview: {
      header,
      ...counts,
      ...tally,
      removed: before ? before.actors + before.events - tally.changed - tally.same : 0,
      replaces: before ? packInfoOf(before) : null,
    },
    commit: withFaults(() => {
      const commit = () => commitFile(db, file, options);
      return header?.pack === ownPack ? editingOwn(commit) : commit();
    }),
    discard: async () => undefined,
  };
};
