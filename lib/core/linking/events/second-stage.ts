import type { FeatureName } from './features.ts';
import { firstStage, probability, type Weights } from './first-stage.ts';
import { anchored, type Measured, type Row } from './measure.ts';

/** A pair among its rivals. */
export interface Contest {
  row: Row;
  /** Log-odds of the first stage. */
  alone: number;
  /** Best log-odds of another event for the same sentence. */
  rival: number;
  /** Best log-odds of another event that fits an expression which this one fits. */
  dateRival: number;
  /** Sum of the other events' probabilities for the sentence. */
  crowd: number;
  /** Best probability, anywhere, of an event that this one follows or that follows it. */
  chain: number;
  /** Days from the event to the publication. */
  age: number;
  /** A relative expression of the sentence that no likely event explains. */
  unexplained: boolean;
}

/** Differences beyond this tell nothing more. */
const clip = (value: number): number => Math.max(-6, Math.min(6, value));

const contradicts = ({ row }: Contest): boolean => row.fits.length > 0 && !row.fits.some(({ fits }) => fits);

/** What the pair is worth by itself. */
const alone = ({ alone }: Contest): number => alone;
/** A sentence mostly means one event: the best of them. */
const aheadInSentence = ({ alone, rival }: Contest): number => clip(alone - rival);
/** A date is mostly told of one event: what a better one leaves of it. */
const dateTaken = ({ alone, dateRival }: Contest): number => (dateRival > alone ? probability(dateRival) : 0);
/** The same for the sentence. */
const sentenceTaken = ({ alone, rival }: Contest): number => (rival > alone ? probability(rival) : 0);
/** Many that fit a little: the sentence means none of them, or something that no pack knows. */
const crowd = ({ crowd }: Contest): number => crowd;
/** A story that tells one link of a chain tells the next. */
const chain = ({ chain }: Contest): number => chain;
/** Old events need better proof. */
const age = ({ age }: Contest): number => Math.log(1 + age);
/** Dates that do not fit weigh less here: rivals with fitting dates have already won by theirs. */
const datesContradict = (contest: Contest): number => (contradicts(contest) ? 1 : 0);
/** "Two days after the election": a mismatch says little when the anchor is not known. */
const unexplained = (contest: Contest): number => (contest.unexplained && contradicts(contest) ? 1 : 0);

export const contestFeatures = {
  alone,
  aheadInSentence,
  dateTaken,
  sentenceTaken,
  crowd,
  chain,
  age,
  datesContradict,
  unexplained,
} as const satisfies Record<string, (contest: Contest) => number>;

export type ContestFeatureName = keyof typeof contestFeatures;
export const contestFeatureNames = Object.keys(contestFeatures) as ContestFeatureName[];

/** Log-odds that count for no rival at all. */
const noRival = -8;
/** An event this likely explains a date. */
const likely = 0.5;

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

const rivals = ({ article, events, rows, ages }: Measured, scores: Float64Array): Contest[] => {
  const measuredTimes = article.sentences.map(({ times }) => times);
  const bySentence = new Map<number, number[]>();
  for (const [r, row] of rows.entries()) {
    const list = bySentence.get(row.sentence) ?? [];
    list.push(r);
    bySentence.set(row.sentence, list);
  }
  const score = (r: number): number => scores[r] ?? noRival;
  const eventOf = (r: number): number => rows[r]?.event ?? -1;

  const places = new Map(events.map(({ id }, e) => [id, e]));
  const linked: Set<number>[] = events.map(() => new Set());
  for (const [e, { event }] of events.entries()) {
    for (const id of event.follows ?? []) {
      const other = places.get(id);
      if (other === undefined) continue;
      linked[e]?.add(other);
      linked[other]?.add(e);
    }
  }
  const bestOf = events.map(() => noRival);
  for (const r of rows.keys()) bestOf[eventOf(r)] = Math.max(bestOf[eventOf(r)] ?? noRival, score(r));
  const chains = linked.map((others) =>
    [...others].reduce((best, o) => Math.max(best, probability(bestOf[o] ?? noRival)), 0),
  );

  const contests: Contest[] = [];
  for (const list of bySentence.values()) {
    const top = topTwo(list.map((r) => [eventOf(r), score(r)]));
    const sum = list.reduce((total, r) => total + probability(score(r)), 0);
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
    const unexplained = expressions.some(
      (time) => time.kind !== 'calendar' && probability(byDate.get(time)?.best ?? noRival) < likely,
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
        crowd: sum - probability(score(r)),
        chain: chains[row.event] ?? 0,
        age: ages[row.event] ?? 0,
        unexplained,
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
