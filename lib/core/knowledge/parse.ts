import { type ByteSource, type LineLimits, lineLimits, linesOf } from './pack-lines.ts';
import type { Pack, PackHeader, PackRecord } from './records.ts';
import { idOf } from './records.ts';
import { checkHeader, checkRecord, type RecordFault } from './schema.ts';

export interface PackError {
  /** 1-based line of the pack; 0 where the whole file is meant. */
  line: number;
  /** Key of the record, as a path (`roles[2].from`), where one is to blame. */
  key?: string;
  message: string;
}

/** One line of a pack. `raw` is the line as it was, without its `\n`: an export gives it back. */
export type PackItem =
  | { type: 'header'; line: number; raw: string; header: PackHeader }
  | { type: 'record'; line: number; raw: string; record: PackRecord }
  | { type: 'error'; error: PackError };

/** In bytes. Headers of all packs are read at every start, so that a swollen one would slow each page. */
const headerLimit = 64 << 10;

const json = (text: string): { ok: true; value: unknown } | { ok: false; message: string } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return {
      ok: false,
      message: `Not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
};

const errorAt = (line: number, fault: RecordFault): PackItem => ({
  type: 'error',
  error: { line, ...fault },
});

/**
 * The record of a line, checked; null where it is none. For lines that come from the library itself.
 */
export const parseRecord = (raw: string): PackRecord | null => {
  const parsed = json(raw);
  if (!parsed.ok) return null;
  const checked = checkRecord(parsed.value);
  return checked.ok ? checked.value : null;
};

/**
 * Streams a pack: its header first, then its records in the order of the file, in batches. Wrong lines come as errors and
 * reading goes on, except where what follows would be worthless: no header or a newer format, a line without end, damaged
 * gzip, UTF-16. Blank lines are passed over. Throws only what `source` throws.
 */
export async function* parsePack(
  source: ByteSource,
  limits: LineLimits = lineLimits,
): AsyncGenerator<PackItem[]> {
  const seen = new Map<string, number>();
  let header: PackHeader | null = null;

  const headerOf = (line: number, raw: string): PackItem[] => {
    if (raw.length > headerLimit) {
      return [errorAt(line, { message: `The header is longer than ${headerLimit >> 10} kB.` })];
    }
    const parsed = json(raw);
    if (!parsed.ok) return [errorAt(line, { message: parsed.message })];
    const checked = checkHeader(parsed.value);
    if (!checked.ok) return checked.faults.map((fault) => errorAt(line, fault));
    header = checked.value;
    return [{ type: 'header', line, raw, header }];
  };

  const recordOf = (line: number, raw: string): PackItem[] => {
    const parsed = json(raw);
    if (!parsed.ok) return [errorAt(line, { message: parsed.message })];
    const checked = checkRecord(parsed.value);
    if (!checked.ok) return checked.faults.map((fault) => errorAt(line, fault));
    const id = idOf(checked.value);
    const before = seen.get(id);
    if (before !== undefined) {
      const key = 'actor' in checked.value ? 'actor' : 'event';
      return [errorAt(line, { key, message: `The id ${id} is on line ${before} already.` })];
    }
    seen.set(id, line);
    return [{ type: 'record', line, raw, record: checked.value }];
  };

  for await (const lines of linesOf(source, limits)) {
    const items: PackItem[] = [];
    for (const line of lines) {
      if ('fault' in line) {
        items.push(errorAt(line.line, { message: line.fault }));
        if (line.fatal || !header) {
          yield items;
          return;
        }
        continue;
      }
      if (line.text.trim() === '') continue;
      items.push(...(header ? recordOf(line.line, line.text) : headerOf(line.line, line.text)));
      if (!header) {
        yield items;
        return;
      }
    }
    if (items.length > 0) yield items;
  }
  if (!header) yield [errorAt(0, { message: 'The file is empty.' })];
}

export type PackReading =
  | { ok: true; pack: Pack }
  /** `errors`: the first 50; `errorCount`: all of them. */
  | { ok: false; errors: PackError[]; errorCount: number };

/** How many errors are worth showing: the rest is mostly the first one again. */
export const shownErrors = 50;

/** A whole pack in memory, for the terminal and small packs. */
export const readPack = async (source: ByteSource): Promise<PackReading> => {
  const errors: PackError[] = [];
  const records: PackRecord[] = [];
  let errorCount = 0;
  let header: PackHeader | null = null;
  for await (const items of parsePack(source)) {
    for (const item of items) {
      if (item.type === 'header') header = item.header;
      else if (item.type === 'record') records.push(item.record);
      else {
        errorCount += 1;
        if (errors.length < shownErrors) errors.push(item.error);
      }
    }
  }
  return header && errorCount === 0
    ? { ok: true, pack: { header, records } }
    : { ok: false, errors, errorCount };
};
