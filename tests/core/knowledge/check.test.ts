import { describe, expect, test } from 'vitest';
import { type CheckOptions, checkPack } from '../../../lib/core/knowledge/check.ts';
import type { Actor, PackEvent, PackHeader, PackRecord } from '../../../lib/core/knowledge/records.ts';

const header: PackHeader = {
  pack: 'p',
  format: 1,
  title: 'P',
  language: 'en',
  licence: 'CC0-1.0',
  updated: '2025-06',
};
const actor = (rest: Partial<Actor> = {}): Actor => ({
  actor: 'p/a',
  kind: 'person',
  name: 'Ada Berg',
  description: 'D',
  ...rest,
});
const event = (rest: Partial<PackEvent> = {}): PackEvent => ({
  event: 'p/e',
  kind: 'other',
  title: 'T',
  from: '2024',
  actors: ['p/a'],
  summary: 'S',
  cues: ['cue'],
  ...rest,
});
const nobody: CheckOptions = {
  elsewhere: (id) => (id === 'Q1' ? 'actor' : id === 'Q2' ? 'event' : null),
  frequent: new Set(['target', 'targeted', 'strike', 'striking', 'mexico', 'reading', 'read']),
};
const found = (...records: PackRecord[]) =>
  checkPack(
    header,
    records.map((record, place) => ({ line: place + 2, record })),
    nobody,
  ).map(({ line, severity, rule, key }) => `${line} ${severity} ${rule} ${key ?? ''}`.trim());

describe('a pack in order', () => {
  test('has no findings', () => {
    expect(found(actor({ country: 'Q1' }), event({ follows: ['Q2'] }))).toEqual([]);
  });
});

describe('ids', () => {
  test('that nobody defines are warned of, those of the other type are errors', () => {
    expect(
      found(
        actor({ country: 'Q9', roles: [{ title: 'R', of: 'Q8' }] }),
        event({ actors: ['p/a', 'Q2', 'p/none'], follows: ['Q1', 'Q7'] }),
      ),
    ).toEqual([
      '2 warning unknown-id country',
      '2 warning unknown-id roles[0].of',
      '3 error wrong-type actors[1]',
      '3 warning unknown-id actors[2]',
      '3 error wrong-type follows[0]',
      '3 warning unknown-id follows[1]',
    ]);
  });
});

describe('aliases that are common words', () => {
  test.each([
    ['May', true],
    ['the', true],
    ['President', true],
    ['Target', true],
    ['Strike', true],
    ['Reading', true],
    ['Mexico', false],
    ['Berg', false],
    ['US', false],
    ['IT', false],
    ['The Hague', false],
  ])('%s: %s', (alias, common) => {
    expect(found(actor({ aliases: [alias] }))).toEqual(common ? ['2 warning common-word aliases[0]'] : []);
  });

  test('are fine once they are called ambiguous', () => {
    expect(found(actor({ aliases: ['May'], ambiguous: ['May'] }))).toEqual([]);
  });

  test('two of one name are told at the second', () => {
    expect(found(actor(), actor({ actor: 'p/b' }))).toEqual(['3 warning same-name name']);
  });
});

describe('events', () => {
  test('without cues', () => {
    expect(found(actor(), event({ cues: [] }))).toEqual(['3 warning no-cues cues']);
  });

  test('that follow each other in a circle, each circle once', () => {
    const chain = ['e1', 'e2', 'e3', 'e4'].map((id, place, all) =>
      event({ event: `p/${id}`, follows: [`p/${all[(place + 1) % 3]}`] }),
    );
    const loop = event({ event: 'p/loop', follows: ['p/loop'] });
    expect(found(actor(), ...chain, loop)).toEqual(['3 error cycle follows', '7 error cycle follows']);
  });

  test('a chain of 50,000 is no circle, and no reason to fail', () => {
    const chain = Array.from({ length: 50_000 }, (_, place) =>
      event({ event: `p/${place}`, follows: place < 49_999 ? [`p/${place + 1}`] : [] }),
    );
    expect(found(actor(), ...chain)).toEqual([]);
  });
});

describe('dates', () => {
  test.each<[string, PackRecord[], string[]]>([
    ['an end before the beginning', [actor({ from: '1960', to: '1959-12' })], ['2 error dates to']],
    ['spans that overlap', [actor({ from: '1960-05', to: '1960' })], []],
    [
      'a role that ends first, or is taken before birth or after death',
      [
        actor({
          from: '1960',
          to: '2020',
          roles: [
            { title: 'A', from: '2001', to: '2000' },
            { title: 'B', from: '1950' },
            { title: 'C', from: '2021' },
          ],
        }),
      ],
      ['2 error dates roles[0].to', '2 error dates roles[1].from', '2 error dates roles[2].from'],
    ],
    [
      'a role after the pack was checked',
      [actor({ roles: [{ title: 'A', from: '2026' }] })],
      ['2 warning dates roles[0].from'],
    ],
    [
      'an event that follows a later one',
      [
        actor(),
        event({ event: 'p/1', from: '2020-01', follows: ['p/2'] }),
        event({ event: 'p/2', from: '2020-03' }),
      ],
      ['3 error dates follows[0]'],
    ],
    [
      'an actor that is younger than its event',
      [actor({ from: '2025' }), event()],
      ['3 warning dates actors[0]'],
    ],
    ['a source before its event', [actor(), event({ checked: '2023-05-05' })], ['3 warning dates checked']],
    [
      'an event after the pack was checked',
      [actor(), event({ from: '2025-07-01' })],
      ['3 warning dates from'],
    ],
  ])('%s', (_what, records, expected) => {
    expect(found(...records)).toEqual(expected);
  });
});

test('keys that are nearly right are told, an author’s own are not', () => {
  const slip: PackRecord = Object.assign(actor(), { alias: ['A'], 'x-note': 1, note: 'mine', cues: ['c'] });
  expect(found(slip)).toEqual(['2 warning stray-key alias', '2 warning stray-key cues']);
});
