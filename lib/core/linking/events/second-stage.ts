import { anchored } from './anchored.ts';
import type { EventReading } from './event-reading.ts';
import type { FeatureName, Pair } from './features.ts';
import { firstStage, type Weights } from './first-stage.ts';
import type { Measured } from './measure.ts';
import { areTwins } from './twins.ts';

/** A pair among its rivals. */
export interface Contest {
  pair: Pair;
  /** Log-odds of the first stage. */
  alone: number;
  /** Best log-odds of another event for the same sentence. */
  rival: number;
  /** Log-odds of the others of the sentence together: the logarithm of their summed odds. */
  others: number;
}

/** Differences beyond this tell nothing more. */
const clip = (value: number): number => Math.max(-6, Math.min(6, value));

/** What the pair is worth by itself. */
const alone = ({ alone }: Contest): number => alone;
/** A sentence mostly means one event: the best of them. */
const aheadInSentence = ({ alone, rival }: Contest): number => clip(alone - rival);
/** Where many events could be meant, each is less likely: among large libraries by chance. */
const others = ({ others }: Contest): number => clip(others);

export const contestFeatures = {
  alone,
  aheadInSentence,
  others,
} as const satisfies Record<string, (contest: Contest) => number>;

export type ContestFeatureName = keyof typeof contestFeatures;
export const contestFeatureNames = Object.keys(contestFeatures) as ContestFeatureName[];

/** Pairs under these log-odds of the first stage are never linked: more than nine of ten, left out here. */
const hopeless = -6;
/** Log-odds that count for no rival at all. */
const noRival = -8;

/** Odds that count for no other event, and the log-odds above which one is as good as sure. */
const least = 1e-3;
const highest = 6;

/** Largest and second largest of a list, so that "the best of the others" is one look. */
const topTwo = (values: Iterable<[number, number]>): { best: number; at: number; next: number } => {
  let best = noRival;
  let next = noRival;
  let at = -1;
  for (const [key, value] of values) {
    if (value > best) {
      next = best;
      best = value;
      at = key;
    } else if (value > next) next = value;
  }
  return { best, at, next };
};

/** Scores every pair alone, dates it by the events that are then likely, scores it again and sets it against its rivals. */
export const contestsOf = (measured: Measured, weights: Weights<FeatureName>): Contest[] => {
  const dated = anchored(measured, firstStage(measured, weights));
  return rivals(dated, firstStage(dated, weights));
};

/** Days by which an event must miss a year that is spelt out. */
const vetoGap = 45;
const year = /(?<!\d)\d{4}(?!\d)/;

const fitsDate = ({ fits }: Pair): boolean => fits.some((fit) => fit.fits);

/**
 * A sentence whose dates all spell out a year, and miss the event by months, does not speak of it: no wording can make up
 * for that. Nor does one that dates the event's twin and not the event. `dated`: events whose date the sentence names.
 */
const isVetoed = ({ fits }: Pair, event: EventReading, dated: readonly EventReading[]): boolean =>
  fits.every(({ time, gap }) => gap > vetoGap && time.kind === 'calendar' && year.test(time.text)) ||
  dated.some((other) => areTwins(event, other));

const rivals = ({ events, pairs }: Measured, scores: Float64Array): Contest[] => {
  const bySentence = new Map<number, { pair: Pair; score: number }[]>();
  for (const [p, score] of scores.entries()) {
    const pair = score < hopeless ? undefined : pairs[p];
    if (!pair) continue;
    const list = bySentence.get(pair.sentence) ?? [];
    list.push({ pair, score });
    bySentence.set(pair.sentence, list);
  }
  const contests: Contest[] = [];
  for (const told of bySentence.values()) {
    const dated = told.flatMap(({ pair }) => (fitsDate(pair) ? (events[pair.event] ?? []) : []));
    const list = told.filter(({ pair }) => {
      const event = events[pair.event];
      return !event || pair.fits.length === 0 || fitsDate(pair) || !isVetoed(pair, event, dated);
    });
    const top = topTwo(list.map(({ pair, score }) => [pair.event, score]));
    const odds = list.map(({ score }) => Math.exp(Math.min(highest, score)));
    const sum = odds.reduce((total, one) => total + one, 0);
    for (const [i, { pair, score }] of list.entries()) {
      const rival = top.at === pair.event ? top.next : top.best;
      contests.push({
        pair,
        alone: score,
        rival,
        others: Math.log(Math.max(0, sum - (odds[i] ?? 0)) + least),
      });
    }
  }
  return contests;
};

/** Log-odds of each contest. */
export const secondStage = (
  contests: readonly Contest[],
  weights: Weights<ContestFeatureName>,
): Float64Array =>
  Float64Array.from(contests, (contest) =>
    contestFeatureNames.reduce(
      (sum, name) => sum + weights[name] * contestFeatures[name](contest),
      weights.intercept,
    ),
  );
