/** A small logistic regression with L2, by Newton's method: exact, without randomness, fast for some twenty features. */

export interface Sample {
  values: Float64Array;
  label: 0 | 1;
  weight: number;
}

const iterations = 25;
/** Log-loss is flat below this step, in standardised weights. */
const enough = 1e-4;

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
  // One flat table: a fit is run some hundred times in a cross-validation.
  const table = new Float64Array(samples.length * n);
  for (const [s, { values }] of samples.entries()) {
    for (const [k, i] of used.entries()) {
      table[s * n + k] = ((values[i] ?? 0) - (mean[i] ?? 0)) / (deviation[i] ?? 1);
    }
    table[s * n + n - 1] = 1;
  }
  const labels = Float64Array.from(samples, ({ label }) => label);
  const sampleWeights = Float64Array.from(samples, ({ weight }) => weight);
  let weights = new Float64Array(n);
  for (let step = 0; step < iterations; step++) {
    const gradient = new Float64Array(n);
    const flat = new Float64Array(n * n);
    for (let s = 0; s < samples.length; s++) {
      const from = s * n;
      let z = 0;
      for (let i = 0; i < n; i++) z += (weights[i] as number) * (table[from + i] as number);
      const p = 1 / (1 + Math.exp(-z));
      const weight = sampleWeights[s] as number;
      const error = weight * (p - (labels[s] as number));
      const curve = weight * p * (1 - p);
      for (let i = 0; i < n; i++) {
        const x = table[from + i] as number;
        gradient[i] = (gradient[i] as number) + error * x;
        // What is nearly certain bends nothing: most rows, late in the fit.
        if (curve < 1e-5) continue;
        const bend = curve * x;
        for (let j = 0; j <= i; j++)
          flat[i * n + j] = (flat[i * n + j] as number) + bend * (table[from + j] as number);
      }
    }
    const hessian = Array.from({ length: n }, (_, i) => flat.slice(i * n, i * n + n));
    for (let i = 0; i < n; i++) {
      const penalty = i === n - 1 ? 1e-9 : ridge;
      gradient[i] = (gradient[i] ?? 0) + penalty * (weights[i] ?? 0);
      const row = hessian[i];
      if (row) row[i] = (row[i] ?? 0) + penalty + 1e-9;
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
