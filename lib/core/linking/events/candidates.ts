import type { EventPosting, Knowledge } from '../../knowledge/knowledge.ts';
import type { Actor, PackEvent, PartialDate } from '../../knowledge/records.ts';
import { type Interval, intervalOf } from '../../time/interval.ts';
import { type ArticleReading, presenceOf } from './article-reading.ts';
import { salienceOf } from './salience.ts';

/** An event that passed the gate, known from postings alone. */
export interface GatedEvent {
  event: string;
  from: PartialDate;
  to: PartialDate | undefined;
  /** Weight of the actors that it shares with the article, as far as these are present there. */
  shared: number;
  /** The same, weighted by how much the article is about them. */
  worth: number;
  /** Some time expression of the article fits its beginning. */
  fits: boolean;
}

export interface Gate {
  /** Began by the day of publication. */
  earlier: GatedEvent[];
  /** Began after it. */
  later: GatedEvent[];
  /** 0 to 1: how much it tells that an event has this actor. The world's great powers tell little. */
  weightOf(actor: string): number;
  /** Dates as spans of days; each is read once. */
  spanOf(date: PartialDate): Interval | null;
}

/** Under this many events frequencies say nothing; also keeps the logarithm of an empty library away. */
const smallestLibrary = 20;
/** An actor further down an event's list is less what it is about. */
const minorActor = 0.75;

/** With more events than this an actor opens the gate only to those whose date fits or that are recent. */
const crowdedActor = 400;
/** Days before publication, and after it, within which an event is recent. */
const recentDays = 100;

/** How many postings each actor has. They come actor by actor, so that one look-up serves a run of them. */
const frequencies = (postings: readonly EventPosting[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let i = 0; i < postings.length; ) {
    const actor = postings[i]?.actor ?? '';
    let end = i;
    while (postings[end]?.actor === actor) end++;
    counts.set(actor, (counts.get(actor) ?? 0) + end - i);
    i = end;
  }
  return counts;
};

/** A date read once, however many events bear it. */
interface DateSeen {
  begins: Interval | null;
  fits: boolean;
  recent: boolean;
}

/**
 * The gate: events that share an actor with the article or its headline, named, hinted at or implied. The whole article
 * counts, never the sentence: recall .966 against .34 (research). Reads nothing but postings, whose number may go into the
 * hundreds of thousands where an article names great powers. `dateFits`: does some expression of the article fit?
 */
export const gateFor = async (
  reading: ArticleReading,
  knowledge: Knowledge,
  dateFits: (begins: Interval) => boolean,
): Promise<Gate> => {
  const postings = await knowledge.eventsWith([...reading.named, ...reading.hinted, ...reading.implied]);
  const frequency = frequencies(postings);
  const total = Math.max(smallestLibrary, knowledge.eventCount);
  const weightOf = (actor: string): number =>
    Math.max(0, Math.log((total + 1) / ((frequency.get(actor) ?? 0) + 1)) / Math.log(total));

  const lastDay = reading.published?.to ?? Number.POSITIVE_INFINITY;
  const dates = new Map<PartialDate, DateSeen>();
  const seen = (date: PartialDate): DateSeen => {
    const known = dates.get(date);
    if (known) return known;
    const begins = intervalOf(date);
    const fits = begins !== null && begins.from <= lastDay && dateFits(begins);
    const recent = begins !== null && Math.abs(begins.from - lastDay) <= recentDays;
    const found = { begins, fits, recent };
    dates.set(date, found);
    return found;
  };

  const salience = salienceOf(reading);
  const events = new Map<string, GatedEvent>();
  // Rare actors first: by the time of the great powers the events that matter are known.
  const byRarity = [...frequency].sort((a, b) => a[1] - b[1]);
  const places = new Map<string, number>();
  let last = '';
  for (let i = 0; i < postings.length; i++) {
    const actor = postings[i]?.actor ?? '';
    if (actor !== last && !places.has(actor)) places.set(actor, i);
    last = actor;
  }
  for (const [actor, count] of byRarity) {
    const weight = weightOf(actor);
    const here = weight * presenceOf(reading, actor);
    const crowded = count > crowdedActor;
    const worth = weight * (salience.get(actor) ?? 0);
    for (let i = places.get(actor) ?? postings.length; postings[i]?.actor === actor; i++) {
      const posting = postings[i];
      if (!posting) break;
      const place = posting.rank === 0 ? 1 : minorActor;
      const known = events.get(posting.event);
      if (known) {
        known.shared += here * place;
        known.worth += worth * place;
        continue;
      }
      const { begins, fits, recent } = seen(posting.from);
      if (begins === null || (crowded && !fits && !recent)) continue;
      const { event, from, to } = posting;
      events.set(event, { event, from, to, shared: here * place, worth: worth * place, fits });
    }
  }
  const spanOf = (date: PartialDate): Interval | null => seen(date).begins;
  const earlier: GatedEvent[] = [];
  const later: GatedEvent[] = [];
  for (const event of events.values())
    ((spanOf(event.from)?.from ?? lastDay) <= lastDay ? earlier : later).push(event);
  return { earlier, later, weightOf, spanOf };
};

/** An event that is read in full and compared with every sentence. */
export interface Candidate {
  event: PackEvent;
  begins: Interval;
  ends: Interval | null;
  /** Weight of each actor of the event. */
  weights: Map<string, number>;
}

/**
 * Events read in full: with 100,000 in the store a gate lets thousands pass, and reading and comparing them is what costs.
 * By actors and dates, for what the article refers to; and by how much it is about their actors, for its background.
 */
const mostReferred = 45;
const mostAbout = 15;
/** Events added because they follow, or are followed by, one that passed. */
const mostNeighbours = 15;
/** Of an actor that the article does not name only the prominence is known: a line through the weights of the development pack. */
const weightByProminence = (prominence: number): number => 0.95 - 0.75 * prominence;
/** Of an actor without a record. */
const unknownProminence = 0.2;

export interface Candidates {
  /** Most promising first. */
  list: Candidate[];
  actors: Map<string, Actor>;
}

/** The `count` events of greatest promise, best first; all the others are never sorted. */
const mostPromising = (
  events: readonly GatedEvent[],
  count: number,
  promiseOf: (event: GatedEvent) => number,
): GatedEvent[] => {
  const promise = Float64Array.from(events, promiseOf);
  const least = Float64Array.from(promise).sort()[Math.max(0, promise.length - count)] ?? 0;
  return [...promise.keys()]
    .filter((i) => (promise[i] ?? 0) >= least)
    .sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0))
    .slice(0, count)
    .flatMap((i) => events[i] ?? []);
};

/**
 * Reads the most promising events of the gate, and those one `follows` link away whose date fits the article.
 */
export const candidatesFor = async (
  reading: ArticleReading,
  gate: Gate,
  knowledge: Knowledge,
  dateFits: (begins: Interval) => boolean,
): Promise<Candidates> => {
  const referred = mostPromising(gate.earlier, mostReferred, ({ shared, fits }) => shared + (fits ? 1 : 0));
  const rest = new Set(gate.earlier);
  for (const event of referred) rest.delete(event);
  const about = mostPromising([...rest], mostAbout, ({ worth }) => worth);
  const best = [...referred, ...about].map(({ event }) => event);
  const events = await knowledge.events(best);

  const neighbours = new Set<string>();
  for (const event of events.values()) for (const id of event.follows ?? []) neighbours.add(id);
  for (const list of (await knowledge.followers(best)).values()) for (const id of list) neighbours.add(id);
  const lastDay = reading.published?.to ?? Number.POSITIVE_INFINITY;
  const gated = new Set(gate.earlier.map(({ event }) => event));
  const strange = [...neighbours].filter((id) => !gated.has(id)).slice(0, mostNeighbours);
  for (const [id, event] of await knowledge.events(strange)) {
    const begins = gate.spanOf(event.from);
    if (begins !== null && begins.from <= lastDay && dateFits(begins)) events.set(id, event);
  }

  const ids = new Set([...reading.named, ...[...events.values()].flatMap((event) => event.actors)]);
  const actors = await knowledge.actors([...ids]);
  const list: Candidate[] = [];
  for (const id of [...new Set([...best, ...events.keys()])]) {
    const event = events.get(id);
    if (!event) continue;
    const begins = gate.spanOf(event.from);
    if (begins === null) continue;
    const weights = new Map<string, number>();
    for (const actor of event.actors) {
      const prominence = actors.get(actor)?.prominence ?? unknownProminence;
      weights.set(
        actor,
        presenceOf(reading, actor) > 0 ? gate.weightOf(actor) : weightByProminence(prominence),
      );
    }
    list.push({ event, begins, ends: event.to === undefined ? null : gate.spanOf(event.to), weights });
  }
  return { list, actors };
};
