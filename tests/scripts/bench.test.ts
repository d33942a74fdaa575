import { describe, expect, it } from 'vitest';
import { type Budget, verdictOf } from '../../scripts/bench/budgets.ts';
import { median, quantile, spreadOf } from '../../scripts/bench/statistics.ts';
import { mainThreadOf } from '../../scripts/bench/trace.ts';

const url = 'http://127.0.0.1:1/page?run=1';
const page = { pid: 7, tid: 1 };

/** A trace event; times in milliseconds. */
const event = (name: string, at: number, long: number, cpu: number, where = page) => ({
  ...where,
  name,
  ph: 'X',
  ts: at * 1000,
  dur: long * 1000,
  tdur: cpu * 1000,
});
/** An extension's script is put in. */
const put = (at: number, long: number, cpu: number) => ({
  ...event('EvaluateScript', at, long, cpu),
  args: { data: { url: 'chrome-extension://abc/reader.js' } },
});
const traced = (...events: object[]): string =>
  JSON.stringify({
    traceEvents: [
      { ...page, name: 'navigationStart', ph: 'R', ts: 10_000, args: { data: { documentLoaderURL: url } } },
      ...events,
    ],
  });

describe('the trace of a load', () => {
  it('counts scripts once, however deep they are, and by the processor', () => {
    const found = mainThreadOf(
      traced(
        event('RunTask', 20, 40, 30),
        put(21, 30, 20),
        event('v8.compile', 21, 10, 8),
        event('MinorGC', 35, 2, 1),
        event('RunTask', 70, 12, 12),
        event('RunMicrotasks', 71, 5, 5),
        event('FunctionCall', 77, 4, 4),
      ),
      url,
    );
    expect(found).toEqual({
      tasks: 42,
      script: 29,
      start: 20,
      longest: 30,
      longestOfReader: 30,
      longestByClock: 40,
    });
  });

  it("tells the reader's tasks from those of the page", () => {
    const found = mainThreadOf(
      traced(
        // Before the reader was there, and one in which the page's events took no time.
        event('RunTask', 20, 95, 90),
        event('FunctionCall', 21, 5, 5),
        event('RunTask', 120, 9, 7),
        put(121, 2, 2),
        event('RunTask', 130, 85, 80),
        event('EventDispatch', 131, 1, 0.01),
        event('RunTask', 220, 12, 8),
        event('RunMicrotasks', 221, 1, 0.6),
        event('RunMicrotasks', 223, 1, 0.6),
      ),
      url,
    );
    expect(found.longest).toBe(90);
    expect(found.longestOfReader).toBe(8);
    expect(found.longestByClock).toBe(12);
  });

  it('leaves out other threads and what was before the navigation', () => {
    const worker = { pid: 7, tid: 2 };
    const other = { pid: 8, tid: 1 };
    const found = mainThreadOf(
      traced(
        event('RunTask', 1, 5, 5),
        event('EvaluateScript', 2, 3, 3),
        event('RunTask', 20, 50, 50, worker),
        event('FunctionCall', 21, 50, 50, other),
      ),
      url,
    );
    expect(found).toMatchObject({ tasks: 0, script: 0, longestOfReader: 0 });
  });

  it('refuses a trace without the page', () => {
    expect(() => mainThreadOf(traced(), 'http://127.0.0.1:1/page?run=2')).toThrow('no navigation');
  });
});

describe('budgets', () => {
  const budget = (measured: number): Budget => ({ name: 'x', unit: 'ms', most: 50, measured });

  it('have a tenth to spare, and no more', () => {
    expect(verdictOf(budget(50))).toBe('met');
    expect(verdictOf(budget(54.9))).toBe('tight');
    expect(verdictOf(budget(55.1))).toBe('broken');
  });

  it('are broken where nothing was measured', () => {
    expect(verdictOf(budget(Number.NaN))).toBe('broken');
    expect(verdictOf(budget(median([])))).toBe('broken');
  });
});

describe('what runs are told by', () => {
  it('has the middle of an odd and of an even number', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  it('has the ends', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, runs: 3 });
    expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
  });
});
