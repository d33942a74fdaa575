import type { EventPosting, Knowledge, NameEntry } from './knowledge.ts';
import { type Actor, idOf, type Pack, type PackEvent } from './records.ts';
import { actorOf, eventOf, originOf, postingsOf, type Telling } from './tellings.ts';

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
  const tellings = new Map<string, Telling[]>();
  for (const { header, records } of packs) {
    const { pack, language, updated } = header;
    for (const record of records) push(tellings, idOf(record), { pack, language, updated, record });
  }

  const actors = new Map<string, Actor>();
  const names = new Map<string, NameEntry[]>();
  const events = new Map<string, PackEvent>();
  const postings = new Map<string, EventPosting[]>();
  const followersOf = new Map<string, string[]>();
  for (const [id, list] of tellings) {
    const told = actorOf(list);
    if (told) {
      actors.set(id, told.actor);
      for (const { key, entry } of told.names) push(names, key, entry);
    }
    const event = eventOf(list);
    if (event) {
      events.set(id, event);
      for (const posting of postingsOf(event)) push(postings, posting.actor, posting);
      for (const earlier of new Set(event.follows ?? [])) push(followersOf, earlier, id);
    }
  }

  return {
    mayKnow: (key) => names.has(key),
    names: async (keys) => pick(names, keys),
    actors: async (ids) => pick(actors, ids),
    eventsWith: async (ids) => [...new Set(ids)].flatMap((id) => postings.get(id) ?? []),
    events: async (ids) => pick(events, ids),
    followers: async (ids) => pick(followersOf, ids),
    eventCount: events.size,
    origin: async (id) => originOf(tellings.get(id) ?? []),
  };
};
