/**
 * Fits the weights of lib/core/linking/weights-actors.ts on the open sets of `../shared/eval` and prints them, with what a
 * fit without each fold, and without each set, finds there.
 *
 *   npm run fit:actors -- [--rounds 3] [--ridge 1]
 */
import '../lib/core/words/learn-all.ts';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Evidence,
  evidenceNames,
  linkMargin,
  linkThreshold,
  weights as shipped,
} from '../lib/core/linking/weights-actors.ts';
import { type Example, examplesOf, type Material, readMaterial, wantedIn } from './actor-examples.ts';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, ridge: { type: 'string', default: '1' } },
});
const shared = process.env.BACKSTORY_SHARED ?? join(resolve(import.meta.dirname, '..'), '..', 'shared');
const ridge = Number(options.ridge);
const size = evidenceNames.length;

/** Solves `a x = b` by Gaussian elimination with pivoting. */
const solve = (a: number[][], b: number[]): number[] => {
  const rows = a.map((row, i) => [...row, b[i] ?? 0]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++)
      if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] ?? [], rows[i] ?? []];
    const head = rows[i] ?? [];
    for (let r = 0; r < size; r++) {
      const row = rows[r] ?? [];
      if (r === i) continue;
      const factor = (row[i] ?? 0) / (head[i] ?? 1);
      for (let c = i; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (head[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
};

/** Where the open sets say little, a weight stays near what one expects of it; near 0 where nothing stands here. */
const expected: Partial<Evidence> = {
  outOfTime: -2,
  flagged: -0.3,
  work: -0.5,
  strangers: -5.5,
  kindClash: -1.5,
  role: 1,
  inOffice: 0.3,
  walkFits: 1,
  walkClash: -4,
  ageFits: 2,
  ageClash: -8,
};
/**
 * The open sets hold hardly a namesake with another walk of life or age, though readers meet them daily: these weights
 * are held harder, for the wrong person is the worst mistake.
 */
const held: ReadonlySet<string> = new Set(['walkClash', 'ageClash', 'strangers']);
const ridgeOf = evidenceNames.map((name, i) => (i === 0 ? 0 : held.has(name) ? 10 * ridge : ridge));
const center = evidenceNames.map((name) => expected[name] ?? 0);

/** Logistic regression by Newton's method, the weights drawn to `center` by `ridge` (the bias is free). */
const fit = (examples: readonly Example[]): Evidence => {
  const rows = examples.flatMap(({ options: list }) =>
    list.flatMap(({ evidence, label }) =>
      label === null ? [] : [{ x: evidenceNames.map((name) => evidence[name]), y: label }],
    ),
  );
  let w: number[] = evidenceNames.map(() => 0);
  for (let step = 0; step < 25; step++) {
    const gradient = w.map((value, i) => -(ridgeOf[i] ?? 0) * (value - (center[i] ?? 0)));
    const hessian = w.map((_, i) => w.map((__, j) => (i === j ? ridgeOf[i] || 1e-6 : 0)));
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0)));
      for (let i = 0; i < size; i++) {
        const xi = x[i] ?? 0;
        if (xi === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + xi * (y - p);
        const row = hessian[i] ?? [];
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + p * (1 - p) * xi * (x[j] ?? 0);
      }
    }
    const move = solve(hessian, gradient);
    w = w.map((value, i) => value + (move[i] ?? 0));
    if (Math.max(...move.map(Math.abs)) < 1e-5) break;
  }
  return Object.fromEntries(evidenceNames.map((name, i) => [name, w[i] ?? 0])) as Evidence;
};

interface Tally {
  right: number;
  alarms: number;
}

/** What the weights decide on the examples, as `decide` does. A label that the gold does not give is not counted. */
const decideAll = (
  examples: readonly Example[],
  weights: Evidence,
  threshold = linkThreshold,
  margin = linkMargin,
): Tally => {
  const tally = { right: 0, alarms: 0 };
  for (const { options: list, wrongSpan } of examples) {
    const scored = list
      .map((option) => ({
        option,
        logit: evidenceNames.reduce((sum, name) => sum + weights[name] * option.evidence[name], 0),
      }))
      .sort((a, b) => b.logit - a.logit);
    const [best, next] = scored;
    if (!best || 1 / (1 + Math.exp(-best.logit)) < threshold) continue;
    if (next && best.logit - next.logit < margin) continue;
    if (best.option.label === 1 && !wrongSpan) tally.right++;
    else if (best.option.label !== null) tally.alarms++;
  }
  return tally;
};

const show = (name: string, { right, alarms }: Tally, wanted: number): void => {
  const p = right / Math.max(1, right + alarms);
  const r = right / Math.max(1, wanted);
  console.log(
    `${name.padEnd(34)} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`,
  );
};

const materials = await readMaterial(shared);
const sets = [...new Set(materials.flatMap(({ articles }) => articles.map(({ set }) => set)))];
const wantedOf = (keep: (set: string) => boolean): number =>
  materials
    .flatMap((material: Material) =>
      material.articles.filter(({ set }) => keep(set)).map((a) => wantedIn(material, a).length),
    )
    .reduce((sum, count) => sum + count, 0);

let weights = shipped;
let examples: Example[] = [];
for (let round = 0; round < Number(options.rounds); round++) {
  // What is introduced or tied depends on what the last weights decided: a few rounds settle it.
  examples = (await Promise.all(materials.map((material) => examplesOf(material, weights)))).flat();
  weights = fit(examples);
}
console.log(`${examples.length} names, ${examples.flatMap((e) => e.options).length} candidates`);
for (const set of sets) {
  const own = examples.filter((example) => example.set === set);
  const wanted = wantedOf((name) => name === set);
  show(`${set}, shipped weights`, decideAll(own, shipped), wanted);
  show(`${set}, fitted on all`, decideAll(own, weights), wanted);
  show(
    `${set}, fitted on the other sets`,
    decideAll(own, fit(examples.filter((e) => e.set !== set))),
    wanted,
  );
}
const folds = 5;
const articles = [...new Set(examples.map(({ article }) => article))];
const foldOf = new Map(articles.map((id, i) => [id, i % folds]));
const groups = [
  { name: 'articles', keep: (set: string) => set === 'articles' },
  { name: 'linking', keep: (set: string) => set !== 'articles' },
];
const trainedWithout = [...Array(folds).keys()].map((fold) =>
  fit(examples.filter(({ article }) => foldOf.get(article) !== fold)),
);
for (const { name, keep } of groups) {
  const own = examples.filter(({ set }) => keep(set));
  const wanted = wantedOf(keep);
  const spotted = own.filter(
    ({ options: list, wrongSpan }) => !wrongSpan && list.some(({ label }) => label === 1),
  );
  console.log(
    `${name}: ${wanted} wanted, ${spotted.length} spotted with the right candidate, the rest unknown to the pack by that name or cut otherwise`,
  );
  for (const [threshold, margin] of [
    [linkThreshold, linkMargin],
    [0.3, 0.2],
    [0.4, 0.2],
    [0.5, 0.2],
    [0.6, 0.2],
  ] as const) {
    const total = { right: 0, alarms: 0 };
    for (const [fold, trained] of trainedWithout.entries()) {
      const held = own.filter(({ article }) => foldOf.get(article) === fold);
      const { right, alarms } = decideAll(held, trained, threshold, margin);
      total.right += right;
      total.alarms += alarms;
    }
    show(`${name}, cross-validated, ${threshold} ${margin}`, total, wanted);
  }
}
console.log(
  `\nexport const weights: Evidence = {\n${evidenceNames.map((name) => `  ${name}: ${Number(weights[name].toFixed(2))},`).join('\n')}\n};`,
);
