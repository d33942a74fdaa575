import type { EventPosting, Knowledge } from '../../knowledge/knowledge.ts';
import type { Actor, PackEvent } from '../../knowledge/records.ts';
import { type Interval, intervalOf } from '../../time/interval.ts';
import type { ArticleReading } from './article-reading.ts';

/** An event that passed the gate, known from postings alone. */
export interface GatedEvent {
  event: string;
  begins: Interval;
  /** Last day known; of an event of one day, that of `begins`. */
  until: number;
  /** Actors of the event that the article names, hints at or implies, with their place in the event's list. */
  shared: Map<string, number>;
}

export interface Gate {
  /** Began by the day of publication. */
  earlier: GatedEvent[];
  /** Began after it. */
  later: GatedEvent[];
  /** 0 to 1: how much it tells that an event has this actor. The world's great powers tell little. */
  weightOf(actor: string): number;
}

/** Under this many events frequencies say nothing; also keeps the logarithm of an empty library away. */
const smallestLibrary = 20;

/** Of an actor that the article does not name only the prominence is known: weights of the development pack, fitted by eye. */
const weightByProminence = (prominence: number): number => 0.95 - 0.75 * prominence;

/**
 * The gate: events that share an actor with the article or its headline, named or hinted at. The whole article counts,
 * never the sentence: recall .966 against .34 (research).
 */
export const gateFor = async (reading: ArticleReading, knowledge: Knowledge): Promise<Gate> => {
  const actors = [...new Set([...reading.named, ...reading.hinted, ...reading.implied])];
  const postings = await knowledge.eventsWith(actors);
  const frequency = new Map<string, number>();
  const events = new Map<string, GatedEvent>();
  for (const posting of postings) {
    frequency.set(posting.actor, (frequency.get(posting.actor) ?? 0) + 1);
    const known = events.get(posting.event) ?? gatedOf(posting);
    if (!known) continue;
    known.shared.set(posting.actor, posting.rank);
    events.set(posting.event, known);
  }
  const total = Math.max(smallestLibrary, knowledge.eventCount);
  const weightOf = (actor: string): number =>
    Math.max(0, Math.log((total + 1) / ((frequency.get(actor) ?? 0) + 1)) / Math.log(total));
  const lastDay = reading.published?.to ?? Number.POSITIVE_INFINITY;
  const earlier: GatedEvent[] = [];
  const later: GatedEvent[] = [];
  for (const event of events.values()) (event.begins.from <= lastDay ? earlier : later).push(event);
  return { earlier, later, weightOf };
};

const gatedOf = ({ event, from, to }: EventPosting): GatedEvent | null => {
  const begins = intervalOf(from);
  if (begins === null) return null;
  const ends = to === undefined ? null : intervalOf(to);
  return { event, begins, until: Math.max(begins.to, ends?.to ?? begins.to), shared: new Map() };
};

/** An event that is read in full and compared with every sentence. */
export interface Candidate {
  event: PackEvent;
  begins: Interval;
  ends: Interval | null;
  /** Weight of each actor of the event. */
  weights: Map<string, number>;
}

/** Events read in full: with 100,000 in the store a gate lets thousands pass, and reading them is what costs. */
const mostCandidates = 200;
/** Events added because they follow, or are followed by, one that passed. */
const mostNeighbours = 40;

export interface Candidates {
  list: Candidate[];
  actors: Map<string, Actor>;
}

/**
 * Reads the most promising events of the gate, and those one `follows` link away whose date fits the article.
 * `dateFits` says whether some expression of the article fits a span of days.
 */
export const candidatesFor = async (
  reading: ArticleReading,
  gate: Gate,
  knowledge: Knowledge,
  dateFits: (begins: Interval, until: number) => boolean,
): Promise<Candidates> => {
  const promise = new Map<string, number>();
  for (const event of gate.earlier) {
    let sum = 0;
    for (const [actor, rank] of event.shared) {
      const sure = reading.named.has(actor) ? 1 : reading.hinted.has(actor) ? 0.5 : 0.3;
      sum += (sure * gate.weightOf(actor)) / (rank === 0 ? 1 : 1.3);
    }
    promise.set(event.event, sum + (dateFits(event.begins, event.until) ? 1 : 0));
  }
  const best = [...promise]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCandidates)
    .map(([id]) => id);
  const events = await knowledge.events(best);

  const neighbours = new Set<string>();
  for (const event of events.values())
    for (const id of event.follows ?? []) if (!events.has(id)) neighbours.add(id);
  for (const list of (await knowledge.followers(best)).values()) {
    for (const id of list) if (!events.has(id)) neighbours.add(id);
  }
  const lastDay = reading.published?.to ?? Number.POSITIVE_INFINITY;
  let added = 0;
  for (const [id, event] of await knowledge.events([...neighbours].filter((id) => !promise.has(id)))) {
    const begins = intervalOf(event.from);
    if (begins === null || begins.from > lastDay || added >= mostNeighbours) continue;
    const ends = event.to === undefined ? null : intervalOf(event.to);
    if (!dateFits(begins, Math.max(begins.to, ends?.to ?? begins.to))) continue;
    events.set(id, event);
    added++;
  }

  const actors = await knowledge.actors([
    ...new Set([...reading.named, ...[...events.values()].flatMap((event) => event.actors)]),
  ]);
  const list: Candidate[] = [];
  for (const event of events.values()) {
    const begins = intervalOf(event.from);
    if (begins === null) continue;
    const weights = new Map<string, number>();
    for (const actor of event.actors) {
      const known = reading.named.has(actor) || reading.hinted.has(actor) || reading.implied.has(actor);
      weights.set(
        actor,
        known ? gate.weightOf(actor) : weightByProminence(actors.get(actor)?.prominence ?? 0.2),
      );
    }
    list.push({ event, begins, ends: event.to === undefined ? null : intervalOf(event.to), weights });
  }
  return { list, actors };
};
