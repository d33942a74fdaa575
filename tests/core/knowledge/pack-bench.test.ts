import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../lib/core/knowledge/csv.ts';
import { diffPacks } from '../../../lib/core/knowledge/diff.ts';
import { recordsFromCsv } from '../../../lib/core/knowledge/from-csv.ts';
import type { Pack } from '../../../lib/core/knowledge/records.ts';
import { packStats } from '../../../lib/core/knowledge/stats.ts';

const pack: Pack = {
  header: { pack: 'p', format: 1, title: 'P', language: 'en', licence: 'CC0-1.0', updated: '2025' },
  records: [
    {
      actor: 'p/a',
      kind: 'person',
      name: 'Ada Berg',
      aliases: ['Berg'],
      names: { es: ['Ada Montaña'] },
      description: 'D',
    },
    { event: 'p/e', kind: 'trade', title: 'T', from: '2024-03', actors: ['p/a'], summary: 'S', cues: [] },
  ],
};

test('stats count records, names by language, and what records have', () => {
  expect(packStats(pack)).toMatchObject({
    actors: 1,
    events: 1,
    names: { en: 2, es: 1 },
    actorKinds: { person: 1 },
    eventKinds: { trade: 1 },
    eventYears: { 2024: 1 },
    actorsWith: { aliases: 1, names: 1, roles: 0 },
    eventsWith: { cues: 0 },
  });
});

test('a diff tells what came, went and changed; the order of keys is no change', () => {
  const [first, second] = pack.records;
  if (!first || !second) throw new Error('The fixture lacks records.');
  const after: Pack = {
    header: { ...pack.header, updated: '2026' },
    records: [
      Object.fromEntries(Object.entries(first).reverse()) as typeof first,
      { ...second, event: 'p/f' },
    ],
  };
  expect(diffPacks(pack, after)).toEqual({
    header: ['updated'],
    added: [after.records[1]],
    removed: [second],
    changed: [],
    same: 1,
  });
  const edited: Pack = { ...pack, records: [{ ...first, summary: 'New.', description: 'E' }, second] };
  expect(diffPacks(pack, edited).changed.map(({ keys }) => keys)).toEqual([['description', 'summary']]);
});

describe('CSV', () => {
  test.each<[string, string, string[][]]>([
    [
      'quotes, doubled quotes and line breaks',
      'a,b\r\n"x ""y"", z","1\n2"\r\n',
      [
        ['a', 'b'],
        ['x "y", z', '1\n2'],
      ],
    ],
    [
      'semicolons and a byte order mark',
      '\ufeffa;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'blank lines and no last line break',
      'a\tb\n\n1\t',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(csvRows(text).map(({ fields }) => fields)).toEqual(expected);
  });

  test('rows know their lines', () => {
    expect(csvRows('a\n"1\n2"\n\n3\n').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('becomes records', () => {
    const text = [
      'actor,event,kind,name,names:es,title,aliases,description,roles,from,actors,summary,cues,prominence,sources',
      'p/a,,person,Ada Berg,Ada Montaña,,Berg | A. Berg,Minister,Minister; Q1; 2020 | Mayor;;2010;2019,1960,,,,0.5,https://x.example/1; A page',
      ',p/e,trade,,,The deal,,,,2024-03,p/a | Q1,A deal.,deal | pact,,https://x.example/2',
    ].join('\n');
    expect(recordsFromCsv(text)).toEqual({
      ok: true,
      records: [
        {
          actor: 'p/a',
          kind: 'person',
          name: 'Ada Berg',
          names: { es: ['Ada Montaña'] },
          aliases: ['Berg', 'A. Berg'],
          description: 'Minister',
          roles: [
            { title: 'Minister', of: 'Q1', from: '2020' },
            { title: 'Mayor', from: '2010', to: '2019' },
          ],
          from: '1960',
          prominence: 0.5,
          sources: [{ url: 'https://x.example/1', title: 'A page' }],
        },
        {
          event: 'p/e',
          kind: 'trade',
          title: 'The deal',
          from: '2024-03',
          actors: ['p/a', 'Q1'],
          summary: 'A deal.',
          cues: ['deal', 'pact'],
          sources: [{ url: 'https://x.example/2', title: 'https://x.example/2' }],
        },
      ],
    });
  });

  test('tells each error with its line and column', () => {
    const text =
      'actor,kind,name,description,colour\np/a,person,A,D,red\np/b,pirate,B,D\np/a,person,A,D,,\np/a,person,A,D\n';
    expect(recordsFromCsv(text)).toEqual({
      ok: false,
      errors: [
        { line: 1, key: 'colour', message: 'is no column of the table' },
        { line: 3, key: 'kind', message: expect.stringContaining('must be one of') },
        { line: 4, message: 'has 6 fields, but the table has 5 columns' },
        { line: 5, message: 'The id p/a is on line 2 already.' },
      ],
    });
  });
});
