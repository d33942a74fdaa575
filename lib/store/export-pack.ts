import type { LibraryDatabase } from './database.ts';
import { recordLines } from './segment-read.ts';

/** UTF-16 units that are put into one part of the file: a browser keeps parts on disk, texts in memory. */
const partSize = 4_000_000;

/** The pack as it was imported: header and records, the same lines in the same order, each ended by `\n`. */
export const exportPack = async (db: LibraryDatabase, pack: string): Promise<Blob> => {
  const row = await db.packs.get(pack);
  if (!row || row.removed !== null || row.segment === null) {
    throw new Error(`There is no pack ${pack} in the library.`);
  }
  const parts: Blob[] = [];
  let text = `${row.headerLine}\n`;
  let records = 0;
  for await (const lines of recordLines(db, row.segment)) {
    records += lines.length;
    text += `${lines.join('\n')}\n`;
    if (text.length >= partSize) {
      parts.push(new Blob([text]));
      text = '';
    }
  }
  // A backup that lacks lines is worse than none.
  if (records !== row.actors + row.events) {
    const now = await db.packs.get(pack);
    if (now?.segment !== row.segment) return await exportPack(db, pack);
    throw new Error(
      `The pack ${pack} is damaged: ${records} of ${row.actors + row.events} records are left.`,
    );
  }
  return new Blob([...parts, text], { type: 'application/jsonl' });
};
