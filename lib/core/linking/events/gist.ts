import { vectorDimensions, type WordVectors } from '../../text/vectors.ts';
import type { ContentWord } from './words.ts';

/** What some words speak of: a direction, and their stems for where there are no vectors. */
export interface Gist {
  /** Unit vector; null without vectors, or where no word has one. */
  direction: Float64Array | null;
  /** Weight of each stem, divided by the norm of all. */
  stems: ReadonlyMap<string, number>;
}

/**
 * The weighted mean of the words' vectors. Matching every word of an event with every word of the article, as the research
 * did, brought .006 of average precision in English, cost .018 in the other languages, and took half of the time.
 */
export const gistOf = (words: readonly ContentWord[], vectors: WordVectors | null): Gist => {
  const sum = new Float64Array(vectorDimensions);
  const stems = new Map<string, number>();
  for (const { stem, place, weight } of words) {
    if (vectors !== null && place >= 0) vectors.addTo(sum, place, weight);
    stems.set(stem, weight);
  }
  let square = 0;
  for (const value of sum) square += value * value;
  const norm = Math.sqrt(square);
  let stemSquare = 0;
  for (const weight of stems.values()) stemSquare += weight * weight;
  const stemNorm = Math.sqrt(stemSquare) || 1;
  return {
    direction: norm === 0 ? null : sum.map((value) => value / norm),
    stems: new Map([...stems].map(([stem, weight]) => [stem, weight / stemNorm])),
  };
};

/** Cosine of two gists, -1 to 1; by stems where one has no direction. */
export const likenessOf = (a: Gist, b: Gist): number => {
  if (a.direction !== null && b.direction !== null) {
    let dot = 0;
    for (let i = 0; i < vectorDimensions; i++) dot += (a.direction[i] ?? 0) * (b.direction[i] ?? 0);
    return dot;
  }
  let dot = 0;
  for (const [stem, weight] of a.stems) dot += weight * (b.stems.get(stem) ?? 0);
  return dot;
};
