import type { Evidence, EvidenceName } from '../linking/weights-actors.ts';
import type { EventWeights } from '../linking/weights-events.ts';
import type { WordLists } from '../text/words/word-lists.ts';
import type { Language } from '../time/words/language.ts';
import type { lists } from './lists.ts';
import type { Pattern } from './pattern.ts';
import type { patterns } from './patterns.ts';
import type { roleWords } from './role-words.ts';

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

export type ListName = keyof typeof lists;
export type PatternName = keyof typeof patterns;

/** Words that are asked in every language. */
export interface SharedWords {
  givenNames: string;
  walksOfLife: Readonly<Record<string, string>>;
  countries: string;
  stopWords: string;
  lists: Readonly<Record<ListName, string>>;
  patterns: Readonly<Record<PatternName, Pattern>>;
  ordinals: Readonly<Record<string, number>>;
  states: Readonly<Record<string, string>>;
  roleWords: typeof roleWords;
  /** Their order is that in which evidence is summed. */
  evidenceNames: readonly EvidenceName[];
  actorWeights: Evidence;
  eventWeights: EventWeights;
}

/** All words, as data: the extension ships each language as a file and loads those that an article needs. */
export interface WordData {
  shared: SharedWords;
  languages: Readonly<Record<LanguageTag, LanguageWords>>;
}
