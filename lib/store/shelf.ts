import { parseRecord } from '../core/knowledge/parse.ts';
import type { Telling } from '../core/knowledge/tellings.ts';
import { hashKey } from '../core/lexicon/hash.ts';
import { type Run, runs } from '../core/lexicon/index-lines.ts';
import type { LibraryDatabase, PackRow } from './database.ts';
import { mergedIds, underCanonical } from './merged-ids.ts';
import {
  lookUp,
  lookUpPrefix,
  type OpenSegment,
  openSegment,
  type RowCache,
  recordLinesAt,
  rowCache,
  StaleSegment,
  type Want,
} from './segment-read.ts';

/** The enabled packs of the library as they stood at one moment, highest priority first. */
export interface Shelf {
  segments: readonly OpenSegment[];
  lookUp(run: Run, wants: readonly Want[]): Promise<string[][]>;
  lookUpPrefix(
    run: Run,
    segment: OpenSegment,
    prefix: string,
    blockLimit: number,
  ): Promise<{ key: string; value: string }[]>;
  /** What each pack says of each id, highest priority first; ids of which none speaks are left out. */
  tellings(ids: readonly string[]): Promise<Map<string, Telling[]>>;
  /** Segments that may hold the record; nearly always one. */
  holders(id: string): OpenSegment[];
  /** The id that `id` leads to: another one where the reader merged two actors. */
  canonical(id: string): string;
  /** All ids that lead to the same as `id`, that one first. */
  group(id: string): readonly string[];
  /** Number of events; one that several packs tell counts once. */
  eventCount(): number;
}

/** Read lately: 6 MB of rows (nearly all Latin-1) at the most, so that the next article of the same story needs few reads. */
const cacheSize = 6_000_000;
/** Records parsed lately. */
const cachedRecords = 2_000;
/** How often a shelf is fetched anew when its rows were cleared away under it. */
const staleLimit = 3;

interface Cached {
  segments: Map<number, OpenSegment>;
  rows: RowCache;
  /** Events by the segments that tell them: with 100,000 the count takes 10 ms, and only a change of packs changes it. */
  counts: Map<string, number>;
}
const cacheOf = new WeakMap<LibraryDatabase, Cached>();

/** To be called when the database was deleted: the new one counts its segments from one again. */
export const forgetShelf = (db: LibraryDatabase): void => {
  cacheOf.delete(db);
};

const countEvents = (segments: readonly OpenSegment[]): number => {
  const [first, ...rest] = segments.filter(({ events }) => events.length > 0);
  if (!first || rest.length === 0) return first?.events.length ?? 0;
  const distinct = new Set(first.events);
  for (const { events } of rest) for (const hash of events) distinct.add(hash);
  return distinct.size;
};

const byPriority = (a: PackRow, b: PackRow): number => a.priority - b.priority || (a.id < b.id ? -1 : 1);

/** Packs that are there, own cards first. */
export const presentPacks = async (db: LibraryDatabase): Promise<PackRow[]> => {
  const rows = await db.packs.toArray();
  return rows.filter((row) => row.removed === null && row.segment !== null).sort(byPriority);
};

/** Opened segments of `rows`, in their order; heads come from memory where they were read before. */
const openSegments = async (
  db: LibraryDatabase,
  cached: Cached,
  rows: readonly PackRow[],
): Promise<OpenSegment[]> => {
  const wanted = rows.flatMap(({ segment }) => (segment === null ? [] : [segment]));
  const unread = wanted.filter((segment) => !cached.segments.has(segment));
  const heads = unread.length > 0 ? await db.heads.bulkGet(unread) : [];
  const found: OpenSegment[] = [];
  for (const row of rows) {
    if (row.segment === null) continue;
    const head = heads.find((other) => other?.segment === row.segment);
    const segment = cached.segments.get(row.segment) ?? (head ? openSegment(head, row) : null);
    if (segment) found.push(segment);
  }
  return found;
};

/** `same`: ids that were merged, each with where it leads next. */
const shelfOf = (
  db: LibraryDatabase,
  { rows: cache, counts }: Cached,
  segments: readonly OpenSegment[],
  same: ReadonlyMap<string, string>,
): Shelf => {
  const { canonical, group } = mergedIds(same);
  const orders = new Map(segments.map(({ pack }, place) => [pack, place]));
  const known = new Map<string, Telling[]>();

  const holders = (id: string): OpenSegment[] => {
    const hash = hashKey(id);
    return segments.filter((segment) => segment.ids.hasHash(hash));
  };

  const readTellings = async (ids: readonly string[]): Promise<Map<string, Telling[]>> => {
    const wants = ids.flatMap((id) => holders(id).map((segment): Want => ({ segment, key: id })));
    const places = await lookUp(db, cache, runs.ids, wants);
    const at = wants.flatMap(({ segment, key }, place) =>
      (places[place] ?? []).map((value) => ({ segment, id: key, place: value })),
    );
    const lines = await recordLinesAt(
      db,
      cache,
      at.map(({ segment, place }) => ({ segment: segment.segment, place })),
    );
    const found = new Map<string, Telling[]>(ids.map((id) => [id, []]));
    for (const [place, { segment, id }] of at.entries()) {
      const record = parseRecord(lines[place] ?? '');
      const { pack, language, updated } = segment;
      if (record) found.get(id)?.push({ pack, language, updated, record });
    }
    return found;
  };

  /** What is told of all ids that lead to the same, as of one. */
  const readGroups = async (ids: readonly string[]): Promise<Map<string, Telling[]>> => {
    if (same.size === 0) return await readTellings(ids);
    const read = await readTellings([...new Set(ids.flatMap(group))]);
    const orderOf = ({ pack }: Telling): number => orders.get(pack) ?? 0;
    return new Map(
      ids.map((id) => [
        id,
        group(id)
          .flatMap((member) => read.get(member) ?? [])
          .map((telling) => ({ ...telling, record: underCanonical(telling.record, canonical) }))
          .sort((a, b) => orderOf(a) - orderOf(b)),
      ]),
    );
  };

  return {
    segments,
    eventCount() {
      const key = segments.map(({ segment }) => segment).join();
      const count = counts.get(key) ?? countEvents(segments);
      counts.clear();
      counts.set(key, count);
      return count;
    },
    holders,
    canonical,
    group,
    lookUp: (run, wants) => lookUp(db, cache, run, wants),
    lookUpPrefix: (run, segment, prefix, limit) => lookUpPrefix(db, run, segment, prefix, limit),
    async tellings(ids) {
      const distinct = [...new Set(ids)];
      const before = distinct.map((id) => known.get(id));
      const read = await readGroups(distinct.filter((_, place) => before[place] === undefined));
      if (known.size > cachedRecords) known.clear();
      const found = new Map<string, Telling[]>();
      for (const [place, id] of distinct.entries()) {
        const tellings = before[place] ?? read.get(id) ?? [];
        known.set(id, tellings);
        if (tellings.length > 0) found.set(id, tellings);
      }
      return found;
    },
  };
};

/** The shelf as it is now: the enabled packs, or the one named, enabled or not. */
export const openShelf = async (db: LibraryDatabase, pack?: string): Promise<Shelf> => {
  const cached = cacheOf.get(db) ?? { segments: new Map(), rows: rowCache(cacheSize), counts: new Map() };
  cacheOf.set(db, cached);
  // One transaction, so that no head is collected between the two reads.
  const { rows, segments } = await db.transaction('r', db.packs, db.heads, async () => {
    const present = await presentPacks(db);
    const chosen = present.filter((row) => (pack === undefined ? row.enabled : row.id === pack));
    return { rows: present, segments: await openSegments(db, cached, chosen) };
  });
  for (const segment of segments) cached.segments.set(segment.segment, segment);
  const present = new Set(rows.map((row) => row.segment));
  for (const segment of cached.segments.keys()) if (!present.has(segment)) cached.segments.delete(segment);
  // A pack by itself is as it is; own cards that are turned off turn nothing else into themselves.
  const own = pack === undefined ? rows.find((row) => row.origin === 'own' && row.enabled) : undefined;
  return shelfOf(db, cached, segments, new Map(Object.entries(own?.same ?? {})));
};

/**
 * Asks a shelf, and once more a fresh one where a pack was replaced while it was read. `renew` gives the fresh one.
 */
export const askShelf = async <T>(
  shelf: Shelf,
  renew: () => Promise<Shelf>,
  question: (shelf: Shelf) => Promise<T>,
): Promise<T> => {
  let current = shelf;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await question(current);
    } catch (error) {
      if (!(error instanceof StaleSegment) || attempt > staleLimit) throw error;
      current = await renew();
    }
  }
};
