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
import { isRunKey, runLine } from './blocks.ts';

/**
 * The runs of a segment, by number; the numbers are keys in the store.
 * `names`: folded name to name entry · `ids`: record id to its place in the store · `postings`: actor id to the events that
 * name it · `followers`: event id to the events that follow it · `words`: each word of names and titles to a found record ·
 * `browse`: all records in the order in which a library is leafed through.
 */
export const runs = { names: 0, ids: 1, postings: 2, followers: 3, words: 4, browse: 5 } as const;
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

const listFrom = (json: string): readonly unknown[] => {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
};
const textAt = (list: readonly unknown[], at: number): string => {
  const value = list[at];
  return typeof value === 'string' ? value : '';
};
const numberAt = (list: readonly unknown[], at: number): number => {
  const value = list[at];
  return typeof value === 'number' ? value : 0;
};

const encodeName = (entry: NameEntry): string =>
  JSON.stringify([
    entry.actor,
    actorKinds.indexOf(entry.kind),
    forms.indexOf(entry.form),
    entry.written,
    entry.language,
    entry.ambiguous ? 1 : 0,
    entry.prominence,
  ]);

/** A value of the run `names`. */
export const decodeName = (value: string): NameEntry => {
  const list = listFrom(value);
  return {
    actor: textAt(list, 0),
    kind: actorKinds[numberAt(list, 1)] ?? 'other',
    form: forms[numberAt(list, 2)] ?? 'alias',
    written: textAt(list, 3),
    language: textAt(list, 4),
    ambiguous: numberAt(list, 5) === 1,
    prominence: numberAt(list, 6),
  };
};

const encodePosting = ({ event, from, to, rank }: EventPosting): string =>
  JSON.stringify(to === undefined ? [event, rank, from] : [event, rank, from, to]);

/** A value of the run `postings` under `actor`. */
export const decodePosting = (actor: string, value: string): EventPosting => {
  const list = listFrom(value);
  const to = list[3];
  return {
    event: textAt(list, 0),
    actor,
    from: textAt(list, 2),
    to: typeof to === 'string' ? to : undefined,
    rank: numberAt(list, 1),
  };
};

const encodeFound = (found: Found): string => {
  const kinds: readonly string[] = found.type === 'actor' ? actorKinds : eventKinds;
  return JSON.stringify([found.id, found.type === 'actor' ? 0 : 1, kinds.indexOf(found.kind), found.weight]);
};

/** A value of the runs `words` and `browse`. */
export const decodeFound = (value: string): Found => {
  const list = listFrom(value);
  const actor = numberAt(list, 1) === 0;
  const kind = actor ? actorKinds[numberAt(list, 2)] : eventKinds[numberAt(list, 2)];
  return {
    id: textAt(list, 0),
    type: actor ? 'actor' : 'event',
    kind: kind ?? 'other',
    weight: numberAt(list, 3),
  };
};

/** Actors by falling prominence, then events by falling date: both as texts that sort that way. */
const browseKey = (record: PackRecord, weight: number): string => {
  if (isActor(record)) return `a${String(Math.round((1 - weight) * 1e6)).padStart(7, '0')}`;
  const day = Number(`${record.from.replaceAll('-', '')}0000`.slice(0, 8));
  return `e${String(99_999_999 - day).padStart(8, '0')}`;
};

/** What a record adds to the runs of its segment. */
export interface IndexLines {
  lines: { run: Run; line: string }[];
  /** Number of names. */
  names: number;
}

/** The lines of one record. `place`: what the store finds it by; `language`: the pack's. */
export const indexLines = (record: PackRecord, place: string, language: string): IndexLines => {
  const lines: IndexLines['lines'] = [];
  const words = new Set<string>();
  const add = (run: Run, key: string, value: string): void => {
    if (isRunKey(key)) lines.push({ run, line: runLine(key, value) });
  };
  let names = 0;
  let found: Found;
  if (isActor(record)) {
    found = {
      id: record.actor,
      type: 'actor',
      kind: record.kind,
      weight: record.prominence ?? defaultProminence,
    };
    for (const { key, entry } of namesOf(record, language)) {
      add(runs.names, key, encodeName(entry));
      for (const word of key.split(' ')) words.add(word);
      names += 1;
    }
  } else {
    found = { id: record.event, type: 'event', kind: record.kind, weight: eventWeight };
    for (const posting of postingsOf(record)) add(runs.postings, posting.actor, encodePosting(posting));
    for (const earlier of new Set(record.follows ?? [])) add(runs.followers, earlier, record.event);
    for (const word of foldName(record.title).split(' ')) words.add(word);
  }
  const value = encodeFound(found);
  add(runs.ids, found.id, place);
  add(runs.browse, browseKey(record, found.weight), value);
  for (const word of words) add(runs.words, word, value);
  return { lines, names };
};
