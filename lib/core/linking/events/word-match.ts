import { vectorDimensions, type WordVectors } from '../../text/vectors.ts';
import type { SentenceReading } from './article-reading.ts';
import type { ContentWord } from './words.ts';

/** Cosines under this are chance; the power keeps a dozen weak likenesses from outweighing one good one (research). */
const chanceCosine = 0.15;
const sharpness = 1.5;

const likeness = (cosine: number): number =>
  cosine <= chanceCosine ? 0 : ((cosine - chanceCosine) / (1 - chanceCosine)) ** sharpness;

/**
 * Of an event's words the weightiest so many are compared with each word of the article. It is the one costly step: 500
 * distinct words of fifty events against 350 of an article are 17 million products.
 */
const mostWords = 12;

const keyOf = ({ stem, place }: { stem: string; place: number }): string => `${stem} ${place}`;

/**
 * How well sentences meet words: 1 for the same stem, else the best likeness to a word of the sentence. Answers are kept by
 * word, since the events of one article share most of theirs.
 */
export const wordMatcher = (
  sentences: readonly SentenceReading[],
  vectors: WordVectors | null,
): ((words: readonly ContentWord[]) => Float64Array) => {
  const places = new Map<string, number>();
  const stems: string[] = [];
  const vectorPlaces: number[] = [];
  /** Places in `stems` of each sentence's words, each once. */
  const inSentence = sentences.map(({ words }) => {
    const found = new Set<number>();
    for (const word of words) {
      const key = keyOf(word);
      const known = places.get(key);
      found.add(known ?? stems.length);
      if (known !== undefined) continue;
      places.set(key, stems.length);
      stems.push(word.stem);
      vectorPlaces.push(word.place);
    }
    return [...found];
  });
  /** All zeros without a vector: its cosine with anything is 0. */
  const unit = (place: number): Float64Array => {
    const row = new Float64Array(vectorDimensions);
    if (vectors !== null && place >= 0) vectors.addTo(row, place, 1);
    return row;
  };
  // One flat table of unit vectors: the loop over it is where the time goes.
  const table = new Float32Array(stems.length * vectorDimensions);
  for (const [i, place] of vectorPlaces.entries()) table.set(unit(place), i * vectorDimensions);
  const likes = new Float64Array(stems.length);
  const kept = new Map<string, Float64Array>();

  /** How well each sentence meets one word. */
  const inSentences = (word: ContentWord): Float64Array => {
    const key = keyOf(word);
    const known = kept.get(key);
    if (known) return known;
    const row = Float32Array.from(unit(word.place));
    for (let i = 0; i < likes.length; i++) {
      if (stems[i] === word.stem) {
        likes[i] = 1;
        continue;
      }
      let cosine = 0;
      const from = i * vectorDimensions;
      for (let k = 0; k < vectorDimensions; k++) cosine += (row[k] ?? 0) * (table[from + k] ?? 0);
      likes[i] = likeness(cosine);
    }
    const best = Float64Array.from(inSentence, (list) => {
      let most = 0;
      for (const place of list) most = Math.max(most, likes[place] ?? 0);
      return most;
    });
    kept.set(key, best);
    return best;
  };

  /** Share of the weight of `words` that each sentence meets, 0 to 1. */
  return (words) => {
    const sum = new Float64Array(sentences.length);
    let total = 0;
    for (const word of [...words].sort((a, b) => b.weight - a.weight).slice(0, mostWords)) {
      total += word.weight;
      const best = inSentences(word);
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + word.weight * (best[i] ?? 0);
    }
    return total === 0 ? sum : sum.map((value) => value / total);
  };
};
