import { expect, it } from 'vitest';
import type { Actor } from '../../../../lib/core/knowledge/records.ts';
import { termTimes } from '../../../../lib/core/linking/events/term-times.ts';
import { intervalOf, isoOf } from '../../../../lib/core/time/interval.ts';

const actors = new Map<string, Actor>([
  [
    'p',
    {
      actor: 'p',
      kind: 'person',
      name: 'Mira Doval',
      description: 'President of Varania',
      roles: [
        { title: 'President of Varania', from: '2012-05-01', to: '2016-04-30' },
        { title: 'President of Varania', from: '2021-05-01' },
      ],
    },
  ],
  ['x', { actor: 'x', kind: 'person', name: 'Teo Lasko', description: 'Guerrilla leader' }],
]);

const timesOf = (text: string): string[] => {
  const mentions = [...actors.values()].flatMap(({ actor, name }) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ actor, start, end: start + name.length }];
  });
  const published = intervalOf('2024-03-04');
  if (!published) throw new Error('The test lacks its day.');
  return termTimes(text, mentions, actors, published.from).map(
    ({ text: told, interval }) => `${told}: ${isoOf(interval.from)}..${isoOf(interval.to)}`,
  );
};

it.each([
  ['Mira Doval raised taxes in her first term.', 'first term: 2012-05-01..2016-04-30'],
  ['Mira Doval met Teo Lasko during her second term.', 'second term: 2021-05-01..2024-03-04'],
  ['Mira Doval subió los impuestos durante su primer mandato.', 'primer mandato: 2012-05-01..2016-04-30'],
  [
    'Mira Doval hat die Steuern in ihrer ersten Amtszeit erh\u00f6ht.',
    'ersten Amtszeit: 2012-05-01..2016-04-30',
  ],
])('reads a term as a time: %s', (text, expected) => {
  expect(timesOf(text)).toEqual([expected]);
});

it.each([
  'Mira Doval defends the law of her first term.',
  'Teo Lasko was caught in his first term.',
  'Mira Doval may run for the presidency again.',
])('takes no other for one: %s', (text) => {
  expect(timesOf(text)).toEqual([]);
});
