import { foldName } from '../text/fold.ts';
import { isWord, languageOf, type WordClass } from '../text/words.ts';

const classes: readonly WordClass[] = [
  'function',
  'calendar',
  'roles',
  'fields',
  'heads',
  'adjectives',
  'speech',
];

/** Endings that only words of the language take, and no names: "targeted" tells that "target" is a verb. */
const endings = ['ed', 'ing', 'ly'];
/** Shorter stems meet by chance: "king" is not "k" with an ending. */
const shortestStem = 3;

const inflected = (word: string, frequent: ReadonlySet<string>): boolean =>
  endings.some(
    (ending) =>
      frequent.has(word + ending) ||
      (word.endsWith('e') && frequent.has(word.slice(0, -1) + ending)) ||
      (word.endsWith(ending) &&
        word.length >= ending.length + shortestStem &&
        frequent.has(word.slice(0, -ending.length))),
  );

/**
 * Is `alias` a single word that texts of `language` use without meaning anybody? Acronyms in capitals keep their case when they
 * are looked up, and are none. `frequent`: folded words of news, by which a word's other forms are recognized.
 */
export const commonWord = (alias: string, language: string, frequent: ReadonlySet<string>): boolean => {
  const word = foldName(alias);
  if (word === '' || word.includes(' ')) return false;
  if (alias.length > 1 && alias === alias.toUpperCase() && alias !== alias.toLowerCase()) return false;
  const tag = languageOf(language);
  return classes.some((kind) => isWord(word, kind, tag)) || (frequent.has(word) && inflected(word, frequent));
};
