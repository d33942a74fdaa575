import { blocksOfKey, blocksOfPrefix, linesWithPrefix, valuesOf } from '../core/lexicon/blocks.ts';
import { type FuseFilter, openFilter } from '../core/lexicon/fuse-filter.ts';
import type { Run } from '../core/lexicon/index-lines.ts';
import { segmentStamp } from '../core/lexicon/stamp.ts';
import type { BlockKey, HeadRow, LibraryDatabase, PackRow, PageKey } from './database.ts';

/** A pack's segment, ready to be asked. */
export interface OpenSegment {
  segment: number;
  pack: string;
  language: string;
  updated: string;
  names: FuseFilter;
  ids: FuseFilter;
  events: Float64Array;
  firsts(run: Run): readonly string[];
}

/** A row that a head names is not there: the segment was replaced meanwhile. */
export class StaleSegment extends Error {}

/** Null where the head is of another make: the segment waits to be rebuilt and answers nothing until then. */
export const openSegment = (head: HeadRow, row: PackRow): OpenSegment | null => {
  if (head.stamp !== segmentStamp) return null;
  const names = openFilter(head.names);
  const ids = openFilter(head.ids);
  if (!names || !ids) return null;
  const parted = new Map<Run, readonly string[]>();
  return {
    segment: head.segment,
    pack: row.id,
    language: row.header.language,
    updated: row.header.updated,
    names,
    ids,
    events: head.events,
    firsts(run) {
      let list = parted.get(run);
      if (!list) {
        const joined = head.firsts[run] ?? '';
        list = joined === '' ? [] : joined.split('\n');
        parted.set(run, list);
      }
      return list;
    },
  };
};

/** Rows read lately, by key; the least lately used go first. */
export interface RowCache {
  get(key: string): string | undefined;
  set(key: string, row: string): void;
}

/** `limit`: UTF-16 units of all rows together. */
export const rowCache = (limit: number): RowCache => {
  const rows = new Map<string, string>();
  let size = 0;
  return {
    get(key) {
      const row = rows.get(key);
      if (row !== undefined) {
        rows.delete(key);
        rows.set(key, row);
      }
      return row;
    },
    set(key, row) {
      size += row.length - (rows.get(key)?.length ?? 0);
      rows.delete(key);
      rows.set(key, row);
      for (const [oldest, text] of rows) {
        if (size <= limit) break;
        rows.delete(oldest);
        size -= text.length;
      }
    },
  };
};

/** Rows of a table by their keys, from the cache or in one `bulkGet`. Throws `StaleSegment` where one is missing. */
const rowsAt = async <K extends BlockKey | PageKey>(
  bulkGet: (keys: K[]) => PromiseLike<(string | undefined)[]>,
  cache: RowCache,
  table: string,
  keys: readonly K[],
): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  const missing = new Map<string, K>();
  for (const key of keys) {
    const name = key.join();
    const row = cache.get(`${table}${name}`);
    if (row !== undefined) found.set(name, row);
    else missing.set(name, key);
  }
  if (missing.size > 0) {
    const rows = await bulkGet([...missing.values()]);
    for (const [place, name] of [...missing.keys()].entries()) {
      const row = rows[place];
      if (row === undefined) throw new StaleSegment(`No ${table} ${name}`);
      found.set(name, row);
      cache.set(`${table}${name}`, row);
    }
  }
  return found;
};

/** One key to be looked up in one segment. */
export interface Want {
  segment: OpenSegment;
  key: string;
}

/** The values of each wanted key in `run`, in the order of `wants`: one read of the database for all. */
export const lookUp = async (
  db: LibraryDatabase,
  cache: RowCache,
  run: Run,
  wants: readonly Want[],
): Promise<string[][]> => {
  const keysOf = ({ segment, key }: Want): BlockKey[] => {
    const [from, to] = blocksOfKey(segment.firsts(run), key);
    return Array.from({ length: to - from }, (_, place) => [segment.segment, run, from + place]);
  };
  const places = wants.map(keysOf);
  const rows = await rowsAt<BlockKey>((keys) => db.blocks.bulkGet(keys), cache, 'block', places.flat());
  return wants.map(({ key }, place) =>
    (places[place] ?? []).flatMap((block) => valuesOf(rows.get(block.join()) ?? '', key)),
  );
};

/** The lines of `run` whose keys begin with `prefix`, of at most `blockLimit` blocks, in order. */
export const lookUpPrefix = async (
  db: LibraryDatabase,
  run: Run,
  segment: OpenSegment,
  prefix: string,
  blockLimit: number,
): Promise<{ key: string; value: string }[]> => {
  const [from, to] = blocksOfPrefix(segment.firsts(run), prefix);
  const count = Math.min(to - from, blockLimit);
  const keys = Array.from({ length: count }, (_, place): BlockKey => [segment.segment, run, from + place]);
  const rows = await db.blocks.bulkGet(keys);
  const lines: { key: string; value: string }[] = [];
  for (const [place, row] of rows.entries()) {
    if (row === undefined) throw new StaleSegment(`No block ${keys[place]}`);
    for (const line of linesWithPrefix(row, prefix)) lines.push(line);
  }
  return lines;
};

/** The record lines at `places` (values of the run `ids`), in that order. */
export const recordLinesAt = async (
  db: LibraryDatabase,
  cache: RowCache,
  places: readonly { segment: number; place: string }[],
): Promise<string[]> => {
  const parsed = places.map(({ segment, place }) => {
    const [page = '0', index = '0'] = place.split(':');
    return { key: [segment, Number(page)] satisfies PageKey, index: Number(index) };
  });
  const keys = parsed.map(({ key }): PageKey => [key[0] ?? 0, key[1] ?? 0]);
  const rows = await rowsAt<PageKey>((wanted) => db.pages.bulkGet(wanted), cache, 'page', keys);
  return parsed.map(({ key, index }) => (rows.get(key.join()) ?? '').split('\n')[index] ?? '');
};

/** Pages read in one transaction when a whole pack is walked. */
const walkPages = 64;

/** All record lines of a segment in the order of its pack, in batches. */
export async function* recordLines(db: LibraryDatabase, segment: number): AsyncGenerator<string[]> {
  for (let page = 0; ; page += walkPages) {
    const keys = Array.from({ length: walkPages }, (_, place): PageKey => [segment, page + place]);
    const rows = await db.pages.bulkGet(keys);
    const lines: string[] = [];
    for (const row of rows) if (row !== undefined) lines.push(...row.split('\n'));
    if (lines.length > 0) yield lines;
    if (rows.at(-1) === undefined) return;
  }
}
