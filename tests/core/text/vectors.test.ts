import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWordVectors, vectorDimensions } from '../../../lib/core/text/vectors.ts';

const rows = (...numbers: number[][]): ArrayBuffer => {
  const bytes = new Int8Array(numbers.length * vectorDimensions);
  for (const [place, row] of numbers.entries()) bytes.set(row, place * vectorDimensions);
  return bytes.buffer;
};

describe('readWordVectors', () => {
  const vectors = readWordVectors('the\nvote\nballot\nstorm\n', rows([1], [3, 4], [6, 8], [-4, 3]));

  it('finds words by their place', () => {
    expect(vectors.size).toBe(4);
    expect(vectors.indexOf('the')).toBe(0);
    expect(vectors.indexOf('storm')).toBe(3);
    expect(vectors.indexOf('Storm')).toBe(-1);
  });

  it('adds unit vectors', () => {
    const sum = new Float64Array(vectorDimensions);
    vectors.addTo(sum, 2, 2);
    expect([...sum.slice(0, 3)].map((value) => Number(value.toFixed(6)))).toEqual([1.2, 1.6, 0]);
  });

  it('refuses files that do not belong together', () => {
    expect(() => readWordVectors('one\ntwo\n', rows([1]))).toThrow(RangeError);
  });
});

describe('the bundled vectors', () => {
  const file = (name: string) => readFileSync(new URL(`../../../public/${name}`, import.meta.url));
  const bytes = file('vectors.bin');
  const vectors = readWordVectors(
    file('vectors.txt').toString(),
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
  const unit = (word: string): Float64Array => {
    const sum = new Float64Array(vectorDimensions);
    vectors.addTo(sum, vectors.indexOf(word), 1);
    return sum;
  };
  const cosine = (a: string, b: string): number => {
    const other = unit(b);
    return unit(a).reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
  };

  it('are 20,000 words in 2 MB', () => {
    expect(vectors.size).toBe(20_000);
    expect(bytes.byteLength).toBe(2_000_000);
  });

  it.each([
    ['vaccine', 'vaccination', 'bridge'],
    ['quake', 'earthquake', 'ballot'],
    ['acquitted', 'convicted', 'glacier'],
    ['tariff', 'duties', 'hostage'],
  ])('put %s nearer to %s than to %s', (word, near, far) => {
    expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.2);
  });
});
