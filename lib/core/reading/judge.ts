import type { BlockKind } from '../article.ts';
import { readingWords } from '../words/learnt.ts';
import { cues } from './cues.ts';
import { describe, type FeatureSink, type Witness, type Witnessed } from './features.ts';
import { isOfTitle, plain } from './likeness.ts';
import { livePosts } from './live-posts.ts';
import type { Measure } from './measure.ts';
import type { PageSketch, SketchBlock } from './sketch.ts';
import { describeCompany, likelihood, readWeights, type Weights } from './weigh.ts';

/** What is thought of each block of the sketch: its kind in the article, or null where it is left out. */
export type Verdict = { kind: BlockKind; time?: string } | { kind: null };

const leftOut: Verdict = { kind: null };

/** A block is kept from this likelihood on: the best of 0.3 to 0.7 on held-out papers, and flat around it. */
const usualLimit = 0.35;
/**
 * A page on which nothing is likely still has its story: the limit sinks to half the likelihood of the best this many words
 * of running text.
 */
const bestWords = 60;
const lowestLimit = 0.05;

const limitOf = (measures: readonly Measure[], likelihoods: Float64Array): number => {
  const prose = [...likelihoods.keys()]
    .filter((i) => (measures[i]?.words ?? 0) >= 10)
    .sort((a, b) => (likelihoods[b] ?? 0) - (likelihoods[a] ?? 0));
  let words = 0;
  for (const i of prose) {
    words += measures[i]?.words ?? 0;
    if (words >= bestWords) return Math.min(usualLimit, Math.max(lowestLimit, (likelihoods[i] ?? 0) / 2));
  }
  return usualLimit;
};

/** Words of an order to the reader. */
const longestPrompt = 30;

/** What no likelihood brings in: not text of the story whatever stands around it. */
const isBanned = ({ text }: SketchBlock, words: number, title: string): boolean => {
  const { ad, phrases } = cues();
  return (
    ad.test(text) ||
    phrases.credit.test(text) ||
    (words <= longestPrompt && phrases.prompt.test(text)) ||
    (title !== '' && isOfTitle(text, title, false))
  );
};

const kindOf = (sketch: PageSketch, block: SketchBlock): BlockKind => {
  for (let at = block.element, up = 0; at >= 0 && up < 4; at = sketch.elements[at]?.parent ?? -1, up += 1) {
    const tag = sketch.elements[at]?.tag ?? '';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'item';
    if (tag === 'blockquote') return 'quote';
  }
  return 'paragraph';
};

/** Share of the kept words from which on the JSON-LD body counts as whole. */
const wholeWitness = 0.85;

/**
 * Where the head gives the whole body, what stands before its first and after its last block is none of it. A summary that
 * the head gives as description stays.
 */
const trimToWitness = (
  verdicts: Verdict[],
  { described, inBody, notInBody }: Witnessed,
  measures: readonly Measure[],
): void => {
  if (inBody.size === 0) return;
  const kept = [...verdicts.keys()].filter(
    (i) => verdicts[i]?.kind !== null && (measures[i]?.words ?? 0) > 2,
  );
  const words = (indices: number[]) => indices.reduce((sum, i) => sum + (measures[i]?.words ?? 0), 0);
  const seen = kept.filter((i) => inBody.has(i));
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined || words(seen) < wholeWitness * words(kept)) return;
  for (const i of kept) {
    if ((i < first || i > last) && notInBody.has(i) && !described.has(i)) verdicts[i] = leftOut;
  }
};

/** Blocks looked at between two chances to yield. */
const blocksAStep = 50;

/** The weights of both looks; read when the first page is judged, since most pages are none to judge. */
let looks: readonly [first: Weights, second: Weights] | null = null;

const weightsOfLooks = () => {
  const { weights } = readingWords();
  looks ??= [readWeights(weights[0]), readWeights(weights[1])];
  return looks;
};

/**
 * Judges every block of a page, in order, by two logistic regressions: the first sees a block, its names, its place and what
 * Readability and the head of the page say of it; the second also what the first thought of its neighbours and its kind.
 * Yields now and then. `measures` as `measure` gives them.
 */
export function* judge(
  sketch: PageSketch,
  measures: Measure[],
  witness: Witness,
): Generator<void, Verdict[]> {
  const [first, second] = weightsOfLooks();
  const count = sketch.blocks.length;
  const firstSums = new Float64Array(count);
  const sums = new Float64Array(count);
  const both: FeatureSink = {
    add: (block, slot, value) => {
      firstSums[block] = (firstSums[block] ?? 0) + value * (first[slot] ?? 0);
      sums[block] = (sums[block] ?? 0) + value * (second[slot] ?? 0);
    },
    wants: (slot) => first[slot] !== 0 || second[slot] !== 0,
  };
  const witnessed = yield* describe(sketch, measures, witness, both);
  yield* describeCompany(sketch, measures, firstSums.map(likelihood), both);
  const likelihoods = sums.map(likelihood);
  const limit = limitOf(measures, likelihoods);
  const title = plain(witness.title);
  const posts = livePosts(sketch, measures);
  const verdicts: Verdict[] = [];
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % blocksAStep === 0) yield;
    if ((likelihoods[i] ?? 0) < limit || isBanned(block, measures[i]?.words ?? 0, title))
      verdicts.push(leftOut);
    else {
      const time = posts.get(i);
      verdicts.push(time === undefined ? { kind: kindOf(sketch, block) } : { kind: 'post', time });
    }
  }
  trimToWitness(verdicts, witnessed, measures);
  return verdicts;
}
