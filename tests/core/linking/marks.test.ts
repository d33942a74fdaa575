import { describe, expect, it } from 'vitest';
import { markLimits, marksOf } from '../../../lib/core/linking/marks.ts';
import type { ActorCard, Card, EventCard, EventLink } from '../../../lib/core/linking/page-context.ts';
import { visibleContext } from '../../../lib/core/linking/visible.ts';
import { sentencesOf } from '../../../lib/core/text/sentences.ts';

const text =
  'Ana Ruiz met Ben Okoro in Lima. Ruiz later praised the treaty of May. Okoro said nothing. Lima waited.';
const at = (words: string, nth = 0) => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

const actor = (id: string, section: 'who' | 'places', spans: ActorCard['spans']): ActorCard => ({
  section,
  id,
  title: id,
  line: '',
  spans,
  score: 1,
  kind: section === 'who' ? 'person' : 'place',
  sources: [],
  factsAsOf: null,
});
const treaty: EventCard = {
  section: 'before',
  id: 'treaty',
  title: 'The treaty',
  line: '',
  spans: [],
  score: 1,
  kind: 'agreement',
  relation: 'mentioned',
  from: '2020-05',
  summary: '',
  follows: [],
  actors: [],
  sources: [],
  factsAsOf: null,
};
const link: EventLink = {
  event: 'treaty',
  relation: 'mentioned',
  score: 0.9,
  evidence: [at('Ruiz later praised the treaty of May.')],
  painted: true,
};
const cards: Card[] = [
  treaty,
  actor('ruiz', 'who', [at('Ana Ruiz'), at('Ruiz', 1)]),
  actor('okoro', 'who', [at('Ben Okoro'), at('Okoro', 1)]),
  actor('lima', 'places', [at('Lima'), at('Lima', 1)]),
];
const marked = (context: { cards: Card[]; events: EventLink[] }) =>
  marksOf({ ...context, sentences: sentencesOf(text, 'en') }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );

describe('marksOf', () => {
  it('marks one actor a sentence and takes a later mention where the first sentence is taken', () => {
    expect(marked({ cards, events: [] })).toEqual(['actor: Ana Ruiz', 'actor: Okoro', 'actor: Lima']);
  });

  it('marks the sentence of an earlier event, and no name inside it', () => {
    expect(marked({ cards, events: [link] })).toEqual([
      'actor: Ana Ruiz',
      'event: Ruiz later praised the treaty of May.',
      'actor: Okoro',
      'actor: Lima',
    ]);
  });

  it('does not mark an event that is only sure enough to be listed', () => {
    expect(marked({ cards, events: [{ ...link, painted: false }] })).toEqual([
      'actor: Ana Ruiz',
      'actor: Okoro',
      'actor: Lima',
    ]);
  });

  it('marks the clause of a long sentence, and still no name in the rest of it', () => {
    const clause = at('praised the treaty');
    expect(marked({ cards, events: [{ ...link, clause }] })).toEqual([
      'actor: Ana Ruiz',
      'event: praised the treaty',
      'actor: Okoro',
      'actor: Lima',
    ]);
  });

  it('gives the places to those whom a reader needs most', () => {
    const needs = [0.2, 0.9, 0.5];
    const ranked = cards.slice(1).map((card, i) => ({ ...card, need: needs[i] }) as ActorCard);
    // Of the first sentence the neediest takes the place; the others stand in later ones.
    expect(marked({ cards: ranked, events: [] })).toEqual(['actor: Ben Okoro', 'actor: Ruiz', 'actor: Lima']);
  });

  it('gives ordered, non-overlapping marks, never more than the most', () => {
    const sentences = Array.from({ length: 40 }, (_, i) => `Name${i} spoke.`);
    const long = sentences.join(' ');
    const many = sentences.map((sentence, i) => {
      const start = long.indexOf(sentence);
      return actor(`a${i}`, 'who', [{ start, end: start + `Name${i}`.length }]);
    });
    const context = { cards: many, events: [], sentences: sentencesOf(long, 'en') };
    expect(marksOf(context, 'few')).toHaveLength(markLimits.few.all);
    expect(marksOf(context, 'all')).toHaveLength(40);
    const marks = marksOf(context);
    expect(marks).toHaveLength(markLimits.normal.all);
    for (const [i, mark] of marks.entries())
      expect(mark.start).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0);
  });
});

describe('visibleContext', () => {
  const context = {
    article: { url: null, title: '', byline: null, publisher: null, published: null, language: null },
    sentences: [],
    mentions: [{ ...at('Ana Ruiz'), actor: 'ruiz', score: 1 }],
    ambiguous: [],
    unknown: [],
    events: [link],
    cards,
  };

  it('takes hidden cards, their mentions and links away', () => {
    const left = visibleContext(context, ['ruiz', 'treaty']);
    expect(left.mentions).toEqual([]);
    expect(left.events).toEqual([]);
    expect(left.cards.map((card) => card.id)).toEqual(['okoro', 'lima']);
  });

  it('is the same context where nothing is hidden', () => {
    expect(visibleContext(context, [])).toBe(context);
  });
});
