import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ArticleReading } from './article-reading.ts';
import type { Gate } from './candidates.ts';

/** An event that came after the article. */
export interface Later {
  event: string;
  /** 0 to 1. */
  score: number;
}

const mostLater = 8;
/** A later event counts half as much after this many days. */
const halfLife = 270;
/** What follows a mentioned event counts as much as one that has both principal actors of the story. */
const chainWorth = 0.8;
/** Below this an event merely shares a great power with the story. */
const leastScore = 0.35;

/**
 * What has happened since publication to the story's principal actors and to the chains of its events, best first.
 * `mentioned`: ids of the events to which the article refers.
 */
export const laterEvents = async (
  article: ArticleReading,
  gate: Gate,
  mentioned: readonly string[],
  knowledge: Knowledge,
): Promise<Later[]> => {
  const published = article.published;
  if (published === null) return [];
  const followers = new Set([...(await knowledge.followers(mentioned)).values()].flat());
  const found: Later[] = [];
  for (const { event, from, worth: shared } of gate.later) {
    const begins = gate.spanOf(from);
    if (begins === null) continue;
    const worth = shared + (followers.has(event) ? chainWorth : 0);
    const decay = 0.5 ** ((begins.from - published.to) / halfLife);
    const score = 1 - Math.exp(-worth * (0.4 + 0.6 * decay));
    if (score >= leastScore) found.push({ event, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, mostLater);
};
