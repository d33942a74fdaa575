import type { Article } from '../article.ts';
import { ldText, readLinkedData } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageSketch } from './sketch.ts';

export type ArticleFacts = Omit<Article, 'text' | 'blocks'>;

const isoDay = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?Z|\s?[+-]\d{2}:?\d{2})?)?/;
const asIso = (value: unknown): string | null =>
  typeof value === 'string' ? (isoDay.exec(value.trim())?.[0] ?? null) : null;

/** Weighs what the page says of itself against what it shows. */
export const articleFacts = (facts: PageFacts, sketch: PageSketch): ArticleFacts => {
  const { article } = readLinkedData(facts);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = facts.metas.find(([key]) => key === name)?.[1].trim();
      if (value) return value;
    }
    return null;
  };
  const h1s = sketch.blocks
    .filter(({ element }) => sketch.elements[element]?.tag === 'h1')
    .map(({ text }) => text);
  return {
    url: facts.canonical ?? facts.url,
    title:
      (h1s.length === 1 ? h1s[0] : undefined) ??
      ldText(article?.headline) ??
      meta('og:title') ??
      h1s[0] ??
      facts.title,
    byline: ldText(article?.author) ?? meta('author'),
    publisher: ldText(article?.publisher) ?? meta('og:site_name'),
    published:
      asIso(article?.datePublished) ??
      asIso(meta('article:published_time', 'datepublished', 'date', 'dc.date', 'pubdate')) ??
      asIso(facts.times[0]?.datetime),
    modified: asIso(article?.dateModified) ?? asIso(meta('article:modified_time', 'datemodified')),
    language: facts.lang,
  };
};
