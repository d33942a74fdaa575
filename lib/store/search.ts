import { isActor } from '../core/knowledge/records.ts';
import { actorOf, eventOf, type Telling } from '../core/knowledge/tellings.ts';
import { decodeFound, decodeName, runs } from '../core/lexicon/index-lines.ts';
import { foldName } from '../core/text/fold.ts';
import type { SearchHit, SearchQuery } from './library.ts';
import { ownPack } from './own-cards.ts';
import type { Shelf } from './shelf.ts';

/** Blocks read for one word of a query: at a million names one letter has thousands, and nobody reads those hits. */
const wordBlocks = 400;
/** Blocks read of the list of all records, which is the whole list for a library of 100,000. */
const browseBlocks = 1_000;

/** A record of the answer, in its order; `value` is its `foundValue`, decoded where it is needed. */
interface Ranked {
  id: string;
  value: string;
}

/** All records of the shelf in browsing order, each once. */
const browse = async (shelf: Shelf): Promise<Ranked[]> => {
  const lists = await Promise.all(
    shelf.segments.map((segment) => shelf.lookUpPrefix(runs.browse, segment, '', browseBlocks)),
  );
  const ranked = ({ value }: { value: string }): Ranked => ({
    id: shelf.canonical(value.slice(0, value.indexOf('\t'))),
    value,
  });
  const [first = [], ...others] = lists;
  if (others.length === 0) return first.map(ranked);
  const seen = new Map<string, { key: string; found: Ranked }>();
  for (const line of lists.flat()) {
    const found = ranked(line);
    if (!seen.has(found.id)) seen.set(found.id, { key: line.key, found });
  }
  return [...seen.values()]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ found }) => found);
};

/** Shorter words are mostly the first letters of longer ones, typed so far; where they are names (UN), they are found as names. */
const shortestWhole = 3;

/** Records that have a word beginning with `word`, with whether one is `word` itself. */
const withWord = async (
  shelf: Shelf,
  word: string,
): Promise<Map<string, { value: string; whole: boolean }>> => {
  const lists = await Promise.all(
    shelf.segments.map((segment) => shelf.lookUpPrefix(runs.words, segment, word, wordBlocks)),
  );
  const hits = new Map<string, { value: string; whole: boolean }>();
  for (const list of lists) {
    for (const { key, value } of list) {
      const id = shelf.canonical(value.slice(0, value.indexOf('\t')));
      const whole = key === word && word.length >= shortestWhole;
      const before = hits.get(id);
      if (!before) hits.set(id, { value, whole });
      else if (whole) before.whole = true;
    }
  }
  return hits;
};

/** Actors of which `key` is a whole name. */
const named = async (shelf: Shelf, key: string): Promise<Set<string>> => {
  const values = await shelf.lookUp(
    runs.names,
    shelf.segments.map((segment) => ({ segment, key })),
  );
  return new Set(values.flat().map((value) => shelf.canonical(decodeName(value).actor)));
};

const find = async (shelf: Shelf, text: string): Promise<Ranked[]> => {
  const key = foldName(text);
  const words = [...new Set(key.split(' '))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const [exact, ...hits] = await Promise.all([
    named(shelf, key),
    ...words.map((word) => withWord(shelf, word)),
  ]);
  const [first, ...others] = hits.sort((a, b) => a.size - b.size);
  const ranked: (Ranked & { exactness: number; weight: number })[] = [];
  for (const [id, { value, whole }] of first ?? []) {
    const rest = others.map((other) => other.get(id));
    if (rest.includes(undefined)) continue;
    // 2: the text is its name. 1: each word is one of its words. 0: some words only begin like the text's.
    const exactness = exact.has(id) ? 2 : whole && rest.every((hit) => hit?.whole) ? 1 : 0;
    ranked.push({ id, value, exactness, weight: decodeFound(value).weight });
  }
  return ranked.sort((a, b) => b.exactness - a.exactness || b.weight - a.weight || (a.id < b.id ? -1 : 1));
};

/** Its first sentence, for a list of one line each. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;

const hitOf = (id: string, type: 'actor' | 'event', tellings: readonly Telling[]): SearchHit | null => {
  const first = tellings.find(({ record }) => isActor(record) === (type === 'actor'));
  if (!first) return null;
  const own = tellings.some(({ pack }) => pack === ownPack);
  if (type === 'actor') {
    const actor = actorOf(tellings)?.actor;
    if (!actor) return null;
    const { name, description, kind } = actor;
    return { id, type, kind, title: name, line: description, pack: first.pack, own };
  }
  const event = eventOf(tellings);
  if (!event) return null;
  const line = firstSentence(event.summary);
  return { id, type, kind: event.kind, title: event.title, line, pack: first.pack, own, from: event.from };
};

/** The last answers in full, for the next page of the same list. */
export interface SearchMemo {
  /** What was asked of which segments. */
  browsed: { of: string; ranked: Ranked[] } | null;
  found: { of: string; ranked: Ranked[] } | null;
}

/** Answers a query from the shelf. Each word of the text stands for all words that begin with it, accents aside. */
export const searchShelf = async (
  shelf: Shelf,
  query: SearchQuery,
  memo: SearchMemo,
): Promise<{ hits: SearchHit[]; total: number }> => {
  const text = query.text.trim();
  const slot = text === '' ? 'browsed' : 'found';
  const of = `${shelf.segments.map(({ segment }) => segment).join()} ${text}`;
  const before = memo[slot];
  const ranked = before?.of === of ? before.ranked : await (text === '' ? browse(shelf) : find(shelf, text));
  memo[slot] = { of, ranked };
  const { type, kind } = query;
  const fitting =
    type === undefined && kind === undefined
      ? ranked
      : ranked.filter(({ value }) => {
          const found = decodeFound(value);
          return (type === undefined || found.type === type) && (kind === undefined || found.kind === kind);
        });
  const page = fitting.slice(query.offset, query.offset + query.limit);
  const tellings = await shelf.tellings(page.map(({ id }) => id));
  const hits = page.flatMap(
    ({ id, value }) => hitOf(id, decodeFound(value).type, tellings.get(id) ?? []) ?? [],
  );
  return { hits, total: fitting.length };
};
