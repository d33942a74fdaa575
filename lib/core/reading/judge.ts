import type { BlockKind } from '../article.ts';
import { textCues } from './cues.ts';
import { describe, type Features, type Measure, plain, type Witness } from './features.ts';
import { livePosts } from './live-posts.ts';
import type { PageSketch, SketchBlock } from './sketch.ts';
import { describeCompany, likelihood, lookOf, type Weights } from './weigh.ts';
import { weights } from './weights.ts';

const firstLook = lookOf(weights, 0);
const secondLook = lookOf(weights, 1);

/** What is thought of each block of the sketch: its kind in the article, or null with the reason for leaving it out. */
export type Verdict = { kind: BlockKind; time?: string } | { kind: null; why: string };

/** A block is kept from this likelihood on: the best of 0.3 to 0.7 on held-out papers, and flat around it. */
const usualLimit = 0.35;
/**
 * A page on which nothing is likely still has its story: the limit sinks to half the likelihood of the best this many words
 * of running text.
 */
const bestWords = 60;
const lowestLimit = 0.05;

const limitOf = (measures: readonly Measure[], likelihoods: readonly number[]): number => {
  const prose = likelihoods
    .map((p, i) => ({ p, words: measures[i]?.words ?? 0 }))
    .filter(({ words }) => words >= 10)
    .sort((a, b) => b.p - a.p);
  let words = 0;
  for (const one of prose) {
    words += one.words;
    if (words >= bestWords) return Math.min(usualLimit, Math.max(lowestLimit, one.p / 2));
  }
  return usualLimit;
};

const credit =
  /^[([]\s*(?:additional |with )?(?:reporting|report|writing|editing|compiled|with (?:inputs?|files))\b.*[)\]]\.?$/i;
const adLabel = textCues.find(([cue]) => cue === 'ad')?.[1];

/** Orders to the reader, in the words with which sites open them. */
const prompt =
  /^\W*(?:follow us|subscribe (?:to|now|here)|sign up (?:for|to|now|here)|join our|get our|download (?:our|the) [\w ]{0,12}app|abonnez-vous|inscrivez-vous|suivez-nous|folgen sie uns|abonnieren sie|melden sie sich|jetzt abonnieren|suscr[ií]bete|s[ií]guenos|iscriviti|seguici|assine|siga-nos|abonneer|schrijf je in|volg ons|подпишитесь|подписывайтесь|zapisz się|prenumerera|abonner på|bültenimize)/iu;
const longestPrompt = 30;

/** What no likelihood brings in: not text of the story whatever stands around it. */
const banned = (block: SketchBlock, words: number, title: string): string | null => {
  if (adLabel?.test(block.text)) return 'ad label';
  if (credit.test(block.text)) return 'credit';
  if (words <= longestPrompt && prompt.test(block.text)) return 'prompt';
  return title !== '' && plain(block.text) === title ? 'the title' : null;
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

/** The feature that weighed most against a block, for "why is this not read?". */
const against = (features: Features, look: Weights): string => {
  let worst = 'unlikely';
  let least = 0;
  for (const [name, value] of features) {
    const weight = value * (look[name] ?? 0);
    if (weight < least) {
      least = weight;
      worst = name;
    }
  }
  return worst;
};

/** Share of the kept words from which on the JSON-LD body counts as whole. */
const wholeWitness = 0.85;

/**
 * Where the head gives the whole body, what stands before its first and after its last block is none of it. A summary that
 * the head gives as description stays.
 */
const trimToWitness = (
  verdicts: Verdict[],
  features: readonly Features[],
  measures: readonly Measure[],
): void => {
  const kept = [...verdicts.keys()].filter(
    (i) => verdicts[i]?.kind !== null && (measures[i]?.words ?? 0) > 2,
  );
  const words = (indices: number[]) => indices.reduce((sum, i) => sum + (measures[i]?.words ?? 0), 0);
  const seen = kept.filter((i) => features[i]?.has('witnessed'));
  const [first, last] = [seen[0], seen.at(-1)];
  if (first === undefined || last === undefined || words(seen) < wholeWitness * words(kept)) return;
  for (const i of kept) {
    const described = features[i]?.has('is description ahead');
    if ((i < first || i > last) && features[i]?.has('unwitnessed') && !described) {
      verdicts[i] = { kind: null, why: 'not in the body that the head gives' };
    }
  }
};

/** Blocks weighed between two chances to yield. */
const blocksAStep = 50;

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
  const features = yield* describe(sketch, measures, witness);
  const first: number[] = [];
  for (const [i, one] of features.entries()) {
    if (i % blocksAStep === 0) yield;
    first.push(likelihood(one, firstLook));
  }
  const company = yield* describeCompany(sketch, measures, first);
  const second: number[] = [];
  for (const [i, one] of features.entries()) {
    if (i % blocksAStep === 0) yield;
    for (const [name, value] of company[i] ?? []) one.set(name, value);
    second.push(likelihood(one, secondLook));
  }
  const limit = limitOf(measures, second);
  const title = plain(witness.title);
  const posts = livePosts(sketch, measures);
  const verdictOn = (block: SketchBlock, i: number): Verdict => {
    const ban = banned(block, measures[i]?.words ?? 0, title);
    if (ban !== null) return { kind: null, why: ban };
    if ((second[i] ?? 0) < limit) return { kind: null, why: against(features[i] ?? new Map(), secondLook) };
    const time = posts.get(i);
    return time === undefined ? { kind: kindOf(sketch, block) } : { kind: 'post', time };
  };
  const verdicts: Verdict[] = [];
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % blocksAStep === 0) yield;
    verdicts.push(verdictOn(block, i));
  }
  trimToWitness(verdicts, features, measures);
  return verdicts;
}
