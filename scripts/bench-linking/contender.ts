/**
 * One way to find names in a text, measured in a process of its own, so that no other's memory counts:
 *   node --expose-gc --import tsx scripts/bench-linking/contender.ts WAY NAMES
 * prints one line of JSON.
 */
import '../../lib/core/words/learn-all.ts';
import AhoCorasick from 'modern-ahocorasick/unicode-fast';
import { buildFilter, openFilter } from '../../lib/core/lexicon/fuse-filter.ts';
import { hashKey } from '../../lib/core/lexicon/hash.ts';
import { readingOf } from '../../lib/core/linking/actors/reading.ts';
import { stretchesOf } from '../../lib/core/linking/actors/stretches.ts';
import { foldName } from '../../lib/core/text/fold.ts';
import { tokensOf } from '../../lib/core/text/tokens.ts';
import { articleOf, namesFor } from './material.ts';

/** A text in, the number of places where a name may be out. */
type Find = (text: string) => number;

interface Built {
  find: Find;
  /** Milliseconds from what rests on disk to the first question; null: it must be built anew. */
  load: number | null;
  /** Bytes that rest in memory, where they are known; else the heap is measured. */
  bytes?: number;
}

const longestRun = 8;

const filter = (names: readonly string[]): Built => {
  const stored = buildFilter(names.map((name) => hashKey(foldName(name))));
  const start = performance.now();
  const open = openFilter(stored);
  const load = performance.now() - start;
  if (!open) throw new Error('the filter did not open');
  return {
    load,
    bytes: stored.byteLength,
    find: (text) => stretchesOf(readingOf(text, 'en')).filter(({ key }) => open.has(key)).length,
  };
};

const map = (names: readonly string[]): Built => {
  const stored = JSON.stringify(names.map((name, i) => [foldName(name), i]));
  const start = performance.now();
  const keys = new Map<string, number>(JSON.parse(stored));
  return {
    load: performance.now() - start,
    find: (text) => {
      const tokens = tokensOf(text, 'en');
      let found = 0;
      for (let from = 0; from < tokens.length; from++) {
        let key = '';
        for (let to = from; to < Math.min(tokens.length, from + longestRun); to++) {
          key += key === '' ? tokens[to]?.fold : ` ${tokens[to]?.fold}`;
          if (keys.has(key)) found++;
        }
      }
      return found;
    },
  };
};

const aho = (names: readonly string[]): Built => {
  const matcher = new AhoCorasick(names.map((name) => name.toLowerCase()));
  return { load: null, find: (text) => matcher.search(text.toLowerCase()).length };
};

const compromise = async (): Promise<Built> => {
  const start = performance.now();
  const { default: nlp } = await import('compromise/three');
  nlp('Ana met Ben.').topics();
  return { load: performance.now() - start, find: (text) => nlp(text).topics().length };
};

const [way = '', count = ''] = process.argv.slice(2);
const names = namesFor(Number(count));
const heap = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = heap();
const start = performance.now();
const built =
  way === 'filter'
    ? filter(names)
    : way === 'map'
      ? map(names)
      : way === 'aho'
        ? aho(names)
        : await compromise();
const build = performance.now() - start - (built.load ?? 0);
const memory = built.bytes ?? heap() - before;

/** Milliseconds when warm: the median of many runs over the same text. */
const warm = (text: string): number => {
  const times: number[] = [];
  const end = performance.now() + 3000;
  for (let run = 0; run < 200 && (run < 10 || performance.now() < end); run++) {
    const from = performance.now();
    built.find(text);
    times.push(performance.now() - from);
  }
  // The first runs are compiled on the way.
  const late = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  return late[Math.floor(late.length / 2)] ?? Number.NaN;
};

const match: Record<string, number> = {};
for (const words of [300, 1000, 5000]) match[words] = warm(articleOf(words, names.slice(0, 1000)).text);
const found = built.find(articleOf(1000, names.slice(0, 1000)).text);
console.log(JSON.stringify({ way, names: names.length, build, load: built.load, memory, match, found }));
