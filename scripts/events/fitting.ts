import {
  type AsideFeatureName,
  asideFeatureNames,
  asideFeatures,
  asidesOf,
} from '../../lib/core/linking/events/background.ts';
import { type Decision, decide } from '../../lib/core/linking/events/decide.ts';
import type { Pair } from '../../lib/core/linking/events/features.ts';
import type { Weights } from '../../lib/core/linking/events/first-stage.ts';
import { featureNames } from '../../lib/core/linking/events/measure.ts';
import { salienceOf } from '../../lib/core/linking/events/salience.ts';
import {
  type Contest,
  contestFeatureNames,
  contestFeatures,
  contestsOf,
  secondStage,
} from '../../lib/core/linking/events/second-stage.ts';
import type { EventWeights } from '../../lib/core/linking/weights-events.ts';
import type { Example } from './examples.ts';
import { fitLogistic, type Sample } from './logistic.ts';

/** Folds inside a training set: scores that the second stage and the thresholds learn from must not be self-graded. */
const innerFolds = 4;
/** L2 on standardised weights, in samples. Between 1 and 30 nothing changes. */
const ridge = 3;
/** A sentence that speaks around an event of the article, outside its gold span, is a weak "no" (research). */
const nearMissWeight = 0.4;
/**
 * Precision that thresholds are chosen for, over all lessons (`lessonsOf`): with ordinary pages and the bundled packs among them, 0.81
 * is some .91 on the annotated articles with their one pack.
 */
const listedPrecision = 0.81;
const paintedPrecision = 0.91;

/** Probability under which nothing is background. Recall at 8 and events an article: 0.02 .78, 5.7; 0.03 .74, 4.9; 0.05 .63, 3.7. */
const backgroundLeast = 0.03;

/** What is left out of a fit, by name of feature; for the ablation. */
export interface Omission {
  features?: readonly string[];
  contestFeatures?: readonly string[];
  secondStage?: boolean;
}

const named = <Name extends string>(names: readonly Name[], values: Float64Array): Weights<Name> =>
  Object.fromEntries([...names, 'intercept'].map((name, i) => [name, values[i] ?? 0])) as Weights<Name>;

const places = (names: readonly string[], gone: readonly string[] = []): Set<number> =>
  new Set(gone.map((name) => names.indexOf(name)).filter((i) => i >= 0));

/** Sentences of each referenced event, by the events' places; read once an article. */
const goldOf = (() => {
  const known = new WeakMap<Example, Map<number, Set<number>>>();
  return (example: Example): Map<number, Set<number>> => {
    const found = known.get(example);
    if (found) return found;
    const sentences = new Map<number, Set<number>>();
    const { gold, measured } = example;
    for (const { event, start, end } of gold.events) {
      const place = measured.events.findIndex(({ id }) => id === event);
      if (place < 0) continue;
      const list = sentences.get(place) ?? new Set<number>();
      for (const [i, sentence] of measured.article.sentences.entries()) {
        if (start < sentence.end && sentence.start < end) list.add(i);
      }
      sentences.set(place, list);
    }
    known.set(example, sentences);
    return sentences;
  };
})();

const sampleOf = (example: Example, pair: Pair, values: Float64Array): Sample => {
  const sentences = goldOf(example).get(pair.event);
  const right = sentences?.has(pair.sentence) === true;
  return { values, label: right ? 1 : 0, weight: sentences && !right ? nearMissWeight : 1 };
};

/** Of an event that a page does refer to, nobody marked the sentences: it teaches neither stage. */
const teaches = ({ judged, measured }: Example, pair: Pair): boolean =>
  (judged?.get(measured.events[pair.event]?.id ?? '') ?? false) === false;

/** Of the pairs that nobody would link, this share is enough to fit from, weighted up: a fraction of the time, the same weights. */
const easyShare = 6;
const thinned = (samples: readonly Sample[], easy: (sample: Sample) => boolean): Sample[] =>
  samples.flatMap((sample, i) => {
    if (sample.label === 1 || sample.weight < 1 || !easy(sample)) return [sample];
    return i % easyShare === 0 ? [{ ...sample, weight: sample.weight * easyShare }] : [];
  });

const fitFirst = (examples: readonly Example[], gone: Omission): EventWeights['first'] => {
  const samples = examples.flatMap((example) =>
    example.measured.pairs.flatMap((pair, p) => {
      const values = example.measured.values.subarray(p * featureNames.length, (p + 1) * featureNames.length);
      return teaches(example, pair) ? [sampleOf(example, pair, values)] : [];
    }),
  );
  return named(
    featureNames,
    fitLogistic(
      thinned(samples, () => true),
      ridge,
      places(featureNames, gone.features),
    ),
  );
};

/** Parts by article: two measurements of one article (with and without distractors) are never parted. */
const split = (examples: readonly Example[], folds: number): Example[][] => {
  const ids = [...new Set(examples.map(({ gold }) => gold.id))];
  return Array.from({ length: folds }, (_, fold) => {
    const here = new Set(ids.filter((_, i) => i % folds === fold));
    return examples.filter(({ gold }) => here.has(gold.id));
  });
};

/** Scores each example by what the others teach. */
const outOfFold = <T>(
  examples: readonly Example[],
  learn: (train: Example[]) => T,
): { example: Example; from: T }[] =>
  split(examples, innerFolds).flatMap((part) => {
    const from = learn(examples.filter((example) => !part.includes(example)));
    return part.map((example) => ({ example, from }));
  });

const contestValues = (contest: Contest): Float64Array =>
  Float64Array.from(contestFeatureNames, (name) => contestFeatures[name](contest));

const onlyAlone: EventWeights['second'] = {
  ...named(contestFeatureNames, new Float64Array(contestFeatureNames.length + 1)),
  alone: 1,
};

interface Contested {
  example: Example;
  contests: Contest[];
}

/** Log-odds of the first stage (`alone`, the first of the contest's features) under which nothing is ever linked. */
const hopeless = -6;

const fitSecond = (contested: readonly Contested[], gone: Omission): EventWeights['second'] => {
  if (gone.secondStage) return onlyAlone;
  const samples = contested.flatMap(({ example, contests }) =>
    contests
      .filter(({ pair }) => teaches(example, pair))
      .map((contest) => sampleOf(example, contest.pair, contestValues(contest))),
  );
  return named(
    contestFeatureNames,
    fitLogistic(
      thinned(samples, ({ values }) => (values[0] ?? 0) < hopeless),
      ridge,
      places(contestFeatureNames, gone.contestFeatures),
    ),
  );
};

const verdictOn = ({ judged, measured }: Example, event: number) =>
  judged?.get(measured.events[event]?.id ?? '') ?? false;

const isRight = (example: Example, { event, evidence }: Decision): boolean =>
  verdictOn(example, event) === true ||
  evidence.some(({ pair }) => goldOf(example).get(event)?.has(pair.sentence) === true);

/**
 * The lowest threshold whose answers are right often enough: smoothed by taking, of the cuts that reach `wanted`, the one
 * with the best F1. `total`: number of gold references.
 */
const thresholdFor = (scored: { score: number; right: boolean }[], total: number, wanted: number): number => {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  let right = 0;
  let best = { f1: -1, cut: sorted[0]?.score ?? 0 };
  for (const [i, { score, right: good }] of sorted.entries()) {
    if (good) right++;
    const p = right / (i + 1);
    const r = right / total;
    const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
    if (p >= wanted && f1 > best.f1) best = { f1, cut: (score + (sorted[i + 1]?.score ?? score)) / 2 };
  }
  return best.cut;
};

const fitBackground = (
  judged: readonly { example: Example; decisions: Decision[] }[],
  listed: number,
): EventWeights['background'] => {
  const samples: Sample[] = [];
  for (const { example, decisions } of judged) {
    // What explains an ordinary page was not judged.
    if (example.judged) continue;
    const scores = new Map(decisions.map(({ event, score }) => [event, score]));
    const mentioned = new Set(decisions.filter(({ score }) => score >= listed).map(({ event }) => event));
    const asides = asidesOf(example.measured, scores, mentioned, salienceOf(example.measured.article));
    const wanted = new Set(example.gold.events.map(({ event }) => event));
    for (const aside of asides) {
      const id = example.measured.events[aside.event]?.id ?? '';
      if (wanted.has(id)) continue;
      const values = Float64Array.from(asideFeatureNames, (name) => asideFeatures[name](aside));
      samples.push({ values, label: example.gold.background.includes(id) ? 1 : 0, weight: 1 });
    }
  }
  return named<AsideFeatureName>(asideFeatureNames, fitLogistic(samples, ridge));
};

/** Fits everything on `examples`: both stages, the thresholds, background. */
export const fitWeights = (examples: readonly Example[], gone: Omission = {}): EventWeights => {
  const contested = outOfFold(examples, (train) => fitFirst(train, gone)).map(
    ({ example, from }): Contested => ({
      example,
      contests: contestsOf(example.measured, from),
    }),
  );
  const contestsFor = new Map(contested.map(({ example, contests }) => [example, contests]));
  const judged = outOfFold(examples, (train) =>
    fitSecond(
      train.map((example) => ({ example, contests: contestsFor.get(example) ?? [] })),
      gone,
    ),
  ).map(({ example, from }) => {
    const contests = contestsFor.get(example) ?? [];
    return { example, decisions: decide(contests, secondStage(contests, from)) };
  });
  const scored = judged.flatMap(({ example, decisions }) =>
    decisions.map((decision) => ({ score: decision.score, right: isRight(example, decision) })),
  );
  const total = examples.reduce(
    (sum, { gold }) => sum + new Set(gold.events.map(({ event }) => event)).size,
    0,
  );
  const listed = thresholdFor(scored, total, listedPrecision);
  return {
    first: fitFirst(examples, gone),
    second: fitSecond(contested, gone),
    background: fitBackground(judged, listed),
    thresholds: {
      listed,
      painted: Math.max(listed, thresholdFor(scored, total, paintedPrecision)),
      background: backgroundLeast,
    },
  };
};

/** A fixed shuffle: the same folds in every run. */
const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const list = [...items];
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const a = list[i];
    const b = list[j];
    if (a !== undefined && b !== undefined) {
      list[i] = b;
      list[j] = a;
    }
  }
  return list;
};

/**
 * What weights are learnt from: each article as it meets the one pack that was written for it, and twice as it meets the
 * bundled packs too, since readers have those; and ordinary pages, which readers mostly read.
 */
export const lessonsOf = (
  plain: readonly Example[],
  crowded: readonly Example[],
  pages: readonly Example[],
): Example[] => [...plain, ...crowded, ...crowded, ...pages];

/**
 * Each example with weights that have not seen its article. Folds are over articles, languages spread evenly. `lessons`:
 * what is learnt from, the same articles measured otherwise among them.
 */
export const crossValidated = (
  examples: readonly Example[],
  folds: number,
  seed: number,
  gone: Omission = {},
  lessons: readonly Example[] = examples,
): { example: Example; weights: EventWeights }[] => {
  const order = shuffled(examples, seed).sort((a, b) => a.gold.language.localeCompare(b.gold.language));
  return split(order, folds).flatMap((part) => {
    const judged = new Set(part.map(({ gold }) => gold.id));
    const train = lessons.filter(({ gold }) => !judged.has(gold.id));
    const weights = fitWeights(shuffled(train, seed + 1), gone);
    return part.map((example) => ({ example, weights }));
  });
};
