import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFilter, openFilter } from '../../../lib/core/lexicon/fuse-filter.ts';
import { hashKey } from '../../../lib/core/lexicon/hash.ts';

const filterOf = (keys: readonly string[]) => {
  const filter = openFilter(buildFilter(keys.map(hashKey)));
  if (!filter) throw new Error('The filter does not open.');
  return filter;
};

describe('fuse filter', () => {
  test('never a wrong no, for any keys', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 400 }), (keys) => {
        const filter = filterOf(keys);
        expect(keys.filter((key) => !filter.has(key))).toEqual([]);
        expect(filter.size).toBe(new Set(keys).size);
      }),
    );
  });

  test.each([1, 2, 3, 5, 9, 100, 1_000, 30_000])('%i keys: no wrong no, a wrong yes in some 256', (size) => {
    const filter = filterOf(Array.from({ length: size }, (_, place) => `person number ${place}`));
    for (let place = 0; place < size; place += 1) expect(filter.has(`person number ${place}`)).toBe(true);
    const asked = 50_000;
    let wrong = 0;
    for (let place = 0; place < asked; place += 1) if (filter.has(`nobody ${place}`)) wrong += 1;
    // 195 are expected; the bounds are six standard deviations away.
    expect(wrong).toBeGreaterThan(110);
    expect(wrong).toBeLessThan(280);
  });

  test('at size it takes 1.2 bytes a key', () => {
    const keys = Array.from({ length: 100_000 }, (_, place) => hashKey(`k${place}`));
    expect(buildFilter(keys).byteLength / keys.length).toBeLessThan(1.2);
  });

  test('without keys it knows nothing', () => {
    const filter = filterOf([]);
    for (let place = 0; place < 1_000; place += 1) expect(filter.has(`k${place}`)).toBe(false);
  });

  test('the same keys give the same bytes', () => {
    const keys = ['b', 'a', 'c', 'a'].map(hashKey);
    expect(new Uint8Array(buildFilter(keys))).toEqual(new Uint8Array(buildFilter([...keys].reverse())));
  });

  test('what is no filter does not open', () => {
    const whole = buildFilter([1, 2, 3]);
    expect(openFilter(new ArrayBuffer(0))).toBeNull();
    expect(openFilter(new ArrayBuffer(100))).toBeNull();
    expect(openFilter(whole.slice(0, -1))).toBeNull();
    const other = whole.slice(0);
    new Uint32Array(other)[1] = 99;
    expect(openFilter(other)).toBeNull();
  });
});

test('hashes are whole numbers below 2^53, and 200,000 names do not collide', () => {
  const seen = new Set<number>();
  for (let place = 0; place < 100_000; place += 1) {
    seen
      .add(hashKey(`name ${place}`))
      .add(hashKey(String.fromCharCode(place % 0xd000, 0x100 + (place >> 5), 7)));
  }
  expect(seen.size).toBeGreaterThanOrEqual(199_999);
  for (const hash of seen) if (!Number.isSafeInteger(hash) || hash < 0) expect.fail(`${hash}`);
});
