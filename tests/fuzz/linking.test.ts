import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleOfText } from '../../lib/core/article.ts';
import { knowledgeInMemory } from '../../lib/core/knowledge/memory.ts';
import { contextFor } from '../../lib/core/linking/context.ts';
import { marksOf } from '../../lib/core/linking/marks.ts';
import { headerOf, mexico, mundo } from '../store/fixtures.ts';
import { boxed, nasty } from './boxed.ts';

/** Names that look like patterns, keys of every object or nothing, and events that follow each other in a circle. */
const hostile = {
  header: headerOf('hostile'),
  records: [
    ...['(a+)+$', '.*', '__proto__', 'constructor', 'The', '\u202eevil', 'Esper Mexico', '2025', 'I'].map(
      (name, place) => ({
        actor: `hostile/${place}`,
        kind: 'person' as const,
        name,
        aliases: [`${name} ${name}`, 'Sheinbaum'],
        description: 'Nobody',
      }),
    ),
    ...[0, 1, 2].map((place) => ({
      event: `hostile/e${place}`,
      kind: 'other' as const,
      title: '.* (a+)+$',
      from: '2025-02',
      actors: ['hostile/0', 'Q96', 'nobody'],
      follows: [`hostile/e${(place + 1) % 3}`, `hostile/e${place}`],
      summary: 'The constitutional reform of __proto__.',
      cues: ['[', 'constitutional reform', '.*'],
    })),
  ],
};
const knowledge = knowledgeInMemory([mexico, mundo, hostile]);

const words = fc.constantFrom(
  ...'Claudia Sheinbaum President Mr. Mexico Mexican Mexico’s Esper said on Tuesday in February 2025 yesterday two weeks ago April 1 the constitutional reform memoir of 2022 was proposed by U.S. officials and “quoted” (in brackets) — . . , , ? ! ; : \n\n \n\n (a+)+$ .* __proto__ constructor Marcelo Ebrard México Estados Unidos el 3 de marzo'
    .split(' ')
    .filter(Boolean),
);
const text = fc
  .array(fc.oneof({ weight: 12, arbitrary: words }, { weight: 1, arbitrary: nasty }), { maxLength: 120 })
  .chain((parts) => fc.constantFrom(' ', ' ', '', '\u00a0').map((gap) => parts.join(gap)));
const published = fc.oneof(
  fc.constantFrom(
    '2025-04-08',
    '2025-04-08T17:40:00+08:00',
    '2020-02-29',
    '9999-12-31',
    '0001-01-01',
    'soon',
  ),
  nasty,
);

test('any text is linked into spans that stand in it', async () => {
  await boxed(
    'texts',
    fc.asyncProperty(
      text,
      nasty,
      fc.option(published),
      fc.option(fc.constantFrom('en', 'es', 'de', 'fr', 'en-GB', 'xx', '__proto__')),
      async (body, title, day, language) => {
        const article = articleOfText({ title, text: body, published: day, language });
        const context = await contextFor(article, knowledge);
        const within = ({ start, end }: { start: number; end: number }) =>
          Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= body.length;
        const spans = [
          ...context.sentences,
          ...context.mentions,
          ...context.ambiguous,
          ...context.unknown,
          ...context.events.flatMap(({ evidence, clause }) => [...evidence, ...(clause ? [clause] : [])]),
          ...context.cards.flatMap(({ spans, evidenceSpan }) => [
            ...spans,
            ...(evidenceSpan ? [evidenceSpan] : []),
          ]),
          ...marksOf(context),
        ];
        for (const span of spans) expect(within(span), JSON.stringify(span)).toBe(true);
        const names = [...context.mentions].sort((a, b) => a.start - b.start);
        for (const [place, { end }] of names.entries())
          expect(names[place + 1]?.start ?? body.length).toBeGreaterThanOrEqual(end);
        for (const { score } of [...context.mentions, ...context.events, ...context.cards])
          expect(Number.isFinite(score)).toBe(true);
        expect(new Set(context.cards.map(({ section, id }) => `${section} ${id}`)).size).toBe(
          context.cards.length,
        );
        expect(JSON.parse(JSON.stringify(context))).toEqual(JSON.parse(JSON.stringify(context)));
      },
    ),
    { share: 0.2, cases: 250 },
  );
});
