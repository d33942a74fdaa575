import { Dexie, type EntityTable } from 'dexie';
import type { PackHeader } from '../core/knowledge/records.ts';
import type { PackOrigin } from './library.ts';
import { forgetShelf } from './shelf.ts';

/** A pack and the one segment that holds it now. To replace a pack is to point this row elsewhere. */
export interface PackRow {
  id: string;
  header: PackHeader;
  /** The header's line as it was imported. */
  headerLine: string;
  origin: PackOrigin;
  enabled: boolean;
  /** 0 comes first; the reader's own cards have -1. */
  priority: number;
  /** Null once a removed pack was collected: what stays says that a bundled pack is not wanted. */
  segment: number | null;
  actors: number;
  events: number;
  names: number;
  bytes: number;
  /** Epoch milliseconds. */
  imported: number;
  /** Epoch milliseconds; null while the pack is there. */
  removed: number | null;
  /** Of a bundled pack: which issue of it was installed. Empty: none yet, and its switch and place are kept for it. */
  issue?: string;
  /** Of the own pack: ids of merged actors, each with the one that it now stands for. */
  same?: Record<string, string>;
}

/** Made before the first row of a segment is written, deleted after the last: what it names can be cleared away. */
export interface SegmentRow {
  segment: number;
  pack: string;
  /** Epoch milliseconds. */
  created: number;
}

/** All of a segment that a look-up needs before it reads blocks: one row, read with one get. */
export interface HeadRow {
  segment: number;
  /** See `segmentStamp`. */
  stamp: string;
  /** Fuse filter over the keys of names. */
  names: ArrayBuffer;
  /** Fuse filter over the record ids. */
  ids: ArrayBuffer;
  /** `hashKey` of each event id, sorted, to count events that several packs tell. */
  events: Float64Array;
  /** First keys of the blocks of each run, joined by `\n`. */
  firsts: Record<number, string>;
  records: number;
}

export interface SettingRow {
  key: string;
  value: unknown;
}

/** A deleted own card, until its time is up (`binTime`). */
export interface BinRow {
  id: string;
  /** The card's line. */
  raw: string;
  /** Epoch milliseconds. */
  deleted: number;
}

/** `[segment, run, block]` */
export type BlockKey = [segment: number, run: number, block: number];
/** `[segment, page]` */
export type PageKey = [segment: number, page: number];

/** What is used of a table of texts under compound keys, which Dexie's own types do not know. */
export interface RowTable<K extends readonly number[]> {
  bulkAdd(rows: readonly string[], keys: readonly K[]): PromiseLike<unknown>;
  bulkGet(keys: readonly K[]): PromiseLike<(string | undefined)[]>;
  where(index: ':id'): {
    between(lower: readonly number[], upper: readonly unknown[]): { delete(): PromiseLike<number> };
  };
}

export interface LibraryDatabase extends Dexie {
  packs: EntityTable<PackRow, 'id'>;
  segments: EntityTable<SegmentRow, 'segment'>;
  heads: EntityTable<HeadRow, 'segment'>;
  /** Blocks of sorted index lines (core/lexicon/blocks.ts). */
  blocks: RowTable<BlockKey>;
  /** Record lines in the order of the pack, `pageRecords` a row, joined by `\n`. */
  pages: RowTable<PageKey>;
  settings: EntityTable<SettingRow, 'key'>;
  bin: EntityTable<BinRow, 'id'>;
}

/** Schemas by version. A published one is never edited: a change is a new number, with its upgrade and a test on old data. */
const schemas: readonly { version: number; stores: Record<string, string> }[] = [
  {
    version: 1,
    stores: {
      packs: 'id',
      segments: '++segment',
      heads: 'segment',
      blocks: '',
      pages: '',
      settings: 'key',
    },
  },
  { version: 2, stores: { bin: 'id' } },
];

/**
 * The library's database. It opens at the first use. When another context upgrades it, it closes for good, and what is asked
 * then fails with `closed`; when another deletes it, to rebuild it, the next question opens the new one.
 */
export const openDatabase = (name = 'backstory'): LibraryDatabase => {
  const db = new Dexie(name) as LibraryDatabase;
  for (const { version, stores } of schemas) db.version(version).stores(stores);
  db.on('versionchange', ({ newVersion }) => {
    forgetShelf(db);
    db.close({ disableAutoOpen: newVersion !== null });
    return false;
  });
  return db;
};
