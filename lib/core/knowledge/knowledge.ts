import type { Actor, ActorKind, PackEvent, PartialDate } from './records.ts';

/** How a name stands in its actor's record. A `surname` may stand for the person only after the full name. */
export type NameForm = 'name' | 'alias' | 'surname' | 'demonym';

/** One name of one actor, enough to score it without reading the actor. */
export interface NameEntry {
  actor: string;
  kind: ActorKind;
  form: NameForm;
  /** As the pack writes it: its capitals tell `US` from `us`. */
  written: string;
  /** BCP 47 tag of the name's language. */
  language: string;
  /** Also a common word or somebody else's name: needs evidence. */
  ambiguous: boolean;
  /** 0 to 1. */
  prominence: number;
}

/** That an event names an actor. Small, so that the gate over events can be passed before any event is read. */
export interface EventPosting {
  event: string;
  actor: string;
  from: PartialDate;
  to?: PartialDate | undefined;
  /** Place of the actor in the event's list; 0 is the principal one. */
  rank: number;
}

/** Where what is told of a record comes from. */
export interface Origin {
  /** The day the facts were last checked: the record's own `asOf`, else its pack's `updated`. */
  asOf: PartialDate | null;
  /** BCP 47 tag of the pack in whose words it is told; null where no pack tells it. */
  language: string | null;
}

/**
 * What linking asks of a library. The browser answers from IndexedDB, the terminal and the tests from memory.
 * Ids are those of the packs; where several packs define one, the answer is the united record.
 */
export interface Knowledge {
  /** Could `key` (see `foldName`) be a name? Never a false no; a false yes in some 1 of 256. */
  mayKnow(key: string): boolean;
  /** The entries of each key that is a name; keys that are none are left out. */
  names(keys: readonly string[]): Promise<Map<string, NameEntry[]>>;
  actors(ids: readonly string[]): Promise<Map<string, Actor>>;
  /** The postings of all events that name one of `actorIds`. */
  eventsWith(actorIds: readonly string[]): Promise<EventPosting[]>;
  events(ids: readonly string[]): Promise<Map<string, PackEvent>>;
  /** Ids of the events that say they follow one of `ids`. */
  followers(ids: readonly string[]): Promise<Map<string, string[]>>;
  /** Number of events in the library: the N of document frequencies. */
  readonly eventCount: number;
  /** Of the telling that goes first where several packs tell one. */
  origin(id: string): Promise<Origin>;
}
