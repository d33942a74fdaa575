import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { knowledgeInMemory } from '../../lib/core/knowledge/memory.ts';
import { linkActors } from '../../lib/core/linking/actors.ts';
import { measure } from '../../lib/core/linking/events/measure.ts';
import type { WordVectors } from '../../lib/core/text/vectors.ts';
import { loadPacks } from '../load-packs.ts';
import { readHtml } from '../read-page.ts';
import type { Example } from './examples.ts';
import { sharedPath } from './gold.ts';

/** What readers have: the packs that ship. */
export const bundledKnowledge = async (): Promise<Knowledge> => {
  const loaded = await loadPacks([], true);
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
  return knowledgeInMemory(loaded.packs);
};

/** `near`: not the event itself, but its card helps there. */
export type Verdict = boolean | 'near';

interface Line {
  page: string;
  event: string;
  refers: Verdict;
}

/**
 * Ordinary pages of `../shared/eval/extraction` as they meet the bundled packs. The annotated articles were written around their
 * pack, and nearly each of them refers to several of its events; an ordinary page refers to one or none, and weights that
 * never saw one find references in every date. Judged by reading were the events that an earlier linker proposed
 * (judged-pages.jsonl); all others count as not meant. Which sentence refers to an event was not marked.
 */
export const judgedPages = async (knowledge: Knowledge, vectors: WordVectors | null): Promise<Example[]> => {
  const verdicts = new Map<string, Map<string, Verdict>>();
  const text = readFileSync(new URL('./judged-pages.jsonl', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { page, event, refers }: Line = JSON.parse(line);
    const list = verdicts.get(page) ?? new Map<string, Verdict>();
    verdicts.set(page, list.set(event, refers));
  }
  const examples: Example[] = [];
  for (const [page, judged] of verdicts) {
    const [set = '', name = ''] = page.split('/');
    const html = gunzipSync(readFileSync(sharedPath(`eval/extraction/${set}/pages/${name}.html.gz`)));
    const reading = await readHtml(html.toString('utf8'));
    if (!reading.ok) throw new Error(`${page} was not read as an article`);
    const { article } = reading;
    const { mentions } = await linkActors(article, knowledge);
    examples.push({
      gold: {
        id: page,
        language: (article.language ?? 'en').slice(0, 2),
        article,
        mentions: [],
        events: [],
        background: [],
        traps: [],
      },
      measured: await measure(article, mentions, knowledge, vectors),
      judged,
    });
  }
  return examples;
};
