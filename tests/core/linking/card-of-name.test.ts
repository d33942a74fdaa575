import { describe, expect, it } from 'vitest';
import { cardOfName } from '../../../lib/core/linking/card-of-name.ts';
import type { ActorCard } from '../../../lib/core/linking/page-context.ts';

const card = (id: string, title: string): ActorCard => ({
  section: 'who',
  id,
  title,
  line: '',
  spans: [],
  score: 1,
  kind: 'person',
  sources: [],
  factsAsOf: null,
});
const cards = [
  card('ana', 'Ana Ruiz'),
  card('rosa', 'Rosa Ruiz'),
  card('okoro', 'Ben Okoro'),
  card('li', 'Li'),
];
const idOf = (text: string) => cardOfName({ cards }, text)?.id ?? null;

describe('cardOfName', () => {
  it.each([
    ['Ben Okoro', 'okoro'],
    ['  okoro ', 'okoro'],
    ['Okoro\u2019s', 'okoro'],
    ['ANA RUIZ', 'ana'],
    ['Ruiz', null],
    ['Li', 'li'],
    ['Benjamin', null],
    ['', null],
  ])('%j: %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });
});
