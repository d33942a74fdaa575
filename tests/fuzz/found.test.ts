import { expect, test } from 'vitest';
import { articleOfText } from '../../lib/core/article.ts';
import { knowledgeInMemory } from '../../lib/core/knowledge/memory.ts';
import { contextFor } from '../../lib/core/linking/context.ts';
import { headerOf, mexico, mundo } from '../store/fixtures.ts';

// What the fuzzing found, each as the smallest case that showed it.

test('a name whose candidates come in another order further down has one card', async () => {
  const others = ['Ann', 'Bo'].map((name) => ({
    actor: `others/${name}`,
    kind: 'person' as const,
    name,
    aliases: ['Sheinbaum'],
    description: 'Somebody else',
  }));
  const knowledge = knowledgeInMemory([mexico, mundo, { header: headerOf('others'), records: others }]);
  const article = articleOfText({
    title: '',
    text: 'Sheinbaum Mexico 1 Sheinbaum',
    published: null,
    language: null,
  });
  const { ambiguous, cards } = await contextFor(article, knowledge);
  const ofName = cards.filter(({ id }) => id === 'Sheinbaum');
  expect(ambiguous).toHaveLength(2);
  expect(ambiguous[0]?.candidates).not.toEqual(ambiguous[1]?.candidates);
  expect(ofName.map(({ section, spans }) => [section, spans.length])).toEqual([['ambiguous', 2]]);
});
