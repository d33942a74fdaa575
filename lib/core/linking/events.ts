import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { EventLink, Mention } from './page-context.ts';

/** Earlier events to which the article refers, that explain it, or that came after it; best first. */
export const linkEvents = async (
  _article: Article,
  _mentions: readonly Mention[],
  _knowledge: Knowledge,
): Promise<EventLink[]> => [];
