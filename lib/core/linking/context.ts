import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { WordVectors } from '../text/vectors.ts';
import { linkActors } from './actors.ts';
import { cardsOf } from './cards.ts';
import { clauseOf } from './clause.ts';
import { linkEvents } from './events.ts';
import type { EventLink, PageContext } from './page-context.ts';

export interface ContextOptions {
  /** Word vectors for recognising events; without them words are compared by their stems. */
  vectors?: WordVectors | null;
  /** BCP 47 tag of the language in which the cards' lines are written. */
  locale?: string;
}

/**
 * The background to an article: names resolved, earlier events recognised, cards in order of use. What the reader has
 * hidden is still in it (see `visibleContext`), so that hiding can be undone without asking again.
 * Pure but for what `knowledge` answers; the same for the browser, the terminal and the tests.
 */
export const contextFor = async (
  article: Article,
  knowledge: Knowledge,
  { vectors = null, locale = 'en' }: ContextOptions = {},
): Promise<PageContext> => {
  const names = await linkActors(article, knowledge);
  const links = await linkEvents(article, names.mentions, knowledge, { vectors });
  const events = links.map((link): EventLink => {
    const [sentence] = link.evidence;
    return sentence ? { ...link, clause: clauseOf(article.text, sentence, link.why) } : link;
  });
  const { url, title, byline, publisher, published, language } = article;
  return {
    article: { url, title, byline, publisher, published, language },
    sentences: sentencesOf(article.text, language).map(({ start, end }) => ({ start, end })),
    ...names,
    events,
    cards: await cardsOf(article, { ...names, events }, knowledge, locale),
  };
};
