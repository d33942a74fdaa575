import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { linkActors } from '../../lib/core/linking/actors.ts';
import { type Measured, measure } from '../../lib/core/linking/events/measure.ts';
import type { WordVectors } from '../../lib/core/text/vectors.ts';
import type { GoldArticle } from './gold.ts';

/** An annotated article, measured. */
export interface Example {
  gold: GoldArticle;
  measured: Measured;
}

/** Links the actors of each article as Backstory does, and measures its events. */
export const examplesOf = async (
  articles: readonly GoldArticle[],
  knowledge: Knowledge,
  vectors: WordVectors | null,
): Promise<Example[]> => {
  const examples: Example[] = [];
  for (const gold of articles) {
    const { mentions } = await linkActors(gold.article, knowledge);
    examples.push({ gold, measured: await measure(gold.article, mentions, knowledge, vectors) });
  }
  return examples;
};
