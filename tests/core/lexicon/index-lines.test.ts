import { expect, test } from 'vitest';
import type { PackRecord } from '../../../lib/core/knowledge/records.ts';
import {
  decodeFound,
  decodeName,
  decodePosting,
  indexLines,
  runs,
} from '../../../lib/core/lexicon/index-lines.ts';

const linesOf = (record: PackRecord, wanted: number): [key: string, value: string][] => {
  const lines: [string, string][] = [];
  indexLines(record, '3:4', 'en', (run, key, value) => {
    if (run === wanted) lines.push([key, value]);
  });
  return lines;
};

const place: PackRecord = {
  actor: 'Q96',
  kind: 'place',
  name: 'Mexico',
  names: { es: ['México', 'Estados Unidos'] },
  ambiguous: ['Mexico'],
  demonyms: ['Mexican'],
  description: 'Country',
  prominence: 0.9,
};

test('an actor is found by each name, its words, its id', () => {
  const names = linesOf(place, runs.names).map(([key, value]) => [key, decodeName(value)]);
  expect(names).toEqual([
    [
      'mexico',
      {
        actor: 'Q96',
        kind: 'place',
        form: 'name',
        written: 'Mexico',
        language: 'en',
        ambiguous: true,
        prominence: 0.9,
      },
    ],
    [
      'mexico',
      {
        actor: 'Q96',
        kind: 'place',
        form: 'name',
        written: 'México',
        language: 'es',
        ambiguous: false,
        prominence: 0.9,
      },
    ],
    ['estados unidos', expect.objectContaining({ form: 'alias', written: 'Estados Unidos' })],
    ['mexican', expect.objectContaining({ form: 'demonym' })],
  ]);
  expect(linesOf(place, runs.words).map(([key]) => key)).toEqual(['mexico', 'estados', 'unidos', 'mexican']);
  expect(linesOf(place, runs.ids)).toEqual([['Q96', '3:4']]);
  for (const [, value] of linesOf(place, runs.browse)) {
    expect(decodeFound(value)).toEqual({ id: 'Q96', type: 'actor', kind: 'place', weight: 0.9 });
  }
});

test('an event is found by its actors, what it follows, and the words of its title', () => {
  const event: PackRecord = {
    event: 'p/e',
    kind: 'court',
    title: 'The ruling',
    from: '2024-05',
    to: '2024-06',
    actors: ['a', 'b', 'a'],
    follows: ['p/d', 'p/d'],
    summary: 'S',
  };
  expect(linesOf(event, runs.postings).map(([actor, value]) => decodePosting(actor, value))).toEqual([
    { event: 'p/e', actor: 'a', from: '2024-05', to: '2024-06', rank: 0 },
    { event: 'p/e', actor: 'b', from: '2024-05', to: '2024-06', rank: 1 },
  ]);
  expect(linesOf(event, runs.followers)).toEqual([['p/d', 'p/e']]);
  expect(linesOf(event, runs.words).map(([key]) => key)).toEqual(['the', 'ruling']);
});

test('browsing: prominent actors first, then events, the latest first', () => {
  const event = (from: string): PackRecord => ({
    event: `p/${from}`,
    kind: 'court',
    title: 'T',
    from,
    actors: ['a'],
    summary: 'S',
  });
  const records = [
    event('0999'),
    event('2024'),
    event('2024-05'),
    { ...place, prominence: 0 },
    place,
    event('2024-05-17'),
  ];
  const keys = records.map((record) => ({ record, key: linesOf(record, runs.browse)[0]?.[0] ?? '' }));
  const order = keys.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ record }) => record);
  expect(order.map((record) => ('event' in record ? record.from : record.prominence))).toEqual([
    0.9,
    0,
    '2024-05-17',
    '2024-05',
    '2024',
    '0999',
  ]);
});
