import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { linkActors } from '../../lib/core/linking/actors.ts';
import { type Measured, measure } from '../../lib/core/linking/events/measure.ts';
import type { WordVectors } from '../../lib/core/text/vectors.ts';
import type { GoldArticle } from './gold.ts';
import type { Verdict } from './judged-pages.ts';

/** An annotated article, measured. */
export interface Example {
  gold: GoldArticle;
  measured: Measured;
  /** Of an ordinary page: what was judged of its events, by their ids; all others are not meant. Its `gold` is empty. */
  judged?: ReadonlyMap<string, Verdict>;
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
