import { parseRecord } from '../core/knowledge/parse.ts';
import { segmentStamp } from '../core/lexicon/stamp.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { emptyBin } from './own-cards.ts';
import { recordLines } from './segment-read.ts';
import { type RecordLine, writeSegment } from './segment-write.ts';
import { presentPacks } from './shelf.ts';
import { collectGarbage, staging, swapPack } from './swap.ts';

async function* recordsOf(db: LibraryDatabase, segment: number): AsyncGenerator<RecordLine[]> {
  for await (const lines of recordLines(db, segment)) {
    yield lines.flatMap((raw) => {
      const record = parseRecord(raw);
      return record ? [{ raw, record }] : [];
    });
  }
}

const renew = (db: LibraryDatabase, row: PackRow, segment: number, signal?: AbortSignal): Promise<void> =>
  staging(db, async () => {
    const pack = { id: row.id, language: row.header.language };
    const written = await writeSegment(db, pack, recordsOf(db, segment), { signal });
    // A pack that was replaced meanwhile is newer than this copy.
    await swapPack(db, row.id, (now) => (now?.segment === segment ? { ...now, ...written } : null));
  });

/**
 * What a start of the extension does: segments of an older make are rebuilt from their records, and what a killed import left
 * is cleared away. Until it is rebuilt, an old segment answers nothing.
 */
export const maintainLibrary = async (db: LibraryDatabase, signal?: AbortSignal): Promise<void> => {
  for (const row of await presentPacks(db)) {
    if (row.segment === null) continue;
    const head = await db.heads.get(row.segment);
    if (head?.stamp !== segmentStamp) await renew(db, row, row.segment, signal);
  }
  await emptyBin(db);
  await collectGarbage(db);
};
