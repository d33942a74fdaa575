import { english, wordsOf } from '../words/learnt.ts';
import { phraseFinder } from './phrases.ts';
import type { Language } from './words/language.ts';

interface Known {
  words: Language;
  find: ReturnType<typeof phraseFinder>;
}

const compiled = new Map<Language, Known>();

/** The grammar of a BCP 47 tag's language, compiled when first asked for; English where none is known. */
export const languageOf = (tag: string | null): Known => {
  const { time: words } = wordsOf((tag ?? 'en').toLowerCase().split('-')[0] ?? 'en') ?? english();
  const found = compiled.get(words) ?? { words, find: phraseFinder(words) };
  compiled.set(words, found);
  return found;
};
