import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { WordVectors } from '../text/vectors.ts';
import { linkActors } from './actors.ts';
import { cardsOf } from './cards.ts';
import { linkEvents } from './events.ts';
import type { PageContext } from './page-context.ts';

/** What the reader has corrected: cards that must not come back. */
export interface Corrections {
  /** Actor and event ids never to be shown. */
  never: ReadonlySet<string>;
  /** Ids not to be shown on this article. */
  notHere: ReadonlySet<string>;
}

export const noCorrections: Corrections = { never: new Set(), notHere: new Set() };

export interface ContextOptions {
  corrections?: Corrections;
  /** Word vectors for recognising events; without them words are compared by their stems. */
  vectors?: WordVectors | null;
}

/**
 * The background to an article: names resolved, earlier events recognised, cards in order of use.
 * Pure but for what `knowledge` answers; the same for the browser, the terminal and the tests.
 */
export const contextFor = async (
  article: Article,
  knowledge: Knowledge,
  { corrections = noCorrections, vectors = null }: ContextOptions = {},
): Promise<PageContext> => {
  const names = await linkActors(article, knowledge);
  const events = await linkEvents(article, names.mentions, knowledge, { vectors });
  const hidden = (id: string) => corrections.never.has(id) || corrections.notHere.has(id);
  const mentions = names.mentions.filter((mention) => !hidden(mention.actor));
  const links = events.filter((link) => !hidden(link.event));
  const { url, title, byline, publisher, published, language } = article;
  return {
    article: { url, title, byline, publisher, published, language },
    mentions,
    ambiguous: names.ambiguous,
    unknown: names.unknown,
    events: links,
    cards: await cardsOf(article, { ...names, mentions, events: links }, knowledge),
  };
};
