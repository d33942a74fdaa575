import type { ArticleReading } from './article-reading.ts';

/**
 * How much the article is about each actor it names, 0 to 1: the share of sentences that name it, twice for the first
 * three, where news tells what it is about; the most named actor has 1.
 */
export const salienceOf = ({ sentences, named }: ArticleReading): Map<string, number> => {
  const counts = new Map<string, number>();
  // A headline counts as one early sentence.
  for (const actor of named) counts.set(actor, 0.5);
  for (const [i, sentence] of sentences.entries()) {
    for (const actor of sentence.named) counts.set(actor, (counts.get(actor) ?? 0) + (i < 3 ? 2 : 1));
  }
  const most = Math.max(1, ...counts.values());
  return new Map([...counts].map(([actor, count]) => [actor, count / most]));
};
