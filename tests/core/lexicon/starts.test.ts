import { expect, test } from 'vitest';
import { gatherStarts } from '../../../lib/core/lexicon/starts.ts';

test('keeps the most prominent records of each beginning, in any order of lines', () => {
  const starts = gatherStarts();
  for (let place = 0; place < 2000; place += 1) {
    starts.add(`ma${place}`, `Q${place}\ta\t0\t${((place * 7919) % 2000) / 2000}`);
  }
  starts.add('m', 'Qx\ta\t0\t1');
  starts.add('mexico', 'Q96\ta\t0\t0.9999');
  starts.add('mexiko', 'Q96\ta\t0\t0.9999');
  const lines = [...starts.lines()].map((line) => line.split('\t'));
  expect([...new Set(lines.map(([key]) => key))]).toEqual(['m', 'ma', 'me']);
  const m = lines.filter(([key]) => key === 'm');
  expect(m).toHaveLength(100);
  expect(m.slice(0, 2).map(([, id]) => id)).toEqual(['Qx', 'Q96']);
  const weights = m.map((line) => Number(line.at(-1)));
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(weights.at(-1)).toBeGreaterThan(0.94);
  expect(lines.filter(([key]) => key === 'me')).toEqual([['me', 'Q96', 'a', '0', '0.9999']]);
});
