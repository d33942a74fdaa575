import type { EventPosting, NameEntry, Origin } from './knowledge.ts';
import { namesOf } from './names.ts';
import { type Actor, isActor, type PackEvent, type PackRecord, type PartialDate } from './records.ts';
import { uniteActors, uniteEvents } from './unite.ts';

/** What one pack says of one id. */
export interface Telling {
  pack: string;
  /** BCP 47 tag of the pack. */
  language: string;
  /** The pack's `updated`. */
  updated: PartialDate;
  record: PackRecord;
}

/** The united actor with its names; null where no telling is of an actor. `tellings`: highest priority first. */
export const actorOf = (
  tellings: readonly Telling[],
): { actor: Actor; names: { key: string; entry: NameEntry }[] } | null => {
  const records: Actor[] = [];
  const languages: string[] = [];
  for (const { record, language } of tellings) {
    if (!isActor(record)) continue;
    records.push(record);
    languages.push(language);
  }
  const [first, ...rest] = records;
  if (!first) return null;
  const actor = uniteActors([first, ...rest], languages);
  return { actor, names: namesOf(actor, languages[0] ?? 'und') };
};

/** The united event; null where no telling is of an event. */
export const eventOf = (tellings: readonly Telling[]): PackEvent | null => {
  const records: PackEvent[] = [];
  for (const { record } of tellings) if (!isActor(record)) records.push(record);
  const [first, ...rest] = records;
  return first ? uniteEvents([first, ...rest]) : null;
};

/** When the facts of the first telling were last checked, and in which language it is. */
export const originOf = (tellings: readonly Telling[]): Origin => {
  const [first] = tellings;
  if (!first) return { asOf: null, language: null };
  const { record, updated, language } = first;
  return { asOf: (isActor(record) ? record.asOf : record.checked) ?? updated, language };
};

/** The postings of an event, one for each actor; an actor that it names twice counts where it stands first. */
export const postingsOf = (event: PackEvent): EventPosting[] => {
  const seen = new Set<string>();
  const postings: EventPosting[] = [];
  for (const [rank, actor] of event.actors.entries()) {
    if (seen.has(actor)) continue;
    seen.add(actor);
    postings.push({ event: event.event, actor, from: event.from, to: event.to, rank });
  }
  return postings;
};
