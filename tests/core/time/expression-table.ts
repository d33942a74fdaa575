import { expect, test } from 'vitest';
import { type TimeExpression, timeExpressions } from '../../../lib/core/time/expressions.ts';
import { intervalOf, isoOf } from '../../../lib/core/time/interval.ts';

/**
 * Text with the expression in brackets; the day of publication; what is expected: `FROM..TO`, one `DATE` for a single
 * day, `DATE ~N` for an interval that holds the date and reaches at most N days to either side, or `none`. `ahead`: it is
 * still to come.
 */
export type Row = readonly [text: string, published: string, expected: string, when?: 'ahead'];

const spanOf = ({ interval }: TimeExpression): string => {
  const [from, to] = [isoOf(interval.from), isoOf(interval.to)];
  return from === to ? from : `${from}..${to}`;
};

const check = (language: string, [marked, published, expected, when]: Row): void => {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const end = marked.indexOf(']') - 1;
  const found = timeExpressions(text, published, language);
  if (expected === 'none') {
    expect(found.map((one) => one.text)).toEqual([]);
    return;
  }
  const one = found.find((expression) => expression.start === start && expression.end === end);
  if (!one)
    expect(found.map((other) => `[${other.text}] ${spanOf(other)}`)).toContain(text.slice(start, end));
  if (!one) return;
  expect(one.text).toBe(text.slice(start, end));
  const near = /^(\S+) ~(\d+)$/.exec(expected);
  const day = near?.[1] === undefined ? null : intervalOf(near[1]);
  if (near && day) {
    const reach = Number(near[2]);
    expect(one.interval.from, spanOf(one)).toBeLessThanOrEqual(day.from);
    expect(one.interval.to, spanOf(one)).toBeGreaterThanOrEqual(day.from);
    expect(one.interval.from, spanOf(one)).toBeGreaterThanOrEqual(day.from - reach);
    expect(one.interval.to, spanOf(one)).toBeLessThanOrEqual(day.from + reach);
  } else {
    expect(spanOf(one)).toBe(expected);
  }
  expect(one.future).toBe(when === 'ahead');
};

/** One test a row. */
export const testRows = (language: string, rows: readonly Row[]): void => {
  for (const row of rows) test(`${row[0]} (${row[1]})`, () => check(language, row));
};
