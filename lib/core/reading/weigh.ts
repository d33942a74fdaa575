import type { Features, Measure } from './features.ts';
import type { PageSketch } from './sketch.ts';

/** Weights by feature name; a feature without one weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Weights of both looks by feature name: most features count in both. */
export type WeightTable = Readonly<Record<string, readonly [first: number, second: number]>>;

/** One look's weights of the table. */
export const lookOf = (table: WeightTable, look: 0 | 1): Weights =>
  Object.fromEntries(Object.entries(table).map(([name, both]) => [name, both[look]]));

export const likelihood = (features: Features, weights: Weights): number => {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

const bucket = (value: number): number =>
  value < 0.1 ? 0 : value < 0.35 ? 1 : value < 0.65 ? 2 : value < 0.9 ? 3 : 4;

/**
 * Features of the second look: what the first look thought of a block, of those around it and of those of its kind.
 * `first`: likelihood of each block, 0 to 1. Yields now and then.
 */
export function* describeCompany(
  sketch: PageSketch,
  measures: Measure[],
  first: readonly number[],
): Generator<void, Features[]> {
  const kinds = new Map<string, { sum: number; words: number; blocks: number }>();
  const families = new Map<number, { sum: number; words: number; blocks: number }>();
  let all = 0;
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % 200 === 0) yield;
    const { words, signature } = measures[i] ?? { words: 0, signature: '' };
    const p = first[i] ?? 0;
    all += p * words;
    for (const [groups, key] of [
      [kinds, signature],
      [families, block.element],
      [families, -1 - (sketch.elements[block.element]?.parent ?? -1)],
    ] as [Map<unknown, { sum: number; words: number; blocks: number }>, unknown][]) {
      const group = groups.get(key) ?? { sum: 0, words: 0, blocks: 0 };
      groups.set(key, group);
      group.sum += p * words;
      group.words += words;
      group.blocks += 1;
    }
  }
  let before = 0;
  const company: Features[] = [];
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % 50 === 0) yield;
    const f: Features = new Map();
    const { words, signature, prose } = measures[i] ?? { words: 0, signature: '', prose: 0 };
    const p = first[i] ?? 0;
    const logit = Math.log((p + 0.001) / (1.001 - p));
    f.set('2 any', 1);
    f.set('2 own', logit);
    f.set(`2 own ${prose > 0 ? 'prose' : 'not'}`, logit);
    for (const offset of [-3, -2, -1, 1, 2, 3]) {
      const q = first[i + offset];
      f.set(`2 at ${offset} ${q === undefined ? 'none' : bucket(q)}`, 1);
    }
    const kind = kinds.get(signature);
    if (kind && kind.blocks > 1) {
      const rest = (kind.sum - p * words) / Math.max(1, kind.words - words);
      f.set(`2 kind ${bucket(rest)}`, 1);
      f.set(`2 kind ${bucket(rest)} ${prose > 0 ? 'prose' : 'not'}`, 1);
    }
    const parent = families.get(-1 - (sketch.elements[block.element]?.parent ?? -1));
    if (parent && parent.blocks > 1) {
      const rest = (parent.sum - p * words) / Math.max(1, parent.words - words);
      f.set(`2 family ${bucket(rest)}`, 1);
      f.set(`2 family ${bucket(rest)} ${prose > 0 ? 'prose' : 'not'}`, 1);
    }
    const past = before / Math.max(1, all);
    f.set(
      `2 past ${past < 0.002 ? 0 : past < 0.1 ? 1 : past < 0.6 ? 2 : past < 0.95 ? 3 : past < 0.998 ? 4 : 5}`,
      1,
    );
    f.set(`2 past ${past < 0.002 ? 0 : past < 0.95 ? 1 : past < 0.998 ? 2 : 3} own ${bucket(p)}`, 1);
    before += p * words;
    company.push(f);
  }
  return company;
}
