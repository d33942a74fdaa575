import type { WordLists } from '../text/words/word-lists.ts';
import type { Language } from '../time/words/language.ts';

/** Two-letter tags of the languages that linking knows; any other is read as English. */
export const languages = ['en', 'es', 'fr', 'de'] as const;
export type LanguageTag = (typeof languages)[number];

/** What linking knows of one language. */
export interface LanguageWords {
  lists: WordLists;
  time: Language;
  /** One line an English word, `|`, its words in this language (see glossary.ts); empty for English. */
  glossary: string;
}

/** Words that are asked in every language. */
export interface SharedWords {
  givenNames: string;
  walksOfLife: Readonly<Record<string, string>>;
  countries: string;
  stopWords: string;
}

/** All words, as data: the extension ships each language as a file and loads those that an article needs. */
export interface WordData {
  shared: SharedWords;
  languages: Readonly<Record<LanguageTag, LanguageWords>>;
}
