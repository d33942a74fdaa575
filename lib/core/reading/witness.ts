import type { Witness } from './features.ts';
import { type LinkedData, ldText } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

const tagged = /<[^>]{1,400}>/g;

/** What the head of the page says that its blocks can be held against. */
export const witnessOf = (facts: PageFacts, linked: LinkedData): Witness => {
  const meta = (name: string) => facts.metas.find(([key]) => key === name)?.[1] ?? '';
  const { article } = linked;
  const body = typeof article?.articleBody === 'string' ? article.articleBody.slice(0, 200_000) : '';
  return {
    title: ldText(article?.headline) ?? (meta('og:title') || facts.title),
    description: meta('og:description') || meta('description') || (ldText(article?.description) ?? ''),
    body: body.replaceAll('&nbsp;', ' ').replace(tagged, ' '),
  };
};
