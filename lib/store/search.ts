import { isActor } from '../core/knowledge/records.ts';
import { actorOf, eventOf, type Telling } from '../core/knowledge/tellings.ts';
import { decodeFound, decodeName, type Found, runs } from '../core/lexicon/index-lines.ts';
import { foldName } from '../core/text/fold.ts';
import type { SearchHit, SearchQuery } from './library.ts';
import { ownPack } from './own-cards.ts';
import type { Shelf } from './shelf.ts';

/** Blocks read for one word of a query: at a million names one letter has thousands, and nobody reads those hits. */
const wordBlocks = 400;
/** Blocks read of the list of all records, which is the whole list for a library of 100,000. */
const browseBlocks = 1_000;

interface Ranked extends Found {
  /** 2: the query is its name. 1: each word is one of its words. 0: some words only begin like the query's. */
  exactness: number;
}

const fits = ({ type, kind }: SearchQuery, found: Found): boolean =>
  (type === undefined || found.type === type) && (kind === undefined || found.kind === kind);

/** All records of the shelf in browsing order, each once. */
const browse = async (shelf: Shelf): Promise<Ranked[]> => {
  const lines = await Promise.all(
    shelf.segments.map((segment) => shelf.lookUpPrefix(runs.browse, segment, '', browseBlocks)),
  );
  const seen = new Map<string, { key: string; found: Found }>();
  for (const list of lines) {
    for (const { key, value } of list) {
      const found = decodeFound(value);
      if (!seen.has(found.id)) seen.set(found.id, { key, found });
    }
  }
  const all = [...seen.values()];
  // The lists of several packs have to be merged; one alone is in order.
  if (lines.length > 1) all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return all.map(({ found }) => ({ ...found, exactness: 0 }));
};

/** Records that have a word beginning with `word`, with whether one is `word` itself. */
const withWord = async (
  shelf: Shelf,
  word: string,
): Promise<Map<string, { found: Found; whole: boolean }>> => {
  const lists = await Promise.all(
    shelf.segments.map((segment) => shelf.lookUpPrefix(runs.words, segment, word, wordBlocks)),
  );
  const hits = new Map<string, { found: Found; whole: boolean }>();
  for (const list of lists) {
    for (const { key, value } of list) {
      const found = decodeFound(value);
      const before = hits.get(found.id);
      if (!before) hits.set(found.id, { found, whole: key === word });
      else if (key === word) before.whole = true;
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
  return new Set(values.flat().map((value) => decodeName(value).actor));
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
  const ranked: Ranked[] = [];
  for (const [id, { found, whole }] of first ?? []) {
    const rest = others.map((other) => other.get(id));
    if (rest.includes(undefined)) continue;
    const exactness = exact.has(id) ? 2 : whole && rest.every((hit) => hit?.whole) ? 1 : 0;
    ranked.push({ ...found, exactness });
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

/** Answers a query from the shelf. Each word of the text stands for all words that begin with it, accents aside. */
export const searchShelf = async (
  shelf: Shelf,
  query: SearchQuery,
): Promise<{ hits: SearchHit[]; total: number }> => {
  const all = query.text.trim() === '' ? await browse(shelf) : await find(shelf, query.text);
  const fitting = all.filter((found) => fits(query, found));
  const page = fitting.slice(query.offset, query.offset + query.limit);
  const tellings = await shelf.tellings(page.map(({ id }) => id));
  const hits = page.flatMap(({ id, type }) => hitOf(id, type, tellings.get(id) ?? []) ?? []);
  return { hits, total: fitting.length };
};
