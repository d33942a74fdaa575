import { isListed } from './listed.ts';
import { isWord } from './words.ts';

/** What the dot after `word` (folded, inner dots removed) says in `language`. A language without lists is read as English. */
export const dotAfter = (word: string, language: string): 'goes on' | 'either' | 'ends' => {
  if (isListed(word, 'abbreviations')) return 'either';
  return isWord(word, 'abbreviations', language) ? 'goes on' : 'ends';
};
