import { describe, expect, it } from 'vitest';
import { dateFitOf, fitsAny, halfWidth, readingFrom } from '../../../../lib/core/linking/events/dates.ts';
import type { TimeExpression } from '../../../../lib/core/time/expressions.ts';
import { type Interval, intervalOf, isoOf } from '../../../../lib/core/time/interval.ts';

const span = (from: string, to = from): Interval => ({
  from: intervalOf(from)?.from ?? Number.NaN,
  to: intervalOf(to)?.to ?? Number.NaN,
});

const time = (interval: Interval, rest: Partial<TimeExpression> = {}): TimeExpression => ({
  start: 0,
  end: 1,
  text: '',
  interval,
  grain: 'day',
  kind: 'calendar',
  future: false,
  ...rest,
});

describe('dateFitOf', () => {
  const march = time(span('2024-03'), { grain: 'month' });

  it.each([
    ['within', '2024-03-12', true, 0],
    ['just after', '2024-04-02', true, 2],
    ['a month off', '2024-05-01', false, 31],
    ['a year off', '2023-03-12', false, 355],
  ])('%s', (_, day, fits, gap) => {
    expect(dateFitOf(march, span(day), null)).toMatchObject({ fits, gap, guessed: false });
  });

  it('takes the end of what lasted, but not its middle', () => {
    const begins = span('2023-10-07');
    expect(dateFitOf(march, begins, span('2024-03-20')).fits).toBe(true);
    expect(dateFitOf(march, begins, span('2025-01-19')).fits).toBe(false);
  });

  it('takes a second guess, and says that it is one', () => {
    const friday = time(span('2024-03-15'), { also: [span('2024-03-08')] });
    expect(dateFitOf(friday, span('2024-03-08'), null)).toMatchObject({ fits: true, guessed: true });
    expect(dateFitOf(friday, span('2024-03-15'), null)).toMatchObject({ fits: true, guessed: false });
  });

  it('takes an event known by the month within that month', () => {
    expect(dateFitOf(time(span('2024-03-15')), span('2024-03'), null).fits).toBe(true);
  });
});

describe('readingFrom', () => {
  it('counts an offset from its anchor', () => {
    const after = time(span('2024-06-01'), { kind: 'anchored', offset: { from: 2, to: 2 } });
    const reading = readingFrom(after, span('2024-11-05'));
    expect(reading && isoOf(reading.from)).toBe('2024-11-07');
  });

  it('moves a month to the first one after its anchor', () => {
    const following = time(span('2024-01'), { kind: 'anchored', grain: 'month' });
    const reading = readingFrom(following, span('2020-08-20'));
    expect(reading && isoOf(reading.from).slice(0, 7)).toBe('2021-01');
  });

  it('leaves alone what has a date of its own', () => {
    expect(readingFrom(time(span('2024-01')), span('2020-08-20'))).toBeNull();
  });
});

it('halves the width of an expression, open ends bounded', () => {
  expect(halfWidth(time(span('2024-03-01', '2024-03-11')))).toBe(5);
  expect(halfWidth(time({ from: Number.NEGATIVE_INFINITY, to: 0 }))).toBe(1825);
});

it('says of many days at once what it says of one', () => {
  const times = [
    time(span('2024-03'), { grain: 'month' }),
    time(span('2024-03-20', '2024-05-02'), { grain: 'span', also: [span('2021-01-05')] }),
    time(span('2022'), { grain: 'year' }),
  ];
  const fits = fitsAny(times);
  for (let day = span('2020-12-01').from; day < span('2024-07-01').from; day++) {
    const one = { from: day, to: day };
    expect(fits(one), isoOf(day)).toBe(times.some((each) => dateFitOf(each, one, null).fits));
  }
});
