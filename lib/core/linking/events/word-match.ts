import type { WordVectors } from '../../text/vectors.ts';
import type { SentenceReading } from './article-reading.ts';
import type { ContentWord } from './words.ts';

/** Cosines under this are chance; the power keeps a dozen weak likenesses from outweighing one good one. */
const chanceCosine = 0.15;
const sharpness = 1.5;

const likeness = (cosine: number): number =>
  cosine <= chanceCosine ? 0 : ((cosine - chanceCosine) / (1 - chanceCosine)) ** sharpness;

/**
 * How well each sentence meets a word: 1 for its stem, else the best likeness to a word of the sentence. Answers are kept
 * by word, since events of one article share most of theirs.
 */
export const wordMatcher = (sentences: readonly SentenceReading[], vectors: WordVectors | null) => {
  const uniques = new Map<string, { stem: string; place: number; sentences: number[] }>();
  for (const [i, { words }] of sentences.entries()) {
    for (const { stem, place } of words) {
      const key = `${stem} ${place}`;
      const known = uniques.get(key);
      if (!known) uniques.set(key, { stem, place, sentences: [i] });
      else if (known.sentences.at(-1) !== i) known.sentences.push(i);
    }
  }
  const all = [...uniques.values()];
  const kept = new Map<string, Float32Array>();

  const inSentences = ({ stem, place }: ContentWord): Float32Array => {
    const key = `${stem} ${place}`;
    const known = kept.get(key);
    if (known) return known;
    const best = new Float32Array(sentences.length);
    for (const word of all) {
      let value = 0;
      if (word.stem === stem) value = 1;
      else if (vectors !== null && place >= 0 && word.place >= 0)
        value = likeness(vectors.cosine(place, word.place));
      if (value === 0) continue;
      for (const i of word.sentences) if (value > (best[i] ?? 0)) best[i] = value;
    }
    kept.set(key, best);
    return best;
  };

  /** Share of the weight of `words` that each sentence meets, 0 to 1. */
  return (words: readonly ContentWord[]): Float64Array => {
    const sum = new Float64Array(sentences.length);
    let total = 0;
    for (const word of words) {
      total += word.weight;
      const best = inSentences(word);
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + word.weight * (best[i] ?? 0);
    }
    return total === 0 ? sum : sum.map((value) => value / total);
  };
};
