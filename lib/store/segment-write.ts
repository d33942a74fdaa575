import { countNames } from '../core/knowledge/names.ts';
import type { PackRecord } from '../core/knowledge/records.ts';
import { idOf, isActor } from '../core/knowledge/records.ts';
import { cutBlocks, runLine } from '../core/lexicon/blocks.ts';
import { buildFilterInSteps } from '../core/lexicon/fuse-filter.ts';
import { hashKey } from '../core/lexicon/hash.ts';
import { indexLines, type Run, runs } from '../core/lexicon/index-lines.ts';
import { KeyGroups } from '../core/lexicon/key-groups.ts';
import { LineSorter } from '../core/lexicon/line-sorter.ts';
import { segmentStamp } from '../core/lexicon/stamp.ts';
import { gatherStarts } from '../core/lexicon/starts.ts';
import { breather } from './breathe.ts';
import type { BlockKey, LibraryDatabase, PageKey } from './database.ts';
import { utf8Length } from './utf8-length.ts';

/** A record with its line as the pack has it. */
export interface RecordLine {
  raw: string;
  record: PackRecord;
}

export interface WrittenSegment {
  segment: number;
  actors: number;
  events: number;
  names: number;
  /** Bytes of the record lines as UTF-8 with their `\n`. */
  bytes: number;
}

export interface WriteOptions {
  signal?: AbortSignal | undefined;
  /** `step` is `records` while lines come in and `index` while the sorted runs are written; `share` of that step is 0 to 1. */
  onProgress?: ((step: 'records' | 'index', records: number, share: number) => void) | undefined;
}

/** Records on one page; reading one record reads its page, some 10 kB. */
const pageRecords = 32;
/** UTF-16 units after which a page is full, for packs of long records. */
const pageSize = 64_000;
/** UTF-16 units written in one transaction: larger ones are no faster and only hold memory. */
const batchSize = 1_000_000;

const runCount = Object.keys(runs).length;

/** Of these runs, many lines have one key. */
const groupedRuns: ReadonlySet<Run> = new Set([runs.words, runs.texts]);

/** The lines of all runs, each to be read once, in order. */
const gatherLines = () => {
  const starts = gatherStarts();
  const sorters = new Map<Run, LineSorter>();
  const groups = new Map<Run, KeyGroups>();
  for (const run of Object.values(runs)) {
    if (groupedRuns.has(run)) groups.set(run, new KeyGroups());
    else sorters.set(run, new LineSorter());
  }
  return {
    add(run: Run, key: string, value: string): void {
      if (run === runs.words) starts.add(key, value);
      const group = groups.get(run);
      if (group) group.add(key, value);
      else sorters.get(run)?.add(runLine(key, value));
    },
    sorted: (run: Run): Iterable<string> =>
      run === runs.starts ? starts.lines() : (groups.get(run)?.sorted() ?? sorters.get(run)?.sorted() ?? []),
  };
};

/** The filter, built while the page stays alive. */
const filterOf = async (hashes: readonly number[], breathe: () => Promise<void>): Promise<ArrayBuffer> => {
  const steps = buildFilterInSteps(hashes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
};

/**
 * Writes rows in batches, each its own transaction. One batch is written while the next is filled: the browser writes in a
 * process of its own, and waiting for it took a sixth of an import.
 */
const rowWriter = <K extends BlockKey | PageKey>(
  write: (rows: string[], keys: K[]) => PromiseLike<unknown>,
  signal: AbortSignal | undefined,
) => {
  let rows: string[] = [];
  let keys: K[] = [];
  let size = 0;
  let writing: Promise<unknown> = Promise.resolve();
  /** Begins to write what is held, once what was begun before is written. */
  const begin = async (): Promise<void> => {
    await writing;
    signal?.throwIfAborted();
    if (rows.length === 0) return;
    writing = Promise.resolve(write(rows, keys));
    // Whoever waits next hears of a failure; until then nobody listens.
    writing.catch(() => undefined);
    rows = [];
    keys = [];
    size = 0;
  };
  const flush = async (): Promise<void> => {
    await begin();
    await writing;
  };
  const add = async (key: K, row: string): Promise<void> => {
    rows.push(row);
    keys.push(key);
    size += row.length;
    if (size >= batchSize) await begin();
  };
  return { add, flush };
};

/**
 * Writes a pack as a new segment that nobody points to yet, in many transactions; the head comes last. Rejects with the
 * signal's reason when aborted and with the database's error (`QuotaExceededError`) when a write fails; what was written
 * until then is cleared away by `collectGarbage`.
 */
export const writeSegment = async (
  db: LibraryDatabase,
  pack: { id: string; language: string },
  batches: AsyncIterable<readonly RecordLine[]>,
  { signal, onProgress }: WriteOptions = {},
): Promise<WrittenSegment> => {
  signal?.throwIfAborted();
  const segment = await db.segments.add({ pack: pack.id, created: Date.now() });
  const pages = rowWriter<PageKey>((rows, keys) => db.pages.bulkAdd(rows, keys), signal);
  const pause = breather();
  /** Other things get their turn, and a cancelled import ends here. */
  const breathe = async (): Promise<void> => {
    await pause();
    signal?.throwIfAborted();
  };
  const lines = gatherLines();
  const ids: number[] = [];
  const eventIds: number[] = [];
  const written: WrittenSegment = { segment, actors: 0, events: 0, names: 0, bytes: 0 };

  let page = 0;
  let held: string[] = [];
  let heldSize = 0;
  const closePage = async (): Promise<void> => {
    if (held.length === 0) return;
    await pages.add([segment, page], held.join('\n'));
    page += 1;
    held = [];
    heldSize = 0;
  };
  for await (const batch of batches) {
    for (const { raw, record } of batch) {
      indexLines(record, `${page}:${held.length}`, pack.language, lines.add);
      const hash = hashKey(idOf(record));
      ids.push(hash);
      if (isActor(record)) {
        written.actors += 1;
        written.names += countNames(record);
      } else {
        written.events += 1;
        eventIds.push(hash);
      }
      written.bytes += utf8Length(raw) + 1;
      held.push(raw);
      heldSize += raw.length;
      if (held.length >= pageRecords || heldSize >= pageSize) await closePage();
    }
    onProgress?.('records', ids.length, 0);
    await breathe();
  }
  await closePage();
  await pages.flush();

  const firsts: Record<number, string> = {};
  const nameKeys: number[] = [];
  const blocks = rowWriter<BlockKey>((rows, keys) => db.blocks.bulkAdd(rows, keys), signal);
  let runsDone = 0;
  for (const run of Object.values(runs)) {
    const runFirsts: string[] = [];
    const onKey = run === runs.names ? (key: string) => void nameKeys.push(hashKey(key)) : undefined;
    for (const { first, text } of cutBlocks(lines.sorted(run), onKey)) {
      await blocks.add([segment, run, runFirsts.length], text);
      runFirsts.push(first);
      await breathe();
      if (runFirsts.length % 64 === 0) onProgress?.('index', ids.length, runsDone / runCount);
    }
    firsts[run] = runFirsts.join('\n');
    runsDone += 1;
  }
  await blocks.flush();
  signal?.throwIfAborted();
  await db.heads.add({
    segment,
    stamp: segmentStamp,
    names: await filterOf(nameKeys, breathe),
    ids: await filterOf(ids, breathe),
    events: Float64Array.from(eventIds).sort(),
    firsts,
    records: ids.length,
  });
  onProgress?.('index', ids.length, 1);
  return written;
};
