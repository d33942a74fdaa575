/** A small logistic regression with L2, by Newton's method: exact, without randomness, fast for some twenty features. */

export interface Sample {
  values: Float64Array;
  label: 0 | 1;
  weight: number;
}

const iterations = 25;
/** Log-loss is flat below this step, in standardised weights. */
const enough = 1e-6;

/** Solves a symmetric positive definite system in place (Cholesky). */
const solve = (matrix: Float64Array[], right: Float64Array): Float64Array => {
  const n = right.length;
  const at = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
  const set = (i: number, j: number, value: number): void => {
    const row = matrix[i];
    if (row) row[j] = value;
  };
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      set(i, j, i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j));
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
};

/**
 * Weights and intercept (last) in the features' own units. `ridge` is the L2 penalty on standardised weights, in units of
 * samples; the intercept is free. `fixed` holds places of features left out (weight 0).
 */
export const fitLogistic = (
  samples: readonly Sample[],
  ridge: number,
  fixed: ReadonlySet<number> = new Set(),
): Float64Array => {
  const size = samples[0]?.values.length ?? 0;
  const used = [...Array(size).keys()].filter((i) => !fixed.has(i));
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const { values, weight } of samples) {
    for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (weight * (values[i] ?? 0)) / total;
  }
  for (const { values, weight } of samples) {
    for (let i = 0; i < size; i++) {
      deviation[i] = (deviation[i] ?? 0) + (weight * ((values[i] ?? 0) - (mean[i] ?? 0)) ** 2) / total;
    }
  }
  for (let i = 0; i < size; i++) deviation[i] = Math.sqrt(deviation[i] ?? 0) || 1;

  const n = used.length + 1;
  const table = samples.map(({ values }) =>
    Float64Array.from([...used.map((i) => ((values[i] ?? 0) - (mean[i] ?? 0)) / (deviation[i] ?? 1)), 1]),
  );
  let weights = new Float64Array(n);
  for (let step = 0; step < iterations; step++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (let s = 0; s < table.length; s++) {
      const x = table[s];
      const sample = samples[s];
      if (!x || !sample) continue;
      let z = 0;
      for (let i = 0; i < n; i++) z += (weights[i] ?? 0) * (x[i] ?? 0);
      const p = 1 / (1 + Math.exp(-z));
      const error = sample.weight * (p - sample.label);
      const curve = Math.max(1e-9, sample.weight * p * (1 - p));
      for (let i = 0; i < n; i++) {
        const xi = x[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + error * xi;
        const row = hessian[i];
        if (row) for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + curve * xi * (x[j] ?? 0);
      }
    }
    for (let i = 0; i < n; i++) {
      const penalty = i === n - 1 ? 1e-9 : ridge;
      gradient[i] = (gradient[i] ?? 0) + penalty * (weights[i] ?? 0);
      const row = hessian[i];
      if (row) row[i] = (row[i] ?? 0) + penalty;
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
    if (change.every((value) => Math.abs(value) < enough)) break;
  }
  const result = new Float64Array(size + 1);
  let intercept = weights[n - 1] ?? 0;
  for (const [place, i] of used.entries()) {
    const weight = (weights[place] ?? 0) / (deviation[i] ?? 1);
    result[i] = weight;
    intercept -= weight * (mean[i] ?? 0);
  }
  result[size] = intercept;
  return result;
};
