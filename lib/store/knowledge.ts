import type { EventPosting, Knowledge, NameEntry } from '../core/knowledge/knowledge.ts';
import type { Actor, PackEvent } from '../core/knowledge/records.ts';
import { actorOf, eventOf, originOf, postingsOf } from '../core/knowledge/tellings.ts';
import { hashKey } from '../core/lexicon/hash.ts';
import { decodeName, decodePosting, runs } from '../core/lexicon/index-lines.ts';
import type { LibraryDatabase } from './database.ts';
import type { Want } from './segment-read.ts';
import { askShelf, openShelf, type Shelf } from './shelf.ts';

/** Where an id may be told by several packs, what one pack's index says of it is only a part. */
const told = async (shelf: Shelf, ids: Iterable<string>) => {
  const shared = [...new Set(ids)].filter((id) => shelf.holders(id).length > 1 || shelf.group(id).length > 1);
  const tellings = await shelf.tellings(shared);
  // The filters err now and then: one telling is what the index said.
  for (const [id, list] of tellings) if (list.length < 2) tellings.delete(id);
  return tellings;
};

const names = async (shelf: Shelf, keys: readonly string[]): Promise<Map<string, NameEntry[]>> => {
  const wants: Want[] = [];
  for (const key of new Set(keys)) {
    const hash = hashKey(key);
    for (const segment of shelf.segments) if (segment.names.hasHash(hash)) wants.push({ segment, key });
  }
  const values = await shelf.lookUp(runs.names, wants);
  const entries = values.flatMap((list, place) =>
    list.map((value) => {
      const entry = decodeName(value);
      return { key: wants[place]?.key ?? '', entry: { ...entry, actor: shelf.canonical(entry.actor) } };
    }),
  );
  const united = await told(
    shelf,
    entries.map(({ entry }) => entry.actor),
  );
  const found = new Map<string, NameEntry[]>();
  const add = (key: string, entry: NameEntry) => {
    const list = found.get(key);
    if (list) list.push(entry);
    else found.set(key, [entry]);
  };
  for (const { key, entry } of entries) if (!united.has(entry.actor)) add(key, entry);
  const asked = new Set(keys);
  for (const tellings of united.values()) {
    for (const { key, entry } of actorOf(tellings)?.names ?? []) if (asked.has(key)) add(key, entry);
  }
  return found;
};

const eventsWith = async (shelf: Shelf, ids: readonly string[]): Promise<EventPosting[]> => {
  const all = new Set(ids.flatMap((id) => shelf.group(id)));
  const wants = [...all].flatMap((key) => shelf.segments.map((segment): Want => ({ segment, key })));
  const values = await shelf.lookUp(runs.postings, wants);
  const postings = values.flatMap((list, place) =>
    list.map((value) => decodePosting(shelf.canonical(wants[place]?.key ?? ''), value)),
  );
  const united = await told(
    shelf,
    postings.map(({ event }) => event),
  );
  const found = new Map<string, EventPosting>();
  for (const posting of postings) {
    const tellings = united.get(posting.event);
    const event = tellings ? eventOf(tellings) : null;
    const whole = event ? postingsOf(event).find(({ actor }) => actor === posting.actor) : posting;
    if (!whole) continue;
    const key = `${whole.actor}\n${whole.event}`;
    const before = found.get(key);
    if (!before || whole.rank < before.rank) found.set(key, whole);
  }
  return [...found.values()];
};

const followers = async (shelf: Shelf, ids: readonly string[]): Promise<Map<string, string[]>> => {
  const wants = [...new Set(ids)].flatMap((key) => shelf.segments.map((segment): Want => ({ segment, key })));
  const values = await shelf.lookUp(runs.followers, wants);
  const found = new Map<string, string[]>();
  for (const [place, { key }] of wants.entries()) {
    const list = values[place] ?? [];
    if (list.length > 0) found.set(key, [...new Set([...(found.get(key) ?? []), ...list])]);
  }
  return found;
};

export interface LibraryKnowledge extends Knowledge {
  /** No pack is turned on. */
  readonly isEmpty: boolean;
  /** BCP 47 tags of the packs' own languages. */
  readonly languages: readonly string[];
}

/**
 * The library as linking asks it: the enabled packs as they are at this moment. Open one for each article; filters stay in
 * memory, so that only the small rows of packs are read again. Where a pack is replaced meanwhile, later answers are from
 * the new one.
 */
export const openKnowledge = async (db: LibraryDatabase): Promise<LibraryKnowledge> => {
  let shelf = await openShelf(db);
  // Linking asks for the events of the same actors three times, for names, references and what came later.
  const postings = new Map<string, Promise<EventPosting[]>>();
  const ask = <T>(question: (current: Shelf) => Promise<T>): Promise<T> =>
    askShelf(
      shelf,
      async () => {
        shelf = await openShelf(db);
        return shelf;
      },
      question,
    );
  return {
    isEmpty: shelf.segments.length === 0,
    languages: [...new Set(shelf.segments.map(({ language }) => language))],
    mayKnow(key) {
      const hash = hashKey(key);
      return shelf.segments.some((segment) => segment.names.hasHash(hash));
    },
    names: (keys) => ask((current) => names(current, keys)),
    async actors(ids) {
      const tellings = await ask((current) => current.tellings(ids));
      const found = new Map<string, Actor>();
      for (const [id, list] of tellings) {
        const actor = actorOf(list)?.actor;
        if (actor) found.set(id, actor);
      }
      return found;
    },
    eventsWith: async (ids) => {
      const actors = [...new Set(ids.map((id) => shelf.canonical(id)))];
      const asked = actors.filter((actor) => !postings.has(actor));
      if (asked.length > 0) {
        const reading = ask((current) => eventsWith(current, asked));
        for (const actor of asked)
          postings.set(
            actor,
            reading.then((list) => list.filter((posting) => posting.actor === actor)),
          );
      }
      return (await Promise.all(actors.flatMap((actor) => postings.get(actor) ?? []))).flat();
    },
    async events(ids) {
      const tellings = await ask((current) => current.tellings(ids));
      const found = new Map<string, PackEvent>();
      for (const [id, list] of tellings) {
        const event = eventOf(list);
        if (event) found.set(id, event);
      }
      return found;
    },
    followers: (ids) => ask((current) => followers(current, ids)),
    get eventCount() {
      return shelf.eventCount();
    },
    origin: async (id) => originOf((await ask((current) => current.tellings([id]))).get(id) ?? []),
  };
};
