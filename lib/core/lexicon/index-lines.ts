import type { EventPosting, NameEntry, NameForm } from '../knowledge/knowledge.ts';
import { defaultProminence, namesOf } from '../knowledge/names.ts';
import {
  type ActorKind,
  actorKinds,
  type EventKind,
  eventKinds,
  isActor,
  type PackRecord,
} from '../knowledge/records.ts';
import { postingsOf } from '../knowledge/tellings.ts';
import { foldName } from '../text/fold.ts';
import { isFunctionWord, isWord, languageOf } from '../text/words.ts';
import { isRunKey } from './blocks.ts';

/**
 * The runs of a segment, by number; the numbers are keys in the store.
 * `names`: folded name to name entry · `ids`: record id to its place in the store · `postings`: actor id to the events that
 * name it · `followers`: event id to the events that follow it · `words`: each word of names and titles to a found record ·
 * `browse`: all records in the order in which a library is leafed through · `texts`: words of descriptions, as `words` ·
 * `starts`: the first one and two letters of words to the most prominent records that have such (`startsOf`).
 */
export const runs = {
  names: 0,
  ids: 1,
  postings: 2,
  followers: 3,
  words: 4,
  browse: 5,
  texts: 6,
  starts: 7,
} as const;
export type Run = (typeof runs)[keyof typeof runs];

/** A record as search and browse see it, without reading it. */
export interface Found {
  id: string;
  type: 'actor' | 'event';
  kind: ActorKind | EventKind;
  /** 0 to 1: an actor's prominence; of events, which have none, `eventWeight`. */
  weight: number;
}

/** Events stand among the less prominent actors: who looks for "Mexico" wants the country before its summits. */
const eventWeight = 0.2;

const forms: readonly NameForm[] = ['name', 'alias', 'surname', 'demonym'];

// Values are fields parted by tabs: the schema lets no control character into names, ids and tags, and splitting is faster
// than JSON, by a fifth of an import.

const nameValue = (entry: NameEntry): string =>
  [
    entry.actor,
    actorKinds.indexOf(entry.kind),
    forms.indexOf(entry.form),
    entry.written,
    entry.language,
    entry.ambiguous ? 1 : 0,
    entry.prominence,
  ].join('\t');

/** A value of the run `names`. */
export const decodeName = (value: string): NameEntry => {
  const [actor = '', kind, form, written = '', language = '', ambiguous, prominence] = value.split('\t');
  return {
    actor,
    kind: actorKinds[Number(kind)] ?? 'other',
    form: forms[Number(form)] ?? 'alias',
    written,
    language,
    ambiguous: ambiguous === '1',
    prominence: Number(prominence),
  };
};

const postingValue = ({ event, from, to, rank }: EventPosting): string =>
  (to === undefined ? [event, rank, from] : [event, rank, from, to]).join('\t');

/** A value of the run `postings` under `actor`. */
export const decodePosting = (actor: string, value: string): EventPosting => {
  const [event = '', rank, from = '', to] = value.split('\t');
  return { event, actor, from, to, rank: Number(rank) };
};

/** See `decodeFound`. */
export const foundValue = (found: Found): string => {
  const kinds: readonly string[] = found.type === 'actor' ? actorKinds : eventKinds;
  return [found.id, found.type === 'actor' ? 'a' : 'e', kinds.indexOf(found.kind), found.weight].join('\t');
};

/** A value of the runs `words`, `texts`, `starts` and `browse`. */
export const decodeFound = (value: string): Found => {
  const [id = '', type, kind, weight] = value.split('\t');
  const known = type === 'a' ? actorKinds[Number(kind)] : eventKinds[Number(kind)];
  return { id, type: type === 'a' ? 'actor' : 'event', kind: known ?? 'other', weight: Number(weight) };
};

/** Actors by falling prominence, then events by falling date: both as texts that sort that way. */
const browseKey = (record: PackRecord, weight: number): string => {
  if (isActor(record)) return `a${String(Math.round((1 - weight) * 1e6)).padStart(7, '0')}`;
  const day = Number(`${record.from.replaceAll('-', '')}0000`.slice(0, 8));
  return `e${String(99_999_999 - day).padStart(8, '0')}`;
};

/** Shorter words of a description are no words that one looks for. */
const shortestTextWord = 3;

/** Words that nobody looks for. Of the function words some are titles of office too, and those one does look for. */
const isEmpty = (word: string, language: string): boolean =>
  word.length < shortestTextWord || (isFunctionWord(word, language) && !isWord(word, 'roles', language));

/** Words by which a record may be looked for, besides its names. */
const textWords = (record: PackRecord, language: string): string[] =>
  isActor(record)
    ? foldName(record.description)
        .split(' ')
        .filter((word) => !isEmpty(word, languageOf(language)))
    : [];

/**
 * Gives `add` the lines of one record. `place`: what the store finds it by; `language`: the pack's. The record has passed its
 * schema.
 */
export const indexLines = (
  record: PackRecord,
  place: string,
  language: string,
  add: (run: Run, key: string, value: string) => void,
): void => {
  const words = new Set<string>();
  const addLine = (run: Run, key: string, value: string): void => {
    if (isRunKey(key)) add(run, key, value);
  };
  let found: Found;
  if (isActor(record)) {
    const weight = record.prominence ?? defaultProminence;
    found = { id: record.actor, type: 'actor', kind: record.kind, weight };
    for (const { key, entry } of namesOf(record, language)) {
      addLine(runs.names, key, nameValue(entry));
      for (const word of key.split(' ')) words.add(word);
    }
  } else {
    found = { id: record.event, type: 'event', kind: record.kind, weight: eventWeight };
    for (const posting of postingsOf(record)) addLine(runs.postings, posting.actor, postingValue(posting));
    for (const earlier of new Set(record.follows ?? [])) addLine(runs.followers, earlier, record.event);
    for (const word of foldName(record.title).split(' ')) words.add(word);
  }
  const value = foundValue(found);
  addLine(runs.ids, found.id, place);
  addLine(runs.browse, browseKey(record, found.weight), value);
  for (const word of words) addLine(runs.words, word, value);
  for (const word of new Set(textWords(record, language))) {
    if (!words.has(word)) addLine(runs.texts, word, value);
  }
};
