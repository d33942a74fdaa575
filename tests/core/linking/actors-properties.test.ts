import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, articleOfText } from '../../../lib/core/article.ts';
import { knowledgeInMemory } from '../../../lib/core/knowledge/memory.ts';
import type { Actor } from '../../../lib/core/knowledge/records.ts';
import { linkActors } from '../../../lib/core/linking/actors.ts';

const names = [
  'Paris',
  'Jordan',
  'Ana Ruiz',
  'Ruiz',
  'US',
  'al-Sharaa',
  'Bank of Japan',
  "McDonald's",
  '東京',
  'Élysée',
  'May',
];
const records: Actor[] = names.map((name, i) => ({
  actor: `a${i}`,
  kind: i % 3 === 0 ? 'place' : i % 3 === 1 ? 'person' : 'organization',
  name,
  description: 'President of the city of Paris',
  prominence: (i % 5) / 5,
  country: 'a0',
}));
const knowledge = knowledgeInMemory([
  {
    header: { pack: 'p', format: 1, title: 'P', language: 'en', licence: 'CC0-1.0', updated: '2025-01-01' },
    records,
  },
]);

/** How many random strings: 1,000 each time, 100,000 before a release (`BACKSTORY_RUNS=100000`). */
const runs = Number(process.env.BACKSTORY_RUNS ?? 1000);

// Other suites may be running on the same cores.
const patience = { timeout: 60_000 + runs };

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'said',
      'the',
      'The',
      'President',
      'of',
      'in',
      'Roy',
      'who',
      '.',
      ',',
      '\n\n',
      "'s",
      '—',
      '(',
      ')',
      '"',
      'de',
      'St.',
      '5',
      'Tokyo-based',
      'MAY',
      'Jordans',
      'bin',
      'Ruiz-Roy',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const texts = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' '));
const languages = fc.constantFrom('en', 'es', 'fr', 'de', 'ja', 'ar', null, '??');

const articleOf = (text: string, language: string | null): Article =>
  articleOfText({ title: '', text, published: null, language });

test('spans slice to their surface, are sorted, and never overlap', patience, async () => {
  await fc.assert(
    fc.asyncProperty(texts, languages, async (text, language) => {
      const { mentions, ambiguous, unknown } = await linkActors(articleOf(text, language), knowledge);
      const spans = [...mentions, ...ambiguous, ...unknown].sort((a, b) => a.start - b.start);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const { start, end, name } of unknown) expect(text.slice(start, end)).toBe(name);
    }),
    { numRuns: Math.max(400, runs / 10) },
  );
});

test('linking twice, or with blocks parted otherwise, gives the same', patience, async () => {
  await fc.assert(
    fc.asyncProperty(texts, languages, async (text, language) => {
      const article = articleOf(text, language);
      const once = await linkActors(article, knowledge);
      expect(await linkActors(article, knowledge)).toEqual(once);
      expect(await linkActors({ ...article, blocks: [] }, knowledge)).toEqual(once);
    }),
    { numRuns: 100 },
  );
});

test('random strings never throw', patience, async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), languages, async (text, language) => {
      await linkActors(articleOf(text, language), knowledge);
    }),
    { numRuns: runs },
  );
});

test('time grows with the text and not with its square', patience, async () => {
  const sentence =
    'Ana Ruiz met the President of Paris, Roy Ruiz, in Jordan. "Nobody," said Ruiz, "asked the US." ';
  const short = articleOf(sentence.repeat(50), 'en');
  const long = articleOf(sentence.repeat(400), 'en');
  const timeOf = async (article: Article): Promise<number> => {
    const start = performance.now();
    await linkActors(article, knowledge);
    return performance.now() - start;
  };
  // Whatever else the machine does can only add: the least of many, taken in turn, is the work itself.
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let run = 0; run < 60; run++) {
    least.short = Math.min(least.short, await timeOf(short));
    least.long = Math.min(least.long, await timeOf(long));
    // Eight times the text in eight times the time; a square would be sixty-four.
    if (run >= 7 && least.long / least.short < 24) break;
  }
  expect(least.long / least.short).toBeLessThan(24);
});
