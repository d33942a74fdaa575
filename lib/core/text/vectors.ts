/**
 * Word vectors: 20,000 English words × 100 signed bytes, cut from GloVe by `npm run vectors` (see public/vectors.NOTICE.txt).
 * They let "jab" meet "vaccination". Removing them costs about two points of F1 (research, event linking).
 */
export interface WordVectors {
  /** Place of a lower-case word in order of frequency, 0 being the commonest; -1 for a word that is not here. */
  indexOf(word: string): number;
  /** Number of words. */
  readonly size: number;
  /** Adds `factor` times the word's unit vector to `sum`, which has `vectorDimensions` numbers. */
  addTo(sum: Float64Array, place: number, factor: number): void;
}

/** Numbers a word. The file has no header: its length and the list of words say all. */
export const vectorDimensions = 100;

/**
 * Reads the two files of the bundled vectors. `words`: one a line, commonest first; `bytes`: one row of
 * `vectorDimensions` signed bytes for each. Throws a RangeError where the two do not belong together.
 */
export const readWordVectors = (words: string, bytes: ArrayBuffer): WordVectors => {
  const list = words.split('\n').filter((word) => word !== '');
  const numbers = new Int8Array(bytes);
  if (numbers.length !== list.length * vectorDimensions) {
    throw new RangeError(`${list.length} words do not go with ${numbers.length} bytes of vectors`);
  }
  const places = new Map(list.map((word, place) => [word, place]));
  // Norms are taken when a word is first met: an article needs some 2,000 of the 20,000.
  const norms = new Float32Array(list.length);
  const normOf = (place: number): number => {
    const known = norms[place] ?? 0;
    if (known > 0) return known;
    let sum = 0;
    const end = (place + 1) * vectorDimensions;
    for (let i = place * vectorDimensions; i < end; i++) {
      const value = numbers[i] ?? 0;
      sum += value * value;
    }
    const norm = Math.sqrt(sum) || 1;
    norms[place] = norm;
    return norm;
  };
  return {
    size: list.length,
    indexOf: (word) => places.get(word) ?? -1,
    addTo: (sum, place, factor) => {
      const scale = factor / normOf(place);
      const from = place * vectorDimensions;
      for (let i = 0; i < vectorDimensions; i++) sum[i] = (sum[i] ?? 0) + scale * (numbers[from + i] ?? 0);
    },
  };
};
