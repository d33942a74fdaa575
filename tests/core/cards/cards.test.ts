import { describe, expect, test } from 'vitest';
import { articleOfText } from '../../../lib/core/article.ts';
import { timelineOf } from '../../../lib/core/cards/timeline.ts';
import { knowledgeInMemory } from '../../../lib/core/knowledge/memory.ts';
import type { Pack } from '../../../lib/core/knowledge/records.ts';
import { cardsOf } from '../../../lib/core/linking/cards.ts';
import type { Card, EventLink, Mention } from '../../../lib/core/linking/page-context.ts';

const pack: Pack = {
  header: {
    pack: 'test',
    format: 1,
    title: 'Test',
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2025-06-30',
  },
  records: [
    {
      actor: 'ada',
      kind: 'person',
      name: 'Ada Quill',
      surname: 'Quill',
      description: 'President of Westland',
      summary: 'She grew up in Westport. In May 2025 she won a second term.',
      roles: [{ title: 'President', of: 'westland', from: '2021-03-04' }],
      prominence: 0.6,
    },
    { actor: 'ben', kind: 'person', name: 'Ben Reed', description: 'Union leader', prominence: 0.1 },
    { actor: 'bo', kind: 'person', name: 'Bo Reed', description: 'Judge', prominence: 0.1 },
    {
      actor: 'union',
      kind: 'organization',
      name: 'Dockers’ Union',
      description: 'Trade union',
      prominence: 0.1,
    },
    { actor: 'westland', kind: 'place', name: 'Westland', description: 'Country', prominence: 1 },
    { actor: 'westport', kind: 'place', name: 'Westport', description: 'Harbour town', prominence: 0.2 },
    {
      event: 'strike',
      kind: 'protest',
      title: 'Dockers strike for a month',
      from: '2024-11-03',
      to: '2024-12-02',
      actors: ['union', 'ben', 'westport'],
      summary:
        'The harbour stood still; two ships turned back; in May 2025 their owners sued. In 2026 a court called the strike lawful.',
      follows: ['law'],
    },
    {
      event: 'law',
      kind: 'legislation',
      title: 'Harbour law',
      from: '2024-09',
      actors: ['ada', 'westland'],
      summary: 'It sold the quays.',
    },
    {
      event: 'oath',
      kind: 'appointment',
      title: 'Quill takes office',
      from: '2021-03-04',
      actors: ['ada'],
      summary: 'She took the oath in the rain.',
    },
    {
      event: 'repeal',
      kind: 'legislation',
      title: 'Harbour law repealed',
      from: '2025-05-20',
      actors: ['ada'],
      summary: 'The quays came back.',
    },
    {
      event: 'union-founded',
      kind: 'other',
      title: 'Dockers’ Union founded',
      from: '1911',
      actors: ['union'],
      summary: 'Twelve men met in a cellar.',
    },
  ],
};

const article = articleOfText({
  title: 'Dockers’ Union puts pressure on Quill',
  text: [
    'WESTPORT – Reed was cheered on Monday. The Dockers’ Union wants the quays back.',
    'Ada Quill said that Westland had no money. Quill sold the quays in September, and the strike that followed hurt everyone, Ben Reed said.',
    'Lena Moor, a crane driver, agreed. Moor shrugged.',
  ].join('\n\n'),
  published: '2025-02-10T08:00:00Z',
  language: 'en',
});

const spanOf = (words: string, nth = 0) => {
  let start = article.text.indexOf(words);
  for (let time = 0; time < nth; time += 1) start = article.text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const mention = (actor: string, words: string, nth = 0): Mention => ({
  ...spanOf(words, nth),
  actor,
  score: 0.9,
});
const strikeSentence = spanOf(
  'Quill sold the quays in September, and the strike that followed hurt everyone, Ben Reed said.',
);
const link = (event: string, relation: EventLink['relation'], evidence = [strikeSentence]): EventLink => ({
  event,
  relation,
  score: 0.8,
  evidence: relation === 'mentioned' ? evidence : [],
  painted: false,
});

const links = {
  mentions: [
    mention('westport', 'WESTPORT'),
    mention('union', 'Dockers’ Union'),
    mention('ada', 'Ada Quill'),
    mention('westland', 'Westland'),
    mention('ada', 'Quill', 1),
    mention('ben', 'Ben Reed'),
  ],
  ambiguous: [{ ...spanOf('Reed'), candidates: ['ben', 'bo', 'nobody'] }],
  unknown: [
    { ...spanOf('Lena Moor'), name: 'Lena Moor', role: 'a crane driver' },
    { ...spanOf('Moor', 1), name: 'Lena Moor' },
  ],
  events: [
    link('strike', 'mentioned'),
    link('repeal', 'since'),
    link('law', 'mentioned'),
    link('oath', 'background'),
    link('gone', 'background'),
  ],
};

const cards = await cardsOf(article, links, knowledgeInMemory([pack]));
const find = <S extends Card['section']>(section: S, id: string): Extract<Card, { section: S }> => {
  const card = cards.find(
    (one): one is Extract<Card, { section: S }> => one.section === section && one.id === id,
  );
  if (!card) throw new Error(`No card ${section} ${id}`);
  return card;
};

describe('order', () => {
  test('sections as the popup has them; what came before by date; the headline’s actors first', () => {
    expect(cards.map(({ section, id }) => `${section} ${id}`)).toEqual([
      'before oath',
      'before law',
      'before strike',
      'who union',
      'who ada',
      'who ben',
      'places westport',
      'places westland',
      'since repeal',
      'ambiguous Reed',
      'unknown Lena Moor',
    ]);
  });
});

describe('events', () => {
  test('carry their evidence and what led to them', () => {
    const strike = find('before', 'strike') as Extract<Card, { section: 'before' | 'since' }>;
    expect(strike).toMatchObject({
      title: 'Dockers strike for a month',
      line: 'The harbour stood still; two ships turned back.',
      relation: 'mentioned',
      from: '2024-11-03',
      to: '2024-12-02',
      summary: 'The harbour stood still; two ships turned back.',
      later: 'In May 2025 their owners sued. In 2026 a court called the strike lawful.',
      evidence: article.text.slice(strikeSentence.start, strikeSentence.end),
      evidenceSpan: strikeSentence,
      follows: [{ id: 'law', title: 'Harbour law', from: '2024-09' }],
      actors: [
        { id: 'union', name: 'Dockers’ Union' },
        { id: 'ben', name: 'Ben Reed' },
        { id: 'westport', name: 'Westport' },
      ],
      factsAsOf: '2025-06-30',
    });
  });

  test('of the background have no evidence', () => {
    expect(find('before', 'oath')).not.toHaveProperty('evidence');
  });
});

describe('actors', () => {
  test('as of the article’s day, with the sentence of the first mention and every span', () => {
    expect(find('who', 'ada')).toMatchObject({
      line: 'President (Westland) since March 2021',
      summary: 'She grew up in Westport.',
      later: 'In May 2025 she won a second term.',
      evidence: 'Ada Quill said that Westland had no money.',
      spans: [spanOf('Ada Quill'), spanOf('Quill', 1)],
      event: { id: 'law' },
    });
  });

  test('show the linked event that tells most of them', () => {
    expect(find('who', 'union')).toMatchObject({ event: { id: 'strike' } });
    expect(find('places', 'westport')).toMatchObject({ event: { id: 'strike' } });
  });

  test('else their own latest event before the article', async () => {
    const alone = await cardsOf(article, { ...links, events: [] }, knowledgeInMemory([pack]));
    const events = alone.flatMap((card) =>
      'event' in card && card.event ? [`${card.id} ${card.event.id}`] : [],
    );
    expect(events).toEqual(['union strike', 'ada law', 'ben strike']);
  });
});

describe('names', () => {
  test('that are uncertain list who they may be', () => {
    expect(find('ambiguous', 'Reed')).toMatchObject({
      line: 'Ben Reed or Bo Reed',
      candidates: [
        { id: 'ben', title: 'Ben Reed', line: 'Union leader' },
        { id: 'bo', title: 'Bo Reed', line: 'Judge' },
      ],
    });
  });

  test('that are unknown say what the article says', () => {
    const moor = find('unknown', 'Lena Moor');
    expect(moor).toMatchObject({ line: 'a crane driver', role: 'a crane driver' });
    expect(moor.spans).toHaveLength(2);
  });
});

describe('for a reader of another language than the pack’s', () => {
  const named: Pack = {
    ...pack,
    records: pack.records.map((record) =>
      'actor' in record && record.actor === 'union'
        ? { ...record, names: { de: ['Hafengewerkschaft', 'HG'] } }
        : record,
    ),
  };
  const read = async (locale: string) => cardsOf(article, links, knowledgeInMemory([named]), locale);
  const of = (list: readonly Card[], id: string) => list.find((card) => card.id === id);

  test('an actor has the name that readers of that language know', async () => {
    expect(of(await read('de-CH'), 'union')).toMatchObject({ title: 'Hafengewerkschaft' });
    expect(of(await read('en'), 'union')).toMatchObject({ title: 'Dockers’ Union' });
    expect(of(await read('de'), 'strike')).toMatchObject({
      actors: [{ name: 'Hafengewerkschaft' }, { name: 'Ben Reed' }, { name: 'Westport' }],
    });
  });

  test('a line is in one language, and the card says which', async () => {
    const list = await read('de');
    expect(of(list, 'ada')).toMatchObject({
      line: 'President (Westland) since March 2021',
      language: 'en',
      event: { id: 'law', language: 'en' },
    });
    expect(of(list, 'strike')).toMatchObject({ language: 'en', follows: [{ id: 'law', language: 'en' }] });
    expect(of(list, 'Reed')).toMatchObject({
      line: 'Ben Reed oder Bo Reed',
      candidates: [{ language: 'en' }, { language: 'en' }],
    });
  });
});

test('the timeline: before, this story, since', () => {
  const rows = timelineOf(cards, article.published).map((row) =>
    row.when === 'now' ? 'now' : `${row.when} ${row.card.id}`,
  );
  expect(rows).toEqual(['before oath', 'before law', 'before strike', 'now', 'since repeal']);
});

test('lists are cut', async () => {
  const crowd: Pack = {
    ...pack,
    records: Array.from({ length: 40 }, (_, place) => ({
      actor: `p${place}`,
      kind: 'person',
      name: `P${place}`,
      description: 'Passer-by',
    })),
  };
  const mentions = crowd.records.map((_, place) => ({
    start: place,
    end: place + 1,
    actor: `p${place}`,
    score: 1,
  }));
  const unknown = Array.from({ length: 30 }, (_, place) => ({
    start: place,
    end: place + 1,
    name: `N${place}`,
  }));
  const many = await cardsOf(
    article,
    { mentions, ambiguous: [], unknown, events: [] },
    knowledgeInMemory([crowd]),
  );
  expect(many.filter(({ section }) => section === 'who')).toHaveLength(20);
  expect(many.filter(({ section }) => section === 'unknown')).toHaveLength(12);
});
