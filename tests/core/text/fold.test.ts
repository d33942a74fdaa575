import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAny, foldName } from '../../../lib/core/text/fold.ts';

test.each([
  ['Claudia Sheinbaum', 'claudia sheinbaum'],
  ['Jean-Luc', 'jean luc'],
  ['Springfield, Ohio', 'springfield ohio'],
  ["O'Brien", "o'brien"],
  ['São Tomé', 'sao tome'],
  ['U.S.A.', 'usa'],
])('%s', (name, key) => {
  expect(foldName(name)).toBe(key);
});

test('the short way for plain names gives what the rules give', () => {
  const part = fc.constantFrom(..."aZ09 -,.'&`_\u00e9\n\t", 'St. ', ', ', ' - ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const name = parts.join('');
      expect(foldName(name)).toBe(foldAny(name));
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(foldName(name)).toBe(foldAny(name));
    }),
  );
});
