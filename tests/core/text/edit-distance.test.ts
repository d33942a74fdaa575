import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../lib/core/text/edit-distance.ts';

test.each([
  ['mexico', 'mexico', 0],
  ['mexcio', 'mexico', 1],
  ['mexco', 'mexico', 1],
  ['mexxico', 'mexico', 1],
  ['maxico', 'mexico', 1],
  ['shienbuam', 'sheinbaum', 2],
  ['', 'ab', 2],
  ['abc', 'xyz', 3],
])('%s to %s: %i', (a, b, distance) => {
  expect(editDistance(a, b, 5)).toBe(distance);
  expect(editDistance(b, a, 5)).toBe(distance);
  expect(editDistance(a, b, distance - 1)).toBe(distance === 0 ? 0 : distance);
});

test('one slip is never more than two apart from the word, and a limit only cuts', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const whole = editDistance(a, b, 99);
      expect(whole).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, b, limit)).toBe(Math.min(whole, limit + 1));
    }),
  );
});
