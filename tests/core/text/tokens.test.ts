import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../../lib/core/text/fold.ts';
import { keyOf, tokensOf } from '../../../lib/core/text/tokens.ts';

const words = (text: string, language: string | null = 'en'): string[] =>
  tokensOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  test('hyphens part, acronyms and apostrophes do not, possessive endings are their own', () => {
    expect(words("The U.S.-led plan of O'Brien's AT&T")).toEqual([
      'The',
      'U.S.',
      'led',
      'plan',
      'of',
      "O'Brien",
      "'s",
      'AT',
      '&',
      'T',
    ]);
  });

  test('French elides, English does not', () => {
    expect(words("l'Élysée d’Emmanuel", 'fr')).toEqual(["l'", 'Élysée', 'd’', 'Emmanuel']);
    expect(words("Côte d'Ivoire", 'en')).toEqual(['Côte', "d'Ivoire"]);
  });

  const names: [string, string][] = [
    ['en', 'U.S.'],
    ['en', 'J.K. Rowling'],
    ['en', 'AT&T'],
    ['en', "McDonald's"],
    ['en', 'Jean-Luc Mélenchon'],
    ['en', 'Washington, D.C.'],
    ['fr', "Côte d'Ivoire"],
    ['fr', "L'Oréal"],
    ['de', 'Strauß'],
    ['en', 'Ursula von der Leyen'],
    ['ja', '石破茂'],
    ['zh', '习近平'],
    ['ru', 'Владимир Путин'],
    ['ar', 'محمد بن سلمان'],
    ['ko', '이재명'],
  ];
  for (const [language, name] of names) {
    test(`the key of ${name} is the pack's`, () => {
      const text = name;
      const tokens = tokensOf(text, language);
      expect(keyOf(tokens, 0, tokens.length - 1)).toBe(foldName(name));
    });
  }

  test('shapes', () => {
    expect(tokensOf('Trump said NATO eBay 2025 iPhone6 É Ñu 北京', 'en').map(({ shape }) => shape)).toEqual([
      'title',
      'lower',
      'upper',
      'mixed',
      'number',
      'mixed',
      'title',
      'title',
      'caseless',
    ]);
  });

  test('any text: tokens are in order, apart, and never empty', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en', 'fr', 'ja', null, 'not a tag'),
        (text, tag) => {
          let last = 0;
          for (const { start, end, shape } of tokensOf(text, tag)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(shape).toBeDefined();
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
