import type { Language } from './words/language.ts';

export type Tense = 'past' | 'present' | 'future' | 'would' | 'unknown';

/** How many words a comma or dash is worth when looking for the nearest verb: clauses mostly end there. */
const clauseGap = 5;

/** Start and end of the sentence around a span: a stop followed by a capital, or a line break. */
const sentenceAround = (text: string, start: number, end: number): [number, number] => {
  const stop = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«(¿¡]*\p{Lu})|\n/gu;
  let from = 0;
  let to = text.length;
  const head = text.slice(Math.max(0, start - 400), start);
  for (const match of head.matchAll(stop)) from = start - head.length + match.index + match[0].length;
  if (from === 0) from = Math.max(0, start - 400);
  const tail = text.slice(end, end + 400);
  const next = tail.search(stop);
  to = next < 0 ? Math.min(text.length, end + 400) : end + next;
  return [from, to];
};

/**
 * The tense of the verb nearest to a span within its sentence. News says "said on Monday that it will vote in May":
 * each expression follows its own verb, and a comma counts as several words.
 */
export const tenseAt = (text: string, start: number, end: number, language: Language): Tense => {
  const [from, to] = sentenceAround(text, start, end);
  let best: Tense = 'unknown';
  let nearest = Number.POSITIVE_INFINITY;
  const look = (part: string, backwards: boolean) => {
    const words = part.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*|[,;:–—()]/gu) ?? [];
    let distance = backwards ? 0 : 0.5;
    for (const word of backwards ? words.reverse() : words) {
      if (distance >= nearest) return;
      if (/^[^\p{L}\p{N}]/u.test(word)) {
        distance += clauseGap;
        continue;
      }
      distance += 1;
      for (const tense of ['future', 'would', 'present', 'past'] as const) {
        if (!language.tense[tense].test(word)) continue;
        // A bare present tells little: any other verb within its clause outweighs it.
        const weight = tense === 'present' ? distance + 3 : distance;
        if (weight < nearest) {
          nearest = weight;
          best = tense;
        }
        break;
      }
    }
  };
  look(text.slice(from, start), true);
  look(text.slice(end, to), false);
  return best;
};
