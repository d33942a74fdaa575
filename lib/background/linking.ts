import { browser } from 'wxt/browser';
import type { Article } from '../core/article.ts';
import { contextFor } from '../core/linking/context.ts';
import type { PageContext } from '../core/linking/page-context.ts';
import { type BackstoryDatabase, openDatabase } from '../store/database.ts';
import { installBundled } from '../store/install-bundled.ts';
import { openKnowledge } from '../store/knowledge.ts';

/** Answers the one question: what is the background to this article? */
export interface Linking {
  database: BackstoryDatabase;
  contextFor(article: Article): Promise<PageContext>;
  /** Loads the bundled packs that are missing or older; calls while one runs join it. */
  install(): Promise<void>;
}

const packFile = (file: string): Promise<Response> => fetch(`${browser.runtime.getURL('/')}packs/${file}`);

export const createLinking = (): Linking => {
  const database = openDatabase();
  let installing: Promise<void> | null = null;

  const install = (): Promise<void> => {
    installing ??= installBundled(database, {
      index: async () => (await packFile('index.json')).json(),
      fetchPack: async (file) => (await packFile(file)).blob(),
    }).finally(() => {
      installing = null;
    });
    return installing;
  };

  return {
    database,
    install,
    contextFor: async (article) => contextFor(article, await openKnowledge(database)),
  };
};
