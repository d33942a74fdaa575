import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../lib/core/knowledge/records.ts';
import { isoOf } from '../../../lib/core/time/interval.ts';
import { termIntervals, termMentions } from '../../../lib/core/time/terms.ts';

const twice: Actor = {
  actor: 'test/returner',
  kind: 'person',
  name: 'Ada Returner',
  description: 'President of Westland',
  roles: [
    { title: 'President of Westland', from: '2021-03-04' },
    { title: 'Mayor of Westport', from: '2001', to: '2006' },
    { title: 'President of Westland', from: '2010-03-04', to: '2015-03-03' },
  ],
};
const once: Actor = {
  ...twice,
  roles: [{ title: 'Chancellor of Eastland', from: '2005-11-22', to: '2021-12-08' }],
};

const iso = (list: { from: number; to: number }[]) =>
  list.map(({ from, to }) => `${isoOf(from)}..${Number.isFinite(to) ? isoOf(to) : 'open'}`);

describe('terms of office', () => {
  test('of one who came back', () => {
    expect(iso(termIntervals(twice, 1))).toEqual(['2010-03-04..2015-03-03']);
    expect(iso(termIntervals(twice, 2))).toEqual(['2021-03-04..open']);
    expect(iso(termIntervals(twice, -1))).toEqual(['2021-03-04..open']);
    expect(iso(termIntervals(twice, null))).toEqual(['2010-03-04..2015-03-03', '2021-03-04..open']);
    expect(iso(termIntervals(twice, null, 'mayor'))).toEqual(['2001-01-01..2006-12-31']);
    expect(termIntervals(twice, 3)).toEqual([]);
  });

  test('of one whose record holds one long stay', () => {
    expect(iso(termIntervals(once, 1))).toEqual(['2005-11-22..2011-11-27']);
    expect(iso(termIntervals(once, 2))).toEqual(['2009-10-21..2021-12-08']);
    expect(termIntervals({ ...once, roles: undefined }, 1)).toEqual([]);
  });
});

test.each([
  ['The deal of his first term was torn up.', 'first term', 1, null],
  ['Under her presidency the army grew.', 'her presidency', null, 'presid'],
  ['Durante su primer mandato prohibió el vuelo.', 'primer mandato', 1, null],
  ['Lors de son second mandat, il a cédé.', 'second mandat', 2, null],
  ['In seiner zweiten Amtszeit gab er nach.', 'zweiten Amtszeit', 2, null],
  ['It failed in the dog days of his premiership.', 'his premiership', null, 'premier'],
])('%s', (text, words, ordinal, office) => {
  const [found, ...rest] = termMentions(text);
  expect(rest).toEqual([]);
  expect(text.slice(found?.start, found?.end)).toBe(words);
  expect(found).toMatchObject({ ordinal, office });
});
