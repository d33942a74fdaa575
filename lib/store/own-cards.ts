import { parseRecord } from '../core/knowledge/parse.ts';
import { idOf, type PackHeader, type PackRecord } from '../core/knowledge/records.ts';
import { sameAsOf } from '../core/knowledge/same-as.ts';
import { checkRecord } from '../core/knowledge/schema.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import type { BinnedCard } from './library.ts';
import { withLock } from './locks.ts';
import { recordLines } from './segment-read.ts';
import { type RecordLine, writeSegment } from './segment-write.ts';
import { staging, swapPack } from './swap.ts';

/** The pack of the reader's own cards. */
export const ownPack = 'own';

/** Milliseconds that a deleted card stays in the bin: 30 days. */
export const binTime = 30 * 86_400_000;

/** Ids that the reader merged into others, from the own cards that say so under `sameAs`. */
export const sameOf = (lines: readonly RecordLine[]): Record<string, string> => {
  const same = new Map<string, string>();
  for (const { record } of lines) for (const id of sameAsOf(record)) same.set(id, idOf(record));
  return Object.fromEntries(same);
};

const headerFor = (before: PackRow | null, language: string): PackHeader => ({
  pack: ownPack,
  format: 1,
  title: 'My cards',
  language,
  licence: 'LicenseRef-Private',
  ...before?.header,
  updated: new Date().toISOString().slice(0, 10),
});

const once = async function* (lines: readonly RecordLine[]): AsyncGenerator<readonly RecordLine[]> {
  yield lines;
};

/** The reader's own cards, in their order. */
export const readOwn = async (db: LibraryDatabase, segment: number | null): Promise<RecordLine[]> => {
  const lines: RecordLine[] = [];
  if (segment === null) return lines;
  for await (const batch of recordLines(db, segment)) {
    for (const raw of batch) {
      const record = parseRecord(raw);
      if (record) lines.push({ raw, record });
    }
  }
  return lines;
};

/** Changes of the own pack go one after another, since each is made from what was there. */
export const editingOwn = <T>(task: () => Promise<T>): Promise<T> => withLock('own', 'exclusive', task);

/**
 * Rewrites the own pack as a whole: some hundred cards are a few rows, and the swap is the same as any pack's. `bin` changes the
 * bin in the same moment.
 */
const editOwn = (
  db: LibraryDatabase,
  language: string,
  edit: (lines: readonly RecordLine[]) => RecordLine[],
  bin: () => PromiseLike<unknown> = async () => undefined,
): Promise<void> =>
  editingOwn(() =>
    staging(db, async () => {
      const before = (await db.packs.get(ownPack)) ?? null;
      const header = headerFor(before, language);
      const lines = edit(await readOwn(db, before?.segment ?? null));
      const written = await writeSegment(db, { id: ownPack, language: header.language }, once(lines));
      await db.transaction('rw', db.packs, db.bin, async () => {
        await swapPack(db, ownPack, () => ({
          ...written,
          id: ownPack,
          header,
          headerLine: JSON.stringify(header),
          origin: 'own',
          enabled: before?.enabled ?? true,
          priority: -1,
          imported: Date.now(),
          removed: null,
          same: sameOf(lines),
        }));
        await bin();
      });
    }),
  );

const without = (lines: readonly RecordLine[], id: string): RecordLine[] =>
  lines.filter(({ record }) => idOf(record) !== id);

/** Puts `line` at `place`, or where a line of its id is. */
const withLine = (lines: readonly RecordLine[], line: RecordLine, place: number): RecordLine[] => {
  const at = lines.findIndex(({ record }) => idOf(record) === idOf(line.record));
  return at >= 0 ? lines.with(at, line) : lines.toSpliced(place, 0, line);
};

/**
 * Adds or replaces an own card; the answer takes just this change back. Throws where the record does not fit the pack format:
 * forms check with `checkRecord` before.
 */
export const putOwn = async (
  db: LibraryDatabase,
  language: string,
  record: PackRecord,
): Promise<() => Promise<void>> => {
  const checked = checkRecord(record);
  if (!checked.ok) {
    throw new Error(
      `Not a card: ${checked.faults.map(({ key, message }) => `${key ?? ''} ${message}`).join('; ')}`,
    );
  }
  const line = { raw: JSON.stringify(record), record: checked.value };
  const id = idOf(checked.value);
  let before: RecordLine | undefined;
  await editOwn(db, language, (lines) => {
    before = lines.find((other) => idOf(other.record) === id);
    return withLine(lines, line, lines.length);
  });
  return () =>
    editOwn(db, language, (lines) => (before ? withLine(lines, before, lines.length) : without(lines, id)));
};

/** Moves an own card to the bin; the answer brings it back to its place. A card that is not there stays so. */
export const deleteOwn = async (
  db: LibraryDatabase,
  language: string,
  id: string,
): Promise<() => Promise<void>> => {
  let before: RecordLine | undefined;
  let place = 0;
  await editOwn(
    db,
    language,
    (lines) => {
      place = lines.findIndex(({ record }) => idOf(record) === id);
      before = lines[place];
      return without(lines, id);
    },
    async () => {
      if (before) await db.bin.put({ id, raw: before.raw, deleted: Date.now() });
    },
  );
  return async () => {
    const line = before;
    if (!line) return;
    await editOwn(
      db,
      language,
      (lines) => withLine(lines, line, place),
      () => db.bin.delete(id),
    );
  };
};

/** The cards in the bin, the one deleted last first. */
export const listBin = async (db: LibraryDatabase): Promise<BinnedCard[]> => {
  const rows = await db.bin.toArray();
  return rows
    .filter(({ deleted }) => deleted > Date.now() - binTime)
    .sort((a, b) => b.deleted - a.deleted)
    .flatMap(({ id, raw, deleted }) => {
      const record = parseRecord(raw);
      return record ? [{ id, record, deleted, until: deleted + binTime }] : [];
    });
};

/** Takes a card out of the bin. Where a newer one of its id was made meanwhile, that one goes into the bin in its stead. */
export const restoreFromBin = async (db: LibraryDatabase, language: string, id: string): Promise<void> => {
  const row = await db.bin.get(id);
  const record = row && parseRecord(row.raw);
  if (!row || !record) throw new Error(`There is no card ${id} in the bin.`);
  let newer: RecordLine | undefined;
  await editOwn(
    db,
    language,
    (lines) => {
      newer = lines.find((other) => idOf(other.record) === id);
      return withLine(lines, { raw: row.raw, record }, lines.length);
    },
    async () => {
      if (newer) await db.bin.put({ id, raw: newer.raw, deleted: Date.now() });
      else await db.bin.delete(id);
    },
  );
};

/** Forgets cards whose time is up. */
export const emptyBin = async (db: LibraryDatabase): Promise<void> => {
  const old = (await db.bin.toArray()).filter(({ deleted }) => deleted <= Date.now() - binTime);
  if (old.length > 0) await db.bin.bulkDelete(old.map(({ id }) => id));
};
