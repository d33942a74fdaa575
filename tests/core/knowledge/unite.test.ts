import { expect, test } from 'vitest';
import type { Actor } from '../../../lib/core/knowledge/records.ts';
import { uniteActors, uniteEvents } from '../../../lib/core/knowledge/unite.ts';

const own: Actor = {
  actor: 'Q1',
  kind: 'person',
  name: 'Ann Bo',
  description: 'Mine',
  roles: [{ title: 'King' }],
};
const pack: Actor = {
  actor: 'Q1',
  kind: 'person',
  name: 'Anna Bo',
  aliases: ['Bo', 'Ann Bo'],
  description: 'Theirs',
  summary: 'Long.',
  ambiguous: ['Bo'],
  roles: [{ title: 'King' }, { title: 'King', from: '2020' }],
  prominence: 0.5,
};

test('texts come from the first that has them; names and roles are united', () => {
  expect(uniteActors([own, pack])).toMatchObject({
    name: 'Ann Bo',
    description: 'Mine',
    summary: 'Long.',
    aliases: ['Anna Bo', 'Bo'],
    ambiguous: ['Bo'],
    roles: [{ title: 'King' }, { title: 'King', from: '2020' }],
    prominence: 0.5,
  });
});

test('names of a pack in another language go under its tag', () => {
  const united = uniteActors([own, pack], ['en', 'sv']);
  expect(united.names).toEqual({ sv: ['Anna Bo', 'Bo', 'Ann Bo'] });
  expect(united.aliases).toBeUndefined();
});

test('a language tag that is also a method of objects is only a tag', () => {
  const odd: Actor = { ...pack, names: { valueOf: ['X'], constructor: ['Y'] } };
  expect(uniteActors([own, odd]).names).toEqual({ valueOf: ['X'], constructor: ['Y'] });
});

test('events unite actors, cues and chains', () => {
  const event = { event: 'e', kind: 'trade', title: 'T', from: '2020', actors: ['a'], summary: 'S' } as const;
  const first = { ...event, actors: ['b', 'a'], follows: ['x'] };
  const second = { ...event, title: 'U', to: '2021', actors: ['a', 'c'], follows: ['x', 'y'], cues: ['q'] };
  expect(uniteEvents([first, second])).toMatchObject({
    title: 'T',
    to: '2021',
    actors: ['b', 'a', 'c'],
    follows: ['x', 'y'],
    cues: ['q'],
  });
});
