import { vectorDimensions, type WordVectors } from '../../text/vectors.ts';
import type { ContentWord } from './words.ts';

/** What some words speak of: a direction, and their stems for where there are no vectors. */
export interface Gist {
  /** Unit vector; null without vectors, or where no word has one. */
  direction: Float64Array | null;
  /** Weight of each stem, divided by the norm of all; made when it is first asked for. */
  stems(): ReadonlyMap<string, number>;
}

/**
 * The weighted mean of the words' vectors. Matching every word of an event with every word of the article, as the research
 * did, brought .006 of average precision in English, cost .018 in the other languages, and took half of the time.
 */
export const gistOf = (words: readonly ContentWord[], vectors: WordVectors | null): Gist => {
  const sum = new Float64Array(vectorDimensions);
  if (vectors !== null) {
    for (const { place, weight } of words) if (place >= 0) vectors.addTo(sum, place, weight);
  }
  let square = 0;
  for (const value of sum) square += value * value;
  const norm = Math.sqrt(square);
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / (norm || 1);
  let stems: Map<string, number> | null = null;
  return {
    direction: norm === 0 ? null : sum,
    stems() {
      if (stems) return stems;
      stems = new Map(words.map(({ stem, weight }) => [stem, weight]));
      const stemNorm = Math.hypot(...stems.values()) || 1;
      for (const [stem, weight] of stems) stems.set(stem, weight / stemNorm);
      return stems;
    },
  };
};

/** Cosine of two gists, -1 to 1; by stems where one has no direction. */
export const likenessOf = (a: Gist, b: Gist): number => {
  let dot = 0;
  if (a.direction !== null && b.direction !== null) {
    for (let i = 0; i < vectorDimensions; i++) dot += (a.direction[i] ?? 0) * (b.direction[i] ?? 0);
    return dot;
  }
  const others = b.stems();
  for (const [stem, weight] of a.stems()) dot += weight * (others.get(stem) ?? 0);
  return dot;
};
