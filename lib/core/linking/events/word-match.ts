import type { WordVectors } from '../../text/vectors.ts';
import type { SentenceReading } from './article-reading.ts';
import type { ContentWord } from './words.ts';

/** Cosines under this are chance; the power keeps a dozen weak likenesses from outweighing one good one. */
const chanceCosine = 0.15;
const sharpness = 1.5;

const likeness = (cosine: number): number =>
  cosine <= chanceCosine ? 0 : ((cosine - chanceCosine) / (1 - chanceCosine)) ** sharpness;

const keyOf = ({ stem, place }: { stem: string; place: number }): string => `${stem} ${place}`;

/**
 * How well each sentence meets a word: 1 for its stem, else the best likeness to a word of the sentence. Answers are kept
 * by word, since events of one article share most of theirs.
 */
export const wordMatcher = (sentences: readonly SentenceReading[], vectors: WordVectors | null) => {
  const places = new Map<string, number>();
  const all: { stem: string; place: number; weight: number }[] = [];
  /** Places in `all` of each sentence's words, each once. */
  const inSentence = sentences.map(({ words }) => {
    const found = new Set<number>();
    for (const { stem, place, weight } of words) {
      const key = keyOf({ stem, place });
      const known = places.get(key);
      found.add(known ?? all.length);
      if (known !== undefined) continue;
      places.set(key, all.length);
      all.push({ stem, place, weight });
    }
    return [...found];
  });
  const kept = new Map<string, Float32Array>();
  const keptBest = new Map<string, Float32Array>();

  /** Likeness of a word to each of `all`. */
  const likenesses = ({ stem, place }: ContentWord): Float32Array => {
    const key = keyOf({ stem, place });
    const known = kept.get(key);
    if (known) return known;
    const likes = Float32Array.from(all, (word) => {
      if (word.stem === stem) return 1;
      return vectors !== null && place >= 0 && word.place >= 0
        ? likeness(vectors.cosine(place, word.place))
        : 0;
    });
    kept.set(key, likes);
    return likes;
  };

  /** Best likeness of a word in each sentence. */
  const inSentences = (word: ContentWord): Float32Array => {
    const key = keyOf(word);
    const known = keptBest.get(key);
    if (known) return known;
    const likes = likenesses(word);
    const best = Float32Array.from(inSentence, (list) =>
      list.reduce((most, place) => Math.max(most, likes[place] ?? 0), 0),
    );
    keptBest.set(key, best);
    return best;
  };

  /** Share of the weight of `words` that each sentence meets, 0 to 1. */
  const met = (words: readonly ContentWord[]): Float64Array => {
    const sum = new Float64Array(sentences.length);
    let total = 0;
    for (const word of words) {
      total += word.weight;
      const best = inSentences(word);
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + word.weight * (best[i] ?? 0);
    }
    return total === 0 ? sum : sum.map((value) => value / total);
  };

  /** How well the best of `words` meets `told`, a word of some sentence; 0 to 1. */
  const meets = (words: readonly ContentWord[], told: ContentWord): number => {
    const place = places.get(keyOf(told));
    return place === undefined
      ? 0
      : words.reduce((best, word) => Math.max(best, likenesses(word)[place] ?? 0), 0);
  };

  return { met, meets };
};
