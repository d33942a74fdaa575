import type { FeatureName } from './features.ts';
import { featureNames, type Measured } from './measure.ts';

/** Weights of a logistic regression, by the name of what they weigh. */
export type Weights<Name extends string> = Record<Name | 'intercept', number>;

/** Log-odds of every row that the sentence refers to the event, each pair for itself. */
export const firstStage = ({ rows }: Measured, weights: Weights<FeatureName>): Float64Array => {
  const vector = Float64Array.from(featureNames, (name) => weights[name]);
  const scores = new Float64Array(rows.length);
  for (const [r, { values }] of rows.entries()) {
    let sum = weights.intercept;
    for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (values[i] ?? 0);
    scores[r] = sum;
  }
  return scores;
};

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
