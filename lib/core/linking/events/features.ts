import type { TimeExpression } from '../../time/expressions.ts';
import { type DateFit, halfWidth } from './dates.ts';
import type { EventInArticle } from './event-in-article.ts';

/** A sentence and an event that it may refer to. */
export interface Pair {
  /** Place of the sentence. */
  sentence: number;
  /** Place of the event in `Measured.events`. */
  event: number;
  /** How the event stands to all sentences. */
  told: EventInArticle;
  /** The expressions of the sentence against this event. */
  fits: readonly DateFit[];
  /** Those of the sentence before. */
  fitsBefore: readonly DateFit[];
  /** How many events of the gate an expression fits. */
  fitting(time: TimeExpression): number;
  /** Days from the event to the publication; 0 where the latter is unknown. */
  age: number;
}

const bestFit = ({ fits }: Pair): DateFit | undefined =>
  fits.length === 0
    ? undefined
    : fits
        .filter((fit) => fit.fits)
        .sort((a, b) => Number(a.guessed) - Number(b.guessed) || halfWidth(a.time) - halfWidth(b.time))[0];

/** Does the sentence speak of what happened? It decides among the events that date and actors leave. */
const gist = ({ told, sentence }: Pair): number => told.gist[sentence] ?? 0;

/** Is this the sentence, rather than another of the article, that speaks of it? */
const standsOut = ({ told, sentence }: Pair): number =>
  Math.max(-2, Math.min(4, told.standsOut[sentence] ?? 0));

/**
 * The more of its actors the article names, and the rarer they are, the likelier it tells of it. By the logarithm: whether
 * next to none is there tells most, since then date and words meet by chance; below a tenth all is the same.
 */
const actorSum = ({ told }: Pair): number => Math.log(0.1 + told.present);

/** A sentence about others speaks of what others did. */
const strangers = ({ told, sentence }: Pair): number => told.strangers[sentence] ?? 0;

/** Pronouns reach back two sentences; a name may follow in the next one. */
const actorsNear = ({ told, sentence }: Pair): number => told.near[sentence] ?? 0;

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

/** An expression that fits many events tells of none: counts double where libraries are large. */
const dateCommon = (pair: Pair): number => {
  const fit = bestFit(pair);
  return fit ? Math.log(1 + pair.fitting(fit.time)) : 0;
};

/** A near miss still speaks for the event: reports differ by a day, memories by a month. */
const dateNear = ({ fits }: Pair): number =>
  fits.reduce((best, { gap, time }) => Math.max(best, Math.exp(-gap / (halfWidth(time) + 5))), 0);

/** A sentence that dates something else speaks of something else. */
const datesContradict = (pair: Pair): number => (pair.fits.length > 0 && !bestFit(pair) ? 1 : 0);

/** "In March he went to Moscow. The visit …": the date stands in the sentence before. */
const dateBefore = ({ fits, fitsBefore }: Pair): number =>
  fits.length === 0 && fitsBefore.some((fit) => fit.fits) ? 1 : 0;

/** The very words, where no vectors are or names of places and things are shared. */
const sharedStems = ({ told, sentence }: Pair): number => Math.min(4, told.stems[sentence] ?? 0);

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
  dateCommon,
  dateNear,
  datesContradict,
  dateBefore,
  sharedStems,
  recent,
} as const satisfies Record<string, (pair: Pair) => number>;

export type FeatureName = keyof typeof features;
