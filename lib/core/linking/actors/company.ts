import type { EventPosting } from '../../knowledge/knowledge.ts';
import type { Portrait } from './portrait.ts';

/** The actors whom an article is sure to speak of, and what ties others to them. */
export interface Circle {
  portraits: readonly Portrait[];
  /** Of each event, the actors that it names. */
  eventActors: ReadonlyMap<string, ReadonlySet<string>>;
  eventsOf: ReadonlyMap<string, readonly string[]>;
}

/** A shared country is a weaker tie than being named by the record itself. */
const sharedTie = 0.34;

export const circleOf = (portraits: readonly Portrait[], postings: readonly EventPosting[]): Circle => {
  const eventActors = new Map<string, Set<string>>();
  const eventsOf = new Map<string, string[]>();
  for (const { event, actor } of postings) {
    const actors = eventActors.get(event) ?? new Set();
    eventActors.set(event, actors.add(actor));
    const events = eventsOf.get(actor) ?? [];
    events.push(event);
    eventsOf.set(actor, events);
  }
  return { portraits, eventActors, eventsOf };
};

const names = (portrait: Portrait, other: Portrait): boolean =>
  other.nameStems.length > 0 && other.nameStems.every((stem) => portrait.stems.has(stem));

/** Ties between the candidate and the circle, the candidate itself and its rivals (`except`) left out. */
export const tiesWith = (circle: Circle, candidate: Portrait, except: ReadonlySet<string>): number => {
  const id = candidate.actor.actor;
  let count = 0;
  for (const other of circle.portraits) {
    const otherId = other.actor.actor;
    if (otherId === id || except.has(otherId)) continue;
    if (
      candidate.ties.has(otherId) ||
      other.ties.has(id) ||
      names(candidate, other) ||
      names(other, candidate)
    )
      count += 1;
    else if ([...candidate.ties].some((tie) => other.ties.has(tie))) count += sharedTie;
  }
  return count;
};

/** Events that name both the candidate and one of the circle. */
export const eventsWith = (circle: Circle, id: string, except: ReadonlySet<string>): number => {
  let count = 0;
  for (const event of circle.eventsOf.get(id) ?? []) {
    const actors = circle.eventActors.get(event);
    if (!actors) continue;
    if (
      circle.portraits.some(({ actor: { actor } }) => actor !== id && !except.has(actor) && actors.has(actor))
    )
      count++;
  }
  return count;
};
