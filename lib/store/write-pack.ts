import type { ByteSource } from '../core/knowledge/pack-lines.ts';
import { type PackError, type PackItem, parsePack } from '../core/knowledge/parse.ts';
import type { PackHeader } from '../core/knowledge/records.ts';
import type { LibraryDatabase } from './database.ts';
import { type RecordLine, type WriteOptions, type WrittenSegment, writeSegment } from './segment-write.ts';

/** A line of the pack that is wrong, met while the pack is written. Pointed to by nothing, the half segment is collected. */
export class PackFault extends Error {
  readonly fault: PackError;
  constructor(fault: PackError) {
    super(`Line ${fault.line}: ${fault.key ? `${fault.key} ` : ''}${fault.message}`);
    this.fault = fault;
  }
}

export interface WrittenPack {
  header: PackHeader;
  headerLine: string;
  written: WrittenSegment;
}

const recordsOf = (items: readonly PackItem[]): RecordLine[] => {
  const records: RecordLine[] = [];
  for (const item of items) {
    if (item.type === 'error') throw new PackFault(item.error);
    if (item.type === 'record') records.push(item);
  }
  return records;
};

/** Parses a pack and writes it as a segment in one stream. Throws `PackFault` at the first wrong line. */
export const writePack = async (
  db: LibraryDatabase,
  source: ByteSource,
  options: WriteOptions = {},
): Promise<WrittenPack> => {
  const batches = parsePack(source);
  const start = await batches.next();
  const [head] = start.done ? [] : start.value;
  if (head?.type === 'error') throw new PackFault(head.error);
  if (head?.type !== 'header') throw new Error('A pack begins with its header or an error.');
  const first = start.done ? [] : start.value;
  const records = async function* (): AsyncGenerator<RecordLine[]> {
    yield recordsOf(first);
    for await (const items of batches) yield recordsOf(items);
  };
  const { header, raw } = head;
  const written = await writeSegment(db, { id: header.pack, language: header.language }, records(), options);
  return { header, headerLine: raw, written };
};
