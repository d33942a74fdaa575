import { phraseFinder } from './phrases.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import { spanish } from './words/es.ts';
import { french } from './words/fr.ts';
import type { Language } from './words/language.ts';

interface Known {
  words: Language;
  find: ReturnType<typeof phraseFinder>;
}

const known: readonly Language[] = [english, spanish, french, german];
const compiled = new Map<Language, Known>();

/** The grammar of a BCP 47 tag's language, compiled when first asked for; English where none is known. */
export const languageOf = (tag: string | null): Known => {
  const main = (tag ?? 'en').toLowerCase().split('-')[0];
  const words = known.find((language) => language.tag === main) ?? english;
  const found = compiled.get(words) ?? { words, find: phraseFinder(words) };
  compiled.set(words, found);
  return found;
};
