import { english, wordsOf } from '../words/learnt.ts';
import { patternOf } from './pattern-of.ts';
import type { WordLists } from './words/word-lists.ts';

export type WordClass = keyof WordLists;
type WordSets = Record<WordClass, ReadonlySet<string>>;

const setOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(/[\s-]+/).filter((word) => word !== ''));
const setsOf = (lists: WordLists): WordSets => ({
  function: setOf(lists.function),
  calendar: setOf(lists.calendar),
  roles: setOf(lists.roles),
  fields: setOf(lists.fields),
  heads: setOf(lists.heads),
  adjectives: setOf(lists.adjectives),
  speech: setOf(lists.speech),
  nouns: setOf(lists.nouns),
  articles: setOf(lists.articles),
  abbreviations: setOf(lists.abbreviations),
  beforePlaces: setOf(lists.beforePlaces),
  notBeforePersons: setOf(lists.notBeforePersons),
});

const sets = new Map<WordLists, WordSets>();

/** Made when a language is first met: a worker that wakes for one article needs one of them. */
const setsIn = (language: string): WordSets => {
  const { lists } = wordsOf(language) ?? english();
  const known = sets.get(lists) ?? setsOf(lists);
  sets.set(lists, known);
  return known;
};

/** The two-letter language of a BCP 47 tag; English where the page does not say. */
export const languageOf = (tag: string | null): string => (tag ?? 'en').slice(0, 2).toLowerCase();

/**
 * Is the folded `word` one of its class in `language` (two letters)? A language without lists is read as English; German
 * compounds of an office are offices.
 */
export const isWord = (word: string, kind: WordClass, language: string): boolean =>
  setsIn(language)[kind].has(word) ||
  (kind === 'roles' && language === 'de' && word.length > 7 && patternOf('officeEnd').test(word));

export const isFunctionWord = (word: string, language: string): boolean => isWord(word, 'function', language);

/** Are there word lists of this language? Of any other, a sentence's first word may be no name whatever it is. */
export const hasWords = (language: string): boolean => wordsOf(language) !== null;
