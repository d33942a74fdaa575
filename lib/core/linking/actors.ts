import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AmbiguousName, Mention, UnknownName } from './page-context.ts';

export interface ActorLinks {
  mentions: Mention[];
  ambiguous: AmbiguousName[];
  unknown: UnknownName[];
}

/** Names in the article's text, resolved against `knowledge`. Spans are sorted and never overlap. */
export const linkActors = async (_article: Article, _knowledge: Knowledge): Promise<ActorLinks> => ({
  mentions: [],
  ambiguous: [],
  unknown: [],
});
