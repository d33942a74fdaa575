import type { FeatureName } from './features.ts';
import { featureNames, type Measured } from './measure.ts';

/** Weights of a logistic regression, by the name of what they weigh. */
export type Weights<Name extends string> = Record<Name | 'intercept', number>;

/** Log-odds of every row that the sentence refers to the event, each pair for itself. */
export const firstStage = ({ rows }: Measured, weights: Weights<FeatureName>): Float64Array => {
  const vector = featureNames.map((name) => weights[name]);
  return Float64Array.from(rows, ({ values }) =>
    vector.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), weights.intercept),
  );
};

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
