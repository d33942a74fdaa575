import type { EventPosting } from '../../knowledge/knowledge.ts';
import type { Portrait } from './portrait.ts';

/** The actors whom an article is sure to speak of, and what ties others to them. */
export interface Circle {
  portraits: readonly Portrait[];
  /** The sentences in which each of them is named. */
  sentencesOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** Of each event, the actors that it names. */
  eventActors: ReadonlyMap<string, ReadonlySet<string>>;
  eventsOf: ReadonlyMap<string, readonly string[]>;
  /** Ties of each candidate asked about, by the other's id; filled as they are asked for. */
  ties: Map<string, ReadonlyMap<string, number>>;
}

/** A shared country is a weaker tie than being named by the record itself. */
const sharedTie = 0.34;

export const circleOf = (
  portraits: readonly Portrait[],
  sentencesOf: ReadonlyMap<string, ReadonlySet<number>>,
  postings: readonly EventPosting[],
): Circle => {
  const eventActors = new Map<string, Set<string>>();
  const eventsOf = new Map<string, string[]>();
  for (const { event, actor } of postings) {
    const actors = eventActors.get(event) ?? new Set();
    eventActors.set(event, actors.add(actor));
    const events = eventsOf.get(actor) ?? [];
    events.push(event);
    eventsOf.set(actor, events);
  }
  return { portraits, sentencesOf, eventActors, eventsOf, ties: new Map() };
};

const names = (portrait: Portrait, other: Portrait): boolean =>
  other.nameStems.length > 0 && other.nameStems.every((stem) => portrait.stems.has(stem));

/** How much ties two actors: 1 where a record names the other, less where both belong to a third. */
const tieBetween = (one: Portrait, other: Portrait): number => {
  if (one.ties.has(other.actor.actor) || other.ties.has(one.actor.actor)) return 1;
  if (names(one, other) || names(other, one)) return 1;
  for (const tie of one.ties) if (other.ties.has(tie)) return sharedTie;
  return 0;
};

/** Whom of the circle the candidate is tied to; asked for at every mention, and worked out once. */
const tiesOf = (circle: Circle, candidate: Portrait): ReadonlyMap<string, number> => {
  const id = candidate.actor.actor;
  const known = circle.ties.get(id);
  if (known) return known;
  const ties = new Map<string, number>();
  for (const other of circle.portraits) {
    const tie = other.actor.actor === id ? 0 : tieBetween(candidate, other);
    if (tie > 0) ties.set(other.actor.actor, tie);
  }
  circle.ties.set(id, ties);
  return ties;
};

/** What the circle says of a candidate. */
export interface Support {
  /** Ties with the actors of the article. */
  ties: number;
  /** Ties and shared events with those of the same sentence. */
  near: number;
  /** Events that name both the candidate and one of them. */
  events: number;
}

/** The support for `candidate` at a name in sentence `at`; itself and its rivals (`except`) do not count. */
export const supportFor = (
  circle: Circle,
  candidate: Portrait,
  except: ReadonlySet<string>,
  at: number,
): Support => {
  const id = candidate.actor.actor;
  const support = { ties: 0, near: 0, events: 0 };
  const shared = new Set<string>();
  for (const event of circle.eventsOf.get(id) ?? []) {
    let counts = false;
    for (const actor of circle.eventActors.get(event) ?? []) {
      if (actor === id || except.has(actor) || !circle.sentencesOf.has(actor)) continue;
      counts = true;
      shared.add(actor);
    }
    if (counts) support.events++;
  }
  for (const [other, tie] of tiesOf(circle, candidate)) {
    if (except.has(other)) continue;
    support.ties += tie;
    if (circle.sentencesOf.get(other)?.has(at)) support.near += tie;
  }
  for (const other of shared) if (circle.sentencesOf.get(other)?.has(at)) support.near += 1;
  return support;
};
