import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blocksOfKey,
  blocksOfPrefix,
  cutBlocks,
  isRunKey,
  linesWithPrefix,
  runLine,
  valuesOf,
} from '../../../lib/core/lexicon/blocks.ts';
import { LineSorter } from '../../../lib/core/lexicon/line-sorter.ts';

const key = fc
  .oneof(
    fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b', ' ', "'", 'é', '東', '\ud83d') }),
    fc.string({ unit: 'grapheme' }),
  )
  .filter(isRunKey);
const value = fc.string().filter((text) => !/\p{Cc}/u.test(text));
const entries = fc.array(fc.tuple(key, value), { maxLength: 120 });

const runOf = (pairs: readonly (readonly [string, string])[], size: number) => {
  const sorter = new LineSorter();
  for (const [k, v] of pairs) sorter.add(runLine(k, v));
  const keys: string[] = [];
  const blocks = [...cutBlocks(sorter.sorted(), (each) => keys.push(each), size)];
  return { blocks, keys, firsts: blocks.map(({ first }) => first) };
};

test('each key gives back its values and no others, whatever the block size', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 200 }), key, (pairs, size, other) => {
      const { blocks, keys, firsts } = runOf(pairs, size);
      expect(keys).toEqual([...new Set(pairs.map(([k]) => k))].sort());
      for (const asked of new Set([...keys, other])) {
        const [from, to] = blocksOfKey(firsts, asked);
        const found = blocks.slice(from, to).flatMap(({ text }) => valuesOf(text, asked));
        expect(found).toEqual(pairs.flatMap(([k, v]) => (k === asked ? [v] : [])).sort());
      }
    }),
  );
});

test('each prefix gives all lines that begin with it, in order', () => {
  fc.assert(
    fc.property(
      entries,
      fc.integer({ min: 1, max: 200 }),
      fc.oneof(key, fc.constant('')),
      (pairs, size, prefix) => {
        const { blocks, firsts } = runOf(pairs, size);
        const [from, to] = blocksOfPrefix(firsts, prefix);
        const found = blocks.slice(from, to).flatMap(({ text }) => [...linesWithPrefix(text, prefix)]);
        const expected = pairs
          .filter(([k]) => k.startsWith(prefix))
          .map(([k, v]) => runLine(k, v))
          .sort();
        expect(found.map((line) => runLine(line.key, line.value))).toEqual(expected);
      },
    ),
  );
});

test('a look-up reads one block, two where the key begins a block', () => {
  const pairs = Array.from(
    { length: 5_000 },
    (_, place) => [`name ${String(place).padStart(5, '0')}`, 'v'] as const,
  );
  const { firsts, keys } = runOf(pairs, 1_000);
  const blocks = keys.map((each) => blocksOfKey(firsts, each)).map(([from, to]) => to - from);
  expect(Math.max(...blocks)).toBe(2);
  expect(blocks.filter((count) => count === 2)).toHaveLength(firsts.length - 1);
});

test('a hundred thousand lines come out sorted and whole', () => {
  const lines = Array.from({ length: 100_000 }, (_, place) => `${(place * 7_919) % 100_003} x`);
  const sorter = new LineSorter();
  for (const line of lines) sorter.add(line);
  expect([...sorter.sorted()]).toEqual([...lines].sort());
  expect([...sorter.sorted()]).toEqual([]);
});
