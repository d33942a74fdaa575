import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ActorLinks } from './actors.ts';
import type { Card, EventLink } from './page-context.ts';

/** The cards of an article in the popup's order. */
export const cardsOf = async (
  _article: Article,
  _links: ActorLinks & { events: EventLink[] },
  _knowledge: Knowledge,
): Promise<Card[]> => [];
