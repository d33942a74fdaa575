import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './project-files.ts';

/** The success criteria of levels A and AA, by principle and guideline: https://www.w3.org/TR/WCAG22/. */
const criteria: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
};

test('the table of accessibility says how each criterion of WCAG 2.2, A and AA, is met', () => {
  const text = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');
  const told: string[] = [];
  for (const [, first = ''] of text.matchAll(/^\| (\d[^|]*)\|/gm)) {
    const [, from, to] = /^(\d\.\d\.\d+)–(\d\.\d\.\d+)/.exec(first) ?? [];
    if (from === undefined || to === undefined) {
      told.push(...(first.match(/\d\.\d\.\d+/g) ?? []));
      continue;
    }
    const guideline = from.slice(0, 4);
    const last = Number(to.slice(4));
    for (let number = Number(from.slice(4)); number <= last; number += 1) told.push(guideline + number);
  }
  const all = Object.entries(criteria).flatMap(([guideline, numbers]) =>
    numbers.map((number) => `${guideline}.${number}`),
  );
  expect(told.sort()).toEqual(all.sort());
});
