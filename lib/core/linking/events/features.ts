import type { ArticleReading, SentenceReading } from './article-reading.ts';
import { type DateFit, halfWidth } from './dates.ts';
import type { EventReading } from './event-reading.ts';

/** A sentence and an event that it may refer to, with what was measured once for the whole article. */
export interface Pair {
  article: ArticleReading;
  /** Place of the sentence. */
  index: number;
  sentence: SentenceReading;
  event: EventReading;
  /** Share of the event's words met by the sentence, 0 to 1. */
  wording: number;
  /** Cosine of the weighted mean vectors of both. */
  gist: number;
  /** Share of title and cues met, in standard deviations above the article's mean. */
  standsOut: number;
  /** The expressions of the sentence against this event. */
  fits: readonly DateFit[];
  /** Those of the sentence before. */
  fitsBefore: readonly DateFit[];
  /** Actors of the event who stand in some office, country or family relation to one named near the sentence. */
  kin: ReadonlySet<string>;
  /** Those that the sentence names and that stand so to an actor of the event. */
  kinNamed: ReadonlySet<string>;
  /** How much a fit of the expression tells, see `informationOf`. */
  informationOf(fit: DateFit): number;
  /** Weight of an actor, 0 to 1. */
  weightOf(actor: string): number;
  /** Days from the event to the publication; 0 where the latter is unknown. */
  age: number;
}

const sumOver = (actors: Iterable<string>, weightOf: (actor: string) => number): number => {
  let sum = 0;
  for (const actor of actors) sum += weightOf(actor);
  return sum;
};

const bestFit = ({ fits }: Pair): DateFit | undefined =>
  fits.filter((fit) => fit.fits).sort((a, b) => Number(a.guessed) - Number(b.guessed) || a.gap - b.gap)[0];

/** Do the sentence's words mean what happened? Wording decides among the events that date and actors leave. */
const wording = ({ wording }: Pair): number => wording;

/** The drift of the whole, where no single word meets another. */
const gist = ({ gist }: Pair): number => gist;

/** Is this the sentence, rather than another of the article, that speaks of it? */
const standsOut = ({ standsOut }: Pair): number => Math.max(-2, Math.min(4, standsOut));

/** What an actor counts that is not named: hinted at by nationality or capital, or implied by one of its people. */
const hintedWorth = 0.5;
const impliedWorth = 0.3;

const presence = ({ named, hinted, implied }: ArticleReading, actor: string): number =>
  named.has(actor) ? 1 : hinted.has(actor) ? hintedWorth : implied.has(actor) ? impliedWorth : 0;

/** An event all of whose actors are in the article is likely part of its story. */
const actorShare = ({ article, event }: Pair): number => {
  let sum = 0;
  for (const [actor, weight] of event.weights) sum += weight * presence(article, actor);
  return event.totalWeight === 0 ? 0 : sum / event.totalWeight;
};

/** Three rare actors in common tell more than one, whatever the share. */
const actorSum = ({ article, event }: Pair): number => {
  let sum = 0;
  for (const [actor, weight] of event.weights) sum += weight * presence(article, actor);
  return sum;
};

/** A sentence about others speaks of what others did. */
const strangers = ({ sentence, event, weightOf }: Pair): number =>
  sumOver(
    [...sentence.named].filter((actor) => !event.weights.has(actor)),
    weightOf,
  );

/** Pronouns reach back two sentences; a name may follow in the next one. */
const actorsNear = ({ article, index, event }: Pair): number => {
  let sum = 0;
  for (const [actor, weight] of event.weights) {
    for (let i = Math.max(0, index - 2); i <= index + 1; i++) {
      if (article.sentences[i]?.named.has(actor)) {
        sum += weight;
        break;
      }
    }
  }
  return sum;
};

/** The strongest single sign: the sentence names the event's time. */
const dateFits = (pair: Pair): number => {
  const fit = bestFit(pair);
  if (!fit) return 0;
  return fit.guessed ? guessWorth : 1;
};

/** A second reading of an expression is right about half as often as the first. */
const guessWorth = 0.6;

/** A near miss still speaks for the event: reports differ by a day, memories by a month. */
const dateNear = ({ fits }: Pair): number =>
  fits.reduce((best, { gap, time }) => Math.max(best, Math.exp(-gap / (halfWidth(time) + 5))), 0);

/** A sentence that dates something else speaks of something else. */
const datesContradict = (pair: Pair): number => (pair.fits.length > 0 && !bestFit(pair) ? 1 : 0);

/** "On 3 March" singles out one event, "in recent years" none. */
const dateInformation = (pair: Pair): number =>
  pair.fits.reduce((best, fit) => (fit.fits ? Math.max(best, pair.informationOf(fit)) : best), 0);

/** "In March he went to Moscow. The visit …": the date stands in the sentence before. */
const dateBefore = ({ fits, fitsBefore }: Pair): number =>
  fits.length === 0 && fitsBefore.some((fit) => fit.fits) ? 1 : 0;

/** "Its president", "the bank": actors by office or kind, as held on the day of the event. */
const roleWords = ({ sentence, event }: Pair): number => {
  const seen = new Set<string>();
  let sum = 0;
  for (const { stem } of sentence.words) {
    const weight = event.roles.get(stem);
    if (weight === undefined || seen.has(stem)) continue;
    seen.add(stem);
    sum += weight;
  }
  return Math.min(2, sum);
};

/** "The British leader", "Ankara": actors by nationality, capital or seat of power. */
const actorsHinted = ({ sentence, event }: Pair): number => {
  let sum = 0;
  for (const [actor, weight] of event.weights) if (sentence.hinted.has(actor)) sum += weight;
  return sum;
};

/** The president for the country, the country for its ministry. */
const actorsRelated = ({ sentence, event, kin }: Pair): number => {
  let sum = 0;
  for (const actor of kin) if (!sentence.named.has(actor)) sum += event.weights.get(actor) ?? 0;
  return sum;
};

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

/** A sentence without names leans on what was said: it may speak of any of the article's actors. */
const namesNobody = ({ sentence }: Pair): number => (sentence.named.size === 0 ? 1 : 0);

/** News refers to recent events first. */
const recent = ({ age }: Pair): number => (age <= 90 ? 1 : 0);

/** Features of the first stage, in the order of their weights. */
export const features = {
  wording,
  gist,
  standsOut,
  actorShare,
  actorSum,
  strangers,
  actorsNear,
  dateFits,
  dateNear,
  datesContradict,
  dateInformation,
  dateBefore,
  roleWords,
  actorsHinted,
  actorsRelated,
  sharedStems,
  namesNobody,
  recent,
} as const satisfies Record<string, (pair: Pair) => number>;

export type FeatureName = keyof typeof features;
