import { type ArticleReading, presenceOf, type SentenceReading } from './article-reading.ts';
import { type DateFit, halfWidth } from './dates.ts';
import type { EventReading } from './event-reading.ts';

/** A sentence and an event that it may refer to, with what was measured once for the whole article. */
export interface Pair {
  article: ArticleReading;
  /** Place of the sentence. */
  index: number;
  sentence: SentenceReading;
  event: EventReading;
  /** Likeness of sentence and event, -1 to 1; see `gistOf`. */
  gist: number;
  /** Likeness to title and cues, in standard deviations above the article's mean. */
  standsOut: number;
  /** The expressions of the sentence against this event. */
  fits: readonly DateFit[];
  /** Those of the sentence before. */
  fitsBefore: readonly DateFit[];
  /** Actors named near the sentence: in it, in the two before or in the next. */
  near: ReadonlySet<string>;
  /** Of each actor of the event, the named actors with whom it stands in a relation of office, country or family. */
  kin: ReadonlyMap<string, ReadonlySet<string>>;
  /** Weight of an actor, 0 to 1. */
  weightOf(actor: string): number;
  /** Days from the event to the publication; 0 where the latter is unknown. */
  age: number;
}

const bestFit = ({ fits }: Pair): DateFit | undefined =>
  fits
    .filter((fit) => fit.fits)
    .sort((a, b) => Number(a.guessed) - Number(b.guessed) || halfWidth(a.time) - halfWidth(b.time))[0];

/** Does the sentence speak of what happened? It decides among the events that date and actors leave. */
const gist = ({ gist }: Pair): number => gist;

/** Is this the sentence, rather than another of the article, that speaks of it? */
const standsOut = ({ standsOut }: Pair): number => Math.max(-2, Math.min(4, standsOut));

/** The more of its actors the article names, and the rarer they are, the likelier it tells of it. */
const actorSum = ({ article, event }: Pair): number => {
  let sum = 0;
  for (const [actor, weight] of event.weights) sum += weight * presenceOf(article, actor);
  return sum;
};

/** A sentence about others speaks of what others did. */
const strangers = ({ sentence, event, kin, weightOf }: Pair): number => {
  let sum = 0;
  for (const actor of sentence.named) {
    if (event.weights.has(actor)) continue;
    if (!event.event.actors.some((own) => kin.get(own)?.has(actor))) sum += weightOf(actor);
  }
  return sum;
};

/** What an actor counts that the sentence only points to, by nationality, capital or seat of power. */
const hintWorth = 0.5;

/** Pronouns reach back two sentences; a name may follow in the next one. */
const actorsNear = ({ near, sentence, event }: Pair): number => {
  let sum = 0;
  for (const [actor, weight] of event.weights) {
    if (near.has(actor)) sum += weight;
    else if (sentence.hinted.has(actor)) sum += weight * hintWorth;
  }
  return sum;
};

/** The strongest single sign: the sentence names the event's time. */
const dateFits = (pair: Pair): number => {
  const fit = bestFit(pair);
  if (!fit) return 0;
  return (fit.guessed ? guessWorth : 1) / (1 + halfWidth(fit.time) / vague);
};

/** Half a width, in days, at which an expression tells half as much as a day: "in recent months", "in 2019" fit many events. */
const vague = 60;

/** A second reading of an expression is right about half as often as the first. */
const guessWorth = 0.6;

/** A near miss still speaks for the event: reports differ by a day, memories by a month. */
const dateNear = ({ fits }: Pair): number =>
  fits.reduce((best, { gap, time }) => Math.max(best, Math.exp(-gap / (halfWidth(time) + 5))), 0);

/** A sentence that dates something else speaks of something else. */
const datesContradict = (pair: Pair): number => (pair.fits.length > 0 && !bestFit(pair) ? 1 : 0);

/** "In March he went to Moscow. The visit …": the date stands in the sentence before. */
const dateBefore = ({ fits, fitsBefore }: Pair): number =>
  fits.length === 0 && fitsBefore.some((fit) => fit.fits) ? 1 : 0;

/** The very words, where no vectors are or names of places and things are shared. */
const sharedStems = ({ sentence, event }: Pair): number => {
  const seen = new Set<string>();
  let sum = 0;
  for (const { stem, weight } of sentence.words) {
    if (!event.stems.has(stem) || seen.has(stem)) continue;
    seen.add(stem);
    sum += weight;
  }
  return Math.min(4, sum);
};

/** News refers to recent events first. */
const recent = ({ age }: Pair): number => (age <= 90 ? 1 : 0);

/** Features of the first stage, in the order of their weights. */
export const features = {
  gist,
  standsOut,
  actorSum,
  strangers,
  actorsNear,
  dateFits,
  dateNear,
  datesContradict,
  dateBefore,
  sharedStems,
  recent,
} as const satisfies Record<string, (pair: Pair) => number>;

export type FeatureName = keyof typeof features;
