import type { ReadingWords } from '../reading/words/reading-words.ts';
import type { LanguageWords, SharedWords } from './word-data.ts';

/**
 * The words learnt so far. They are facts that never change, so that all may share them; they are learnt and not imported
 * because a worker that wakes for one article would else parse four languages to read one.
 */
let shared: SharedWords | null = null;
const learnt = new Map<string, LanguageWords>();
let reading: ReadingWords | null = null;

/** Must have been told the shared words and English before anything is linked or indexed. */
export const learnShared = (words: SharedWords): void => {
  shared ??= words;
};

/** `language`: a two-letter tag. */
export const learnLanguage = (language: string, words: LanguageWords): void => {
  if (!learnt.has(language)) learnt.set(language, words);
};

/** Must have been told before a page is judged. */
export const learnReading = (words: ReadingWords): void => {
  reading ??= words;
};

export const sharedWords = (): SharedWords => {
  if (shared === null) throw new Error('The words that all languages share were not learnt');
  return shared;
};

/** The words of a language (two-letter tag), or null where there are none. */
export const wordsOf = (language: string): LanguageWords | null => learnt.get(language) ?? null;

/** What a language without words is read as. */
export const english = (): LanguageWords => {
  const words = learnt.get('en');
  if (!words) throw new Error('The words of English were not learnt');
  return words;
};

/** What judging a page knows. */
export const readingWords = (): ReadingWords => {
  if (reading === null) throw new Error('The words of reading were not learnt');
  return reading;
};
