import type { FeatureName } from './features.ts';
import { featureNames, type Measured } from './measure.ts';

/** Weights of a logistic regression, by the name of what they weigh. */
export type Weights<Name extends string> = Record<Name | 'intercept', number>;

/** Log-odds of every pair that the sentence refers to the event, each pair for itself. */
export const firstStage = ({ pairs, values }: Measured, weights: Weights<FeatureName>): Float64Array => {
  const vector = Float64Array.from(featureNames, (name) => weights[name]);
  const scores = new Float64Array(pairs.length);
  for (let p = 0, at = 0; p < scores.length; p++) {
    let sum = weights.intercept;
    for (let i = 0; i < vector.length; i++, at++) sum += (vector[i] ?? 0) * (values[at] ?? 0);
    scores[p] = sum;
  }
  return scores;
};

export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
