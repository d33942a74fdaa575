import type { Article } from '../article.ts';
import { decodeEntities } from './entities.ts';
import { languageOf } from './language.ts';
import { type LinkedData, ldText, listOf } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { modifiedOf, publishedOf } from './published.ts';
import type { PageSketch } from './sketch.ts';
import { titleOf } from './title.ts';

export type ArticleFacts = Omit<Article, 'text' | 'blocks'>;

const addressLike = /^(?:https?:)?\/\/|@|^www\./;

const bylineOf = (authors: unknown, meta: string | null): string | null => {
  const names = listOf(authors)
    .flatMap((author) => ldText(author) ?? [])
    .filter((name) => !addressLike.test(name));
  const line =
    [...new Set(names)].slice(0, 8).join(', ') || (meta !== null && !addressLike.test(meta) ? meta : '');
  return line === '' ? null : decodeEntities(line.replace(/^\s*by\s+/i, ''));
};

/**
 * Weighs what the page says of itself against what it shows. `text`: the article's, for the language. What nothing says
 * stays null.
 */
export const articleFacts = (
  facts: PageFacts,
  linked: LinkedData,
  sketch: PageSketch,
  text: string,
): ArticleFacts => {
  const { article } = linked;
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = facts.metas.find(([key]) => key === name)?.[1].trim();
      if (value) return value;
    }
    return null;
  };
  const language = languageOf(
    [
      facts.lang,
      ldText(article?.inLanguage),
      meta('og:locale', 'content-language', 'language', 'dc.language'),
    ],
    text,
  );
  const publisher = ldText(article?.publisher) ?? meta('og:site_name', 'dc.publisher', 'application-name');
  return {
    url: facts.canonical ?? facts.url,
    title: titleOf(facts, linked, sketch),
    byline: bylineOf(
      article?.author ?? article?.creator,
      meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author'),
    ),
    publisher: publisher === null ? null : decodeEntities(publisher),
    published: publishedOf(facts, linked, sketch, language),
    modified: modifiedOf(facts, linked),
    language,
  };
};
