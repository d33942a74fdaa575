import type { Span } from '../article.ts';
import { dotAfter } from './abbreviations.ts';
import { foldName } from './fold.ts';
import { isFunctionWord } from './words.ts';

const paragraphEnd = /\n\s*\n|$/g;
const stop =
  /[.!?\u2026]+["'\u201d\u2019\u00bb\u201c)\]]*(?=\s|$)|[\u3002\uff01\uff1f]+[\u300d\u300f\u201d\uff09]*/g;
const opening = /^["'\u201c\u2018\u201e\u00ab\u00bf\u00a1([\u2013\u2014-]+\s?/;

/** Spanish doubles the initials of plurals: "EE. UU." */
const doubled = /^(?:EE|UU)$/;

/** Does the stop at `at` (its mark `mark`) end a sentence of `paragraph`? */
const ends = (paragraph: string, at: number, mark: string, language: string): boolean => {
  if (/[\u3002\uff01\uff1f]/.test(mark)) return true;
  const rest = paragraph.slice(at + mark.length, at + mark.length + 60).trimStart();
  if (rest === '') return true;
  const next = rest.replace(opening, '');
  // "Really?" he asked. What goes on in lower case is the same sentence.
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark[0] !== '.' || mark.startsWith('..')) return true;
  const word = /[\p{L}\p{M}\p{N}.\u2019']*$/u.exec(paragraph.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const starter = isFunctionWord(foldName(/^[\p{L}\p{M}\u2019']+/u.exec(next)?.[0] ?? ''), language);
  // A closing quote after the dot: the abbreviation was the quotation's last word.
  if (mark.length > 1) return true;
  if (/^\p{Lu}$/u.test(word)) return false;
  // "in the US. Next": an acronym without dots of its own has none to give.
  if (/^\p{Lu}{2,}$/u.test(word) && !doubled.test(word)) return true;
  if (word === 'EE') return false;
  // "am 3. Oktober", "der 2. Weltkrieg"
  if (/^\p{N}{1,2}$/u.test(word)) return language !== 'de' || starter;
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return starter;
  const dot = dotAfter(foldName(word), language);
  if (dot === 'goes on') return false;
  // "no." and "art." are words too: they go on only before a number.
  return dot === 'ends' || starter;
};

/**
 * The sentences of `text`: UTF-16 spans in order, without the white space around them. A sentence never crosses a blank
 * line. `language` is a BCP 47 tag; abbreviations of English, Spanish, French and German are known, else English.
 */
export const sentencesOf = (text: string, language: string | null): Span[] => {
  const tag = (language ?? 'en').slice(0, 2).toLowerCase();
  const sentences: Span[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (start < end) sentences.push({ start, end });
  };
  let from = 0;
  for (const gap of text.matchAll(paragraphEnd)) {
    const paragraph = text.slice(from, gap.index);
    let last = 0;
    for (const match of paragraph.matchAll(stop)) {
      if (!ends(paragraph, match.index, match[0], tag)) continue;
      add(from + last, from + match.index + match[0].length);
      last = match.index + match[0].length;
    }
    add(from + last, gap.index);
    from = gap.index + gap[0].length;
  }
  return sentences;
};
