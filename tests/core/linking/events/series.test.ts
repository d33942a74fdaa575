import { expect, it } from 'vitest';
import { articleOfText } from '../../../../lib/core/article.ts';
import { knowledgeInMemory } from '../../../../lib/core/knowledge/memory.ts';
import type { PackRecord } from '../../../../lib/core/knowledge/records.ts';
import type { Decision } from '../../../../lib/core/linking/events/decide.ts';
import { measure, pairAt } from '../../../../lib/core/linking/events/measure.ts';
import { withSeries } from '../../../../lib/core/linking/events/series.ts';

const cut = (place: number, from: string): PackRecord => ({
  event: `cut-${place}`,
  kind: 'economy',
  title: `Bank cuts interest rate, reduction ${place}`,
  from,
  actors: ['bank'],
  summary: 'The bank made a small reduction of its interest rate.',
});
const knowledge = knowledgeInMemory([
  {
    header: {
      pack: 'test',
      format: 1,
      title: 'Test',
      language: 'en',
      licence: 'CC0-1.0',
      updated: '2024-12-01',
    },
    records: [
      {
        actor: 'bank',
        kind: 'organization',
        name: 'Bank of Varania',
        description: 'Central bank',
        prominence: 0.3,
      },
      cut(1, '2023-07-31'),
      cut(2, '2023-09-18'),
      cut(3, '2023-10-30'),
      cut(4, '2024-02-10'),
    ],
  },
]);

/** Ids that are listed, at a threshold of 0, where the contest has found the first cut and no other. */
const listed = async (phrase: string): Promise<string[]> => {
  const text = `Bank of Varania savers complain. ${phrase}, which the bank made, look like a luxury now.`;
  const mention = { start: 0, end: 15, actor: 'bank', score: 1 };
  const article = articleOfText({ title: '', text, published: '2024-03-04', language: 'en' });
  const measured = await measure(article, [mention], knowledge, null);
  const decisions = measured.events.map(({ id }, event): Decision => {
    const pair = measured.pairs[pairAt(measured, event, 1)];
    const score = id === 'cut-1' ? 1 : -4;
    return { event, score, evidence: pair ? [{ pair, alone: score, rival: -4, others: -4 }] : [] };
  });
  return withSeries(measured, decisions, 0)
    .filter(({ score }) => score >= 0)
    .flatMap(({ event }) => measured.events[event]?.id ?? [])
    .sort();
};

it('takes a counted series for all its events, those of the time that is named', async () => {
  expect(await listed('The three small reductions of last year')).toEqual(['cut-1', 'cut-2', 'cut-3']);
});

it.each([
  ['no number', 'The small reductions of last year'],
  ['more than are known', 'The four small reductions of last year'],
  ['something else', 'The three strange letters of last year'],
])('leaves it at what the contest found: %s', async (_, phrase) => {
  expect(await listed(phrase)).toEqual(['cut-1']);
});
