import * as v from 'valibot';
import { parseRecord } from '../core/knowledge/parse.ts';
import { idOf } from '../core/knowledge/records.ts';
import { type BackupHead, backupFormat, backupHead } from './backup.ts';
import { readSettings } from './settings.ts';

/** A backup whose first line was read; the packs themselves are not looked at yet. */
export interface OpenBackup {
  head: BackupHead;
  /** The text of each pack that is in the file, by id. */
  texts: Map<string, Blob>;
}

export type BackupReading = { ok: true; backup: OpenBackup } | { ok: false; message: string };

const newline = 0x0a;
/** Bytes within which the first line must end: settings, and the cards in the bin. */
const headLimit = 32 << 20;

const unpacked = async (file: Blob): Promise<Blob> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return file;
  return await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
};

/** The first line with the place behind it; null where there is none. */
const firstLine = async (file: Blob): Promise<{ text: string; end: number } | null> => {
  for (let size = 64 << 10; ; size *= 8) {
    const bytes = new Uint8Array(await file.slice(0, Math.min(size, headLimit)).arrayBuffer());
    const end = bytes.indexOf(newline);
    if (end >= 0) return { text: new TextDecoder().decode(bytes.subarray(0, end)), end: end + 1 };
    if (size >= file.size || size >= headLimit) return null;
  }
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const noBackup = 'This file is no backup of Backstory.';

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  typeof value.format === 'number' &&
  value.format > backupFormat;

/** Reads what a backup says it holds, gzipped or not. A file that is none, or was cut short, is told in a sentence. */
export const readBackup = async (file: Blob): Promise<BackupReading> => {
  const plain = await unpacked(file).catch(() => null);
  if (!plain) return { ok: false, message: 'The gzip file is damaged or cut short.' };
  const line = await firstLine(plain);
  const value = line && json(line.text);
  const parsed = v.safeParse(backupHead, value);
  if (!line || !parsed.success) {
    return {
      ok: false,
      message: isNewer(value) ? 'The backup is of a newer version of Backstory.' : noBackup,
    };
  }
  const { settings, bin, packs, ...rest } = parsed.output;
  if (new Set(packs.map(({ id }) => id)).size < packs.length) return { ok: false, message: noBackup };
  const texts = new Map<string, Blob>();
  let at = line.end;
  for (const { id, bytes } of packs) {
    if (bytes === undefined) continue;
    texts.set(id, plain.slice(at, at + bytes));
    at += bytes;
  }
  if (at !== plain.size) return { ok: false, message: 'The backup is damaged or cut short.' };
  const binned = bin.filter(({ id, raw }) => {
    const record = parseRecord(raw);
    return record !== null && idOf(record) === id;
  });
  return {
    ok: true,
    backup: { head: { ...rest, settings: readSettings(settings), bin: binned, packs }, texts },
  };
};
