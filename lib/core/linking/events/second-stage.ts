import { anchored } from './anchored.ts';
import type { FeatureName } from './features.ts';
import { firstStage, probability, type Weights } from './first-stage.ts';
import type { Measured, Row } from './measure.ts';

/** A pair among its rivals. */
export interface Contest {
  row: Row;
  /** Log-odds of the first stage. */
  alone: number;
  /** Best log-odds of another event for the same sentence. */
  rival: number;
  /** Best log-odds of another event that fits an expression which this one fits. */
  dateRival: number;
}

/** Differences beyond this tell nothing more. */
const clip = (value: number): number => Math.max(-6, Math.min(6, value));

/** What the pair is worth by itself. */
const alone = ({ alone }: Contest): number => alone;
/** A sentence mostly means one event: the best of them. */
const aheadInSentence = ({ alone, rival }: Contest): number => clip(alone - rival);
/** A date is mostly told of one event: what a better one leaves of it. */
const dateTaken = ({ alone, dateRival }: Contest): number => (dateRival > alone ? probability(dateRival) : 0);
export const contestFeatures = {
  alone,
  aheadInSentence,
  dateTaken,
} as const satisfies Record<string, (contest: Contest) => number>;

export type ContestFeatureName = keyof typeof contestFeatures;
export const contestFeatureNames = Object.keys(contestFeatures) as ContestFeatureName[];

/** Pairs under these log-odds of the first stage are never linked: nine of ten, left out here. */
const hopeless = -7;
/** Log-odds that count for no rival at all. */
const noRival = -8;

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

const rivals = ({ article, rows }: Measured, scores: Float64Array): Contest[] => {
  const measuredTimes = article.sentences.map(({ times }) => times);
  const bySentence = new Map<number, number[]>();
  for (const [r, row] of rows.entries()) {
    if ((scores[r] ?? noRival) < hopeless) continue;
    const list = bySentence.get(row.sentence) ?? [];
    list.push(r);
    bySentence.set(row.sentence, list);
  }
  const score = (r: number): number => scores[r] ?? noRival;
  const eventOf = (r: number): number => rows[r]?.event ?? -1;

  const contests: Contest[] = [];
  for (const list of bySentence.values()) {
    const top = topTwo(list.map((r) => [eventOf(r), score(r)]));
    const expressions = measuredTimes[rows[list[0] ?? 0]?.sentence ?? 0] ?? [];
    const byDate = new Map(
      expressions.map((time) => [
        time,
        topTwo(
          list
            .filter((r) => rows[r]?.fits.some((fit) => fit.time === time && fit.fits))
            .map((r) => [eventOf(r), score(r)]),
        ),
      ]),
    );
    for (const r of list) {
      const row = rows[r];
      if (!row) continue;
      let dateRival = noRival;
      for (const { time, fits } of row.fits) {
        const top = fits ? byDate.get(time) : undefined;
        if (top) dateRival = Math.max(dateRival, top.at === row.event ? top.next : top.best);
      }
      contests.push({
        row,
        alone: score(r),
        rival: top.at === row.event ? top.next : top.best,
        dateRival,
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
