import type { ReadingWords } from '../core/reading/words/reading-words.ts';
import { learnLanguage, learnReading, learnShared } from '../core/words/learnt.ts';
import {
  type LanguageTag,
  type LanguageWords,
  languages,
  type SharedWords,
} from '../core/words/word-data.ts';
import { ownFile } from './own-file.ts';

/** The folder in which the build puts the words, one file a language, one for all, one for judging pages. */
const folder = 'words';

const readWords = async <T>(name: string): Promise<T> => (await ownFile(`${folder}/${name}.json`)).json();

const once = new Map<string, Promise<void>>();

/** A file is read once for all who ask; one that could not be read is asked again. */
const learnOnce = (name: string, learn: () => Promise<void>): Promise<void> => {
  const learning =
    once.get(name) ??
    learn().catch((error: unknown) => {
      once.delete(name);
      throw error;
    });
  once.set(name, learning);
  return learning;
};

const learn = (language: LanguageTag): Promise<void> =>
  learnOnce(language, async () => learnLanguage(language, await readWords<LanguageWords>(language)));

/** Loads the words of the languages of some BCP 47 tags, and English, as which all others are read. */
export const learnWords = async (tags: Iterable<string | null>): Promise<void> => {
  const asked = new Set(['en', ...[...tags].map((tag) => (tag ?? 'en').slice(0, 2).toLowerCase())]);
  await Promise.all([
    learnOnce('shared', async () => learnShared(await readWords<SharedWords>('shared'))),
    ...languages.filter((language) => asked.has(language)).map(learn),
  ]);
};

/** Loads all, for packs that are about to be indexed: those of the reader may be in any language. */
export const learnAllWords = (): Promise<void> => learnWords(languages);

/** Loads what `judgePage` needs. */
export const learnReadingWords = (): Promise<void> =>
  learnOnce('reading', async () => learnReading(await readWords<ReadingWords>('reading')));
