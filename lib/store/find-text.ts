import { namesOf } from '../core/knowledge/names.ts';
import { isActor } from '../core/knowledge/records.ts';
import { actorOf, eventOf } from '../core/knowledge/tellings.ts';
import { decodeFound, decodeName, runs } from '../core/lexicon/index-lines.ts';
import { longestStart } from '../core/lexicon/starts.ts';
import { foldName } from '../core/text/fold.ts';
import { similarNames, similarWords } from './find-similar.ts';
import type { Shelf } from './shelf.ts';

/** A record of the answer, in its order; `value` is its `foundValue`, decoded where it is needed. */
export interface Ranked {
  id: string;
  value: string;
}

/** How a record has a word of the query. */
export interface WordHit {
  value: string;
  /** Is one of its words this very word? Else one begins with it. */
  whole: boolean;
  /** Only its description has it. */
  described: boolean;
  /** Letters that are otherwise. */
  slips: number;
}
export type WordHits = Map<string, WordHit>;

/**
 * Blocks read for one word in each pack, some 0.7 MB: with 100,000 cards, three letters have fewer; with a million names, nobody
 * reads what comes behind them.
 */
const nameBlocks = 60;
const textBlocks = 10;
/** Records that are read to see whether they have the short words of the query too. */
const readLimit = 200;

export const addHit = (hits: WordHits, id: string, hit: WordHit): void => {
  const before = hits.get(id);
  if (!before) {
    hits.set(id, hit);
    return;
  }
  before.whole ||= hit.whole;
  before.described &&= hit.described;
  before.slips = Math.min(before.slips, hit.slips);
};

const idIn = (shelf: Shelf, value: string): string => shelf.canonical(value.slice(0, value.indexOf('\t')));

/** Records of which a word begins with `start`, of one or two letters: the most prominent ones. */
const withStart = async (shelf: Shelf, start: string): Promise<WordHits> => {
  const wants = shelf.segments.map((segment) => ({ segment, key: start }));
  const hits: WordHits = new Map();
  for (const value of (await shelf.lookUp(runs.starts, wants)).flat()) {
    addHit(hits, idIn(shelf, value), { value, whole: false, described: false, slips: 0 });
  }
  return hits;
};

/** Records that have a word beginning with `word`, in their names or description; failing that, one that is nearly so. */
const withWord = async (shelf: Shelf, word: string): Promise<WordHits> => {
  if (word.length <= longestStart) return await withStart(shelf, word);
  const hits: WordHits = new Map();
  await Promise.all(
    shelf.segments.map(async (segment) => {
      const [named, described] = await Promise.all([
        shelf.lookUpPrefix(runs.words, segment, word, nameBlocks),
        shelf.lookUpPrefix(runs.texts, segment, word, textBlocks),
      ]);
      for (const { key, value } of named) {
        addHit(hits, idIn(shelf, value), { value, whole: key === word, described: false, slips: 0 });
      }
      for (const { value } of described) {
        addHit(hits, idIn(shelf, value), { value, whole: false, described: true, slips: 0 });
      }
    }),
  );
  return hits.size > 0 ? hits : await similarWords(shelf, word);
};

/** Actors of which `key` is a whole name. */
const named = async (shelf: Shelf, key: string): Promise<Set<string>> => {
  const values = await shelf.lookUp(
    runs.names,
    shelf.segments.map((segment) => ({ segment, key })),
  );
  return new Set(values.flat().map((value) => shelf.canonical(decodeName(value).actor)));
};

/** Those of `ranked` that have a word beginning with each of `starts`; only the first are read, and the rest left out. */
const havingStarts = async <T extends Ranked>(
  shelf: Shelf,
  ranked: readonly T[],
  starts: readonly string[],
): Promise<T[]> => {
  const first = ranked.slice(0, readLimit);
  const tellings = await shelf.tellings(first.map(({ id }) => id));
  return first.filter(({ id }) => {
    const list = tellings.get(id) ?? [];
    const [telling] = list;
    if (!telling) return false;
    const actor = isActor(telling.record) ? actorOf(list)?.actor : undefined;
    const texts = actor
      ? [...namesOf(actor, telling.language).map(({ key }) => key), foldName(actor.description)]
      : [foldName(eventOf(list)?.title ?? '')];
    const words = texts.flatMap((text) => text.split(' '));
    return starts.every((start) => words.some((word) => word.startsWith(start)));
  });
};

/**
 * The records that a text finds, best first. Each of its words stands for all words of names, titles and descriptions that begin
 * with it, accents aside, and a longer one without any for those that differ by a slip or two. What is called by the whole text
 * comes first, then whole words, beginnings, descriptions; among equals the more prominent.
 */
export const findText = async (shelf: Shelf, text: string): Promise<Ranked[]> => {
  const key = foldName(text);
  const words = [...new Set(key.split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const long = words.filter((word) => word.length > longestStart);
  const searched = long.length > 0 ? long : words;
  const [exact, ...hits] = await Promise.all([
    named(shelf, key),
    ...searched.map((word) => withWord(shelf, word)),
  ]);
  const [first, ...others] = hits.sort((a, b) => a.size - b.size);
  const found: (Ranked & { exactness: number; slips: number; weight: number })[] = [];
  for (const [id, hit] of first ?? []) {
    const all = [hit];
    for (const other of others) {
      const rest = other.get(id);
      if (rest) all.push(rest);
    }
    if (all.length < hits.length) continue;
    const slips = all.reduce((sum, one) => sum + one.slips, 0);
    const exactness = exact.has(id)
      ? 3
      : all.every(({ whole }) => whole)
        ? 2
        : all.every(({ described }) => !described)
          ? 1
          : 0;
    found.push({ id, value: hit.value, exactness, slips, weight: decodeFound(hit.value).weight });
  }
  found.sort(
    (a, b) => a.slips - b.slips || b.exactness - a.exactness || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  const short = words.filter((word) => !searched.includes(word));
  const ranked = short.length > 0 ? await havingStarts(shelf, found, short) : found;
  return ranked.length > 0 ? ranked : await similarNames(shelf, key);
};
