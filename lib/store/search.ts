import { isActor } from '../core/knowledge/records.ts';
import { actorOf, eventOf, type Telling } from '../core/knowledge/tellings.ts';
import { decodeFound, runs } from '../core/lexicon/index-lines.ts';
import { findText, type Ranked } from './find-text.ts';
import type { SearchHit, SearchQuery } from './library.ts';
import { ownPack } from './own-cards.ts';
import type { Shelf } from './shelf.ts';

/** Blocks read of the list of all records, which is the whole list for a library of 100,000. */
const browseBlocks = 1_000;

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

/** Answers a query from the shelf: see `findText`; an empty text leafs through. */
export const searchShelf = async (
  shelf: Shelf,
  query: SearchQuery,
  memo: SearchMemo,
): Promise<{ hits: SearchHit[]; total: number }> => {
  const text = query.text.trim();
  const slot = text === '' ? 'browsed' : 'found';
  const of = `${shelf.segments.map(({ segment }) => segment).join()} ${text}`;
  const before = memo[slot];
  const ranked =
    before?.of === of ? before.ranked : await (text === '' ? browse(shelf) : findText(shelf, text));
  memo[slot] = { of, ranked };
  const { type, kind, among } = query;
  const only = among && new Set(among.map((id) => shelf.canonical(id)));
  const fitting =
    type === undefined && kind === undefined && only === undefined
      ? ranked
      : ranked.filter(({ id, value }) => {
          if (only && !only.has(id)) return false;
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
