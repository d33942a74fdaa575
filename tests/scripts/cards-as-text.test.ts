import { describe, expect, it } from 'vitest';
import type { Card, PageContext } from '../../lib/core/linking/page-context.ts';
import { cardsAsText } from '../../scripts/cards-as-text.ts';

const article: PageContext['article'] = {
  url: null,
  title: 'Premier refuses to go',
  byline: 'Ann Oakes',
  publisher: null,
  published: '2024-01-15',
  language: 'en',
};

const treaty: Card = {
  section: 'before',
  id: 'islands/treaty',
  kind: 'agreement',
  relation: 'mentioned',
  title: 'Harbour treaty',
  line: 'Opened the harbours to foreign fishing fleets, two months before this article was written, after a long debate.',
  evidence: 'In November, Oduya signed the harbour treaty.',
  from: '2023-11-14',
  to: '2023-12-01',
  summary: '',
  follows: [],
  actors: [],
  sources: [],
  factsAsOf: null,
  spans: [],
  score: 1,
};

const twins: Card = {
  section: 'ambiguous',
  id: 'Quillane',
  title: 'Quillane',
  line: 'Two people bear this name',
  candidates: [
    { id: 'a', title: 'Farid Quillane', line: 'Union leader' },
    { id: 'b', title: 'Ruth Quillane', line: 'Judge' },
  ],
  spans: [],
  score: 0.5,
};

describe('cards as text', () => {
  it('stand under their headings in the given order, with dates and evidence', () => {
    expect(cardsAsText({ article, cards: [treaty, twins] })).toBe(
      [
        'Premier refuses to go',
        '2024-01-15 · Ann Oakes',
        '',
        'Before this story',
        '  Harbour treaty (2023-11-14 – 2023-12-01)',
        '    Opened the harbours to foreign fishing fleets, two months before this article was written,',
        '    after a long debate.',
        '    “In November, Oduya signed the harbour treaty.”',
        '',
        'Could be several',
        '  Quillane',
        '    Two people bear this name',
        '    - Farid Quillane: Union leader',
        '    - Ruth Quillane: Judge',
        '',
      ].join('\n'),
    );
  });

  it('say so when there are none', () => {
    expect(cardsAsText({ article, cards: [] })).toContain('No cards');
  });

  it('leave a word that is wider than the text whole', () => {
    const title = 'x'.repeat(300);
    expect(cardsAsText({ article, cards: [{ ...twins, title }] })).toContain(`\n  ${title}\n`);
  });
});
