import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './project-files.ts';

const text = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The rows of the tables of threats: what is tried, what stands against it, and the tests. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (It |---)/.test(line))
  .map((line) => line.slice(1, -1).split(' | '));

const testsOf = (cell: string): { file: string; name: string }[] =>
  [...cell.matchAll(/`(tests\/[\w./-]+\.test\.tsx?)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));

/** Names of tests, and of the rows of tables of tests, stand in a file between quotes. */
const stands = ({ file, name }: { file: string; name: string }): boolean => {
  if (!existsSync(join(root, file))) return false;
  const source = readFileSync(join(root, file), 'utf8');
  return ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));
};

describe('the threat model', () => {
  it('has lines', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it('names a test in each line', () => {
    const without = rows.filter((cells) => cells.length !== 3 || testsOf(cells[2] ?? '').length === 0);
    expect(without.map(([threat]) => threat)).toEqual([]);
  });

  it('names only tests that there are', () => {
    const named = testsOf(text);
    expect(named.length).toBeGreaterThanOrEqual(rows.length);
    expect(named.filter((one) => !stands(one))).toEqual([]);
    expect(stands({ file: 'tests/gates/security.test.ts', name: 'is no test of this file' + '!' })).toBe(
      false,
    );
  });
});
