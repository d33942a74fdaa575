import { slot, slotCount } from './feature-slots.ts';
import type { FeatureSink } from './features.ts';
import type { Measure } from './measure.ts';
import type { PageSketch } from './sketch.ts';

/** One look's weights, by slot. */
export type Weights = Float64Array;

/** Reads a line of `words/weights.ts`: numbers in the order of the slots, parted by commas, nothing for zero. */
export const readWeights = (line: string): Weights => {
  const weights = new Float64Array(slotCount);
  for (const [at, number] of line.split(',').entries()) if (number !== '') weights[at] = Number(number);
  return weights;
};

export const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum));

const bucketLimits = [0.1, 0.35, 0.65, 0.9];
const bucket = (value: number): number => {
  let reached = 0;
  for (const limit of bucketLimits) if (value >= limit) reached += 1;
  return reached;
};

interface Group {
  sum: number;
  words: number;
  blocks: number;
}

const addTo = <Key>(groups: Map<Key, Group>, key: Key, p: number, words: number): void => {
  const group = groups.get(key);
  if (group) {
    group.sum += p * words;
    group.words += words;
    group.blocks += 1;
  } else groups.set(key, { sum: p * words, words, blocks: 1 });
};

/** Bucket of what was thought of the others of a group; −1 where there is none. */
const restOf = (group: Group | undefined, p: number, words: number): number =>
  group && group.blocks > 1 ? bucket((group.sum - p * words) / Math.max(1, group.words - words)) : -1;

const offsets = [-3, -2, -1, 1, 2, 3];

/**
 * Features of the second look: what the first look thought of a block, of those around it and of those of its kind.
 * `first`: likelihood of each block, 0 to 1. Yields now and then.
 */
export function* describeCompany(
  sketch: PageSketch,
  measures: Measure[],
  first: ArrayLike<number>,
  sink: FeatureSink,
): Generator<void, void> {
  const kinds = new Map<string, Group>();
  const families = new Map<number, Group>();
  const parentOf = (element: number): number => -1 - (sketch.elements[element]?.parent ?? -1);
  let all = 0;
  for (const [i, { element }] of sketch.blocks.entries()) {
    if (i % 200 === 0) yield;
    const { words = 0, signature = '' } = measures[i] ?? {};
    const p = first[i] ?? 0;
    all += p * words;
    addTo(kinds, signature, p, words);
    addTo(families, element, p, words);
    addTo(families, parentOf(element), p, words);
  }
  let before = 0;
  for (const [i, { element }] of sketch.blocks.entries()) {
    if (i % 50 === 0) yield;
    const { words = 0, signature = '', prose = 0 } = measures[i] ?? {};
    const p = first[i] ?? 0;
    const look = prose > 0 ? 0 : 1;
    const logit = Math.log((p + 0.001) / (1.001 - p));
    const flag = (at: number) => sink.add(i, at, 1);
    flag(slot.any2);
    sink.add(i, slot.own2, logit);
    sink.add(i, slot.ownLook2 + look, logit);
    for (let o = 0; o < offsets.length; o += 1) {
      const q = first[i + (offsets[o] ?? 0)];
      flag(slot.at2 + o * 6 + (q === undefined ? 5 : bucket(q)));
    }
    const kind = restOf(kinds.get(signature), p, words);
    if (kind >= 0) {
      flag(slot.kind2 + kind);
      flag(slot.kindLook2 + kind * 2 + look);
    }
    const parent = restOf(families.get(parentOf(element)), p, words);
    if (parent >= 0) {
      flag(slot.family2 + parent);
      flag(slot.familyLook2 + parent * 2 + look);
    }
    const past = before / Math.max(1, all);
    flag(
      slot.past2 +
        (past < 0.002 ? 0 : past < 0.1 ? 1 : past < 0.6 ? 2 : past < 0.95 ? 3 : past < 0.998 ? 4 : 5),
    );
    flag(slot.pastOwn2 + (past < 0.002 ? 0 : past < 0.95 ? 1 : past < 0.998 ? 2 : 3) * 5 + bucket(p));
    before += p * words;
  }
}
