import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Article } from '../core/article.ts';
import { contextFor } from '../core/linking/context.ts';
import type { PageContext } from '../core/linking/page-context.ts';
import { readWordVectors, type WordVectors } from '../core/text/vectors.ts';
import { careForLibrary } from '../store/care.ts';
import { keepCopy } from '../store/copy.ts';
import { type LibraryDatabase, openDatabase } from '../store/database.ts';
import { installBundled } from '../store/install-bundled.ts';
import { type LibraryKnowledge, openKnowledge } from '../store/knowledge.ts';
import { maintainLibrary } from '../store/maintain.ts';
import { ownFile } from './own-file.ts';
import { learnAllWords, learnWords } from './words.ts';

/** Answers the one question: what is the background to this article? */
export interface Linking {
  database: LibraryDatabase;
  contextFor(article: Article): Promise<PageContext>;
  /**
   * Loads the bundled packs that are missing or older, and clears up; calls while one runs join it. The answer: did the
   * library change?
   */
  install(): Promise<boolean>;
  /** Settled when no install runs. */
  installed(): Promise<unknown>;
  /** Begins to load what `contextFor` needs, for a caller that has something else to ask first. */
  wake(language: string | null): void;
}

const bundledIndex = v.array(
  v.object({
    pack: v.string(),
    updated: v.string(),
    file: v.string(),
    bytes: v.number(),
    sha256: v.string(),
  }),
);

const loadVectors = async (): Promise<WordVectors> => {
  const [words, bytes] = await Promise.all([ownFile('vectors.txt'), ownFile('vectors.bin')]);
  return readWordVectors(await words.text(), await bytes.arrayBuffer());
};

export const createLinking = (): Linking => {
  const database = openDatabase();
  keepCopy(database);
  // Whatever woke the worker will ask: opening takes 20 ms, in which the rest of the script runs. Who asks hears of a failure.
  database.open().catch(() => undefined);
  let installing: Promise<boolean> | null = null;
  /** Settled once the first of the missing packs is there. */
  let firstPack: Promise<unknown> = Promise.resolve();
  let vectors: Promise<WordVectors | null> | null = null;

  const installMissing = async (onFirst: () => void): Promise<boolean> => {
    await learnAllWords();
    let started = 0;
    const care = await careForLibrary(database);
    if (care.state === 'failed') throw care.fault;
    if (care.state !== 'sound') console.warn('Backstory: the library was mended', care);
    const index = v.parse(bundledIndex, await (await ownFile('packs/index.json')).json());
    const results = await installBundled(database, {
      index: index.map(({ sha256, ...pack }) => ({ ...pack, hash: sha256 })),
      onProgress: () => {
        started += 1;
        if (started === 2) onFirst();
      },
      fetchPack: async (file) =>
        (await ownFile(`packs/${file}`)).arrayBuffer().then((bytes) => new Blob([bytes]).stream()),
    });
    for (const { pack, outcome, error } of results) {
      if (outcome === 'failed') console.error(`Backstory: the bundled pack ${pack} was not loaded`, error);
    }
    await maintainLibrary(database);
    return results.some(({ outcome }) => outcome === 'installed');
  };

  const install = (): Promise<boolean> => {
    if (installing) return installing;
    let onFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      onFirst = resolve;
    });
    const all = installMissing(onFirst).finally(() => {
      installing = null;
    });
    installing = all;
    firstPack = Promise.race([first, all.catch(() => undefined)]);
    return all;
  };

  const wordVectors = (): Promise<WordVectors | null> => {
    vectors ??= loadVectors().catch((error: unknown) => {
      // Linking is a little worse without them, but it works.
      console.error('Backstory: the word vectors could not be read', error);
      return null;
    });
    return vectors;
  };

  const knowledgeNow = async (): Promise<LibraryKnowledge> => {
    const knowledge = await openKnowledge(database);
    // Right after the install there is nothing to ask yet: the first pack is there within a second. The worker that
    // was loading it may have been killed: then this one does it.
    if (!knowledge.isEmpty || (await database.packs.limit(1).toArray()).length > 0) return knowledge;
    install().catch((error: unknown) => console.error('Backstory: the bundled packs were not loaded', error));
    await firstPack;
    return openKnowledge(database);
  };

  return {
    database,
    install,
    installed: async () => installing,
    wake: (language) => {
      // Whoever asks for the answer hears of what fails here.
      learnWords([language]).catch(() => undefined);
      void wordVectors();
    },
    contextFor: async (article) => {
      const learnt = learnWords([article.language]);
      const [knowledge, words] = await Promise.all([knowledgeNow(), wordVectors()]);
      // What a card says is read in the language of its pack.
      await Promise.all([learnt, learnWords(knowledge.languages)]);
      return contextFor(article, knowledge, { vectors: words, locale: browser.i18n.getUILanguage() });
    },
  };
};
