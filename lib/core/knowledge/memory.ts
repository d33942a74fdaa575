import type { EventPosting, Knowledge, NameEntry } from './knowledge.ts';
import { namesOf } from './names.ts';
import { type Actor, isActor, type Pack, type PackEvent } from './records.ts';
import { uniteActors, uniteEvents } from './unite.ts';

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const pick = <T>(map: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> => {
  const found = new Map<string, T>();
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
};

/** A library held in memory, for the terminal and the tests. `packs`: highest priority first. */
export const knowledgeInMemory = (packs: readonly Pack[]): Knowledge => {
  const actorTellings = new Map<string, Actor[]>();
  const eventTellings = new Map<string, PackEvent[]>();
  const languageOf = new Map<string, string>();
  const asOf = new Map<string, string>();
  for (const { header, records } of packs) {
    for (const record of records) {
      const id = isActor(record) ? record.actor : record.event;
      if (isActor(record)) push(actorTellings, id, record);
      else push(eventTellings, id, record);
      if (!languageOf.has(id)) languageOf.set(id, header.language);
      if (!asOf.has(id)) asOf.set(id, (isActor(record) ? record.asOf : record.checked) ?? header.updated);
    }
  }

  const actors = new Map<string, Actor>();
  const names = new Map<string, NameEntry[]>();
  for (const [id, [first, ...rest]] of actorTellings) {
    if (!first) continue;
    const actor = uniteActors([first, ...rest]);
    actors.set(id, actor);
    for (const { key, entry } of namesOf(actor, languageOf.get(id) ?? 'und')) push(names, key, entry);
  }

  const events = new Map<string, PackEvent>();
  const postings = new Map<string, EventPosting[]>();
  const followersOf = new Map<string, string[]>();
  for (const [id, [first, ...rest]] of eventTellings) {
    if (!first) continue;
    const event = uniteEvents([first, ...rest]);
    events.set(id, event);
    for (const [rank, actor] of event.actors.entries()) {
      push(postings, actor, { event: id, actor, from: event.from, to: event.to, rank });
    }
    for (const earlier of event.follows ?? []) push(followersOf, earlier, id);
  }

  return {
    mayKnow: (key) => names.has(key),
    names: async (keys) => pick(names, keys),
    actors: async (ids) => pick(actors, ids),
    eventsWith: async (ids) => ids.flatMap((id) => postings.get(id) ?? []),
    events: async (ids) => pick(events, ids),
    followers: async (ids) => pick(followersOf, ids),
    eventCount: events.size,
    factsAsOf: async (id) => asOf.get(id) ?? null,
  };
};
