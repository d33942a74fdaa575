import type { Language } from './words/language.ts';

export type Tense = 'past' | 'present' | 'future' | 'would' | 'unknown';

/** How many words a comma or dash is worth when looking for the nearest verb: clauses mostly end there. */
const clauseGap = 5;

/** Characters to either side in which a verb is looked for: some 25 words, farther ones govern something else. */
const reach = 160;

/** Start and end of the sentence around a span: a stop followed by a capital, or a line break. */
const sentenceAround = (text: string, start: number, end: number): [number, number] => {
  const stop = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«(¿¡]*\p{Lu})|\n/gu;
  let from = 0;
  let to = text.length;
  const head = text.slice(Math.max(0, start - reach), start);
  for (const match of head.matchAll(stop)) from = start - head.length + match.index + match[0].length;
  if (from === 0) from = Math.max(0, start - reach);
  const tail = text.slice(end, end + reach);
  const next = tail.search(stop);
  to = next < 0 ? Math.min(text.length, end + reach) : end + next;
  return [from, to];
};

const verbs = ['future', 'would', 'present', 'past'] as const;

const compiled = new WeakMap<Language, { tense: Tense; verb: RegExp }[]>();

const verbsOf = (language: Language): { tense: Tense; verb: RegExp }[] => {
  const known =
    compiled.get(language) ?? verbs.map((tense) => ({ tense, verb: new RegExp(language.tense[tense], 'u') }));
  compiled.set(language, known);
  return known;
};

/** The tense that each word speaks for; "will be read" is future throughout. */
const tensesOf = (words: readonly string[], language: Language): (Tense | null)[] => {
  const own = words.map(
    (word): Tense | null => verbsOf(language).find(({ verb }) => verb.test(word))?.tense ?? null,
  );
  return own.map((tense, place) => {
    if (tense !== 'past' && tense !== 'would') return tense;
    const auxiliary = own
      .slice(Math.max(0, place - 2), place)
      .findLast((one) => one === 'future' || one === 'would');
    const apart = words.slice(Math.max(0, place - 2), place).some((word) => isMark(word));
    return auxiliary && !apart ? auxiliary : tense;
  });
};

const isMark = (word: string): boolean => /^[^\p{L}\p{N}]/u.test(word);

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*|[,;:–—()]/gu) ?? [];

/**
 * The tense of the verb nearest to a span within its sentence. News says "said on Monday that it will vote in May":
 * each expression follows its own verb, and a comma counts as several words.
 */
export const tenseAt = (text: string, start: number, end: number, language: Language): Tense => {
  const [from, to] = sentenceAround(text, start, end);
  let best: Tense = 'unknown';
  let nearest = Number.POSITIVE_INFINITY;
  const look = (words: readonly string[], tenses: readonly (Tense | null)[], before: number) => {
    let distance = before;
    for (const [place, word] of words.entries()) {
      if (distance >= nearest) return;
      distance += isMark(word) ? clauseGap : 1;
      const tense = tenses[place];
      if (!tense) continue;
      // A bare present tells little: any other verb within its clause outweighs it.
      const weight = tense === 'present' ? distance + 3 : distance;
      if (weight < nearest) {
        nearest = weight;
        best = tense;
      }
    }
  };
  const head = wordsOf(text.slice(from, start));
  look([...head].reverse(), tensesOf(head, language).reverse(), 0);
  const tail = wordsOf(text.slice(end, to));
  // What stands before an expression governs it rather than what follows.
  look(tail, tensesOf(tail, language), 0.5);
  return best;
};
