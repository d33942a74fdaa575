import { describe, expect, test } from 'vitest';
import { rowWindow } from '../../components/options/row-window.ts';

const none = new Map<number, number>();

describe('the rows that are drawn', () => {
  test('of a short list are all', () => {
    expect(rowWindow(20, 200, 800, none)).toMatchObject({ from: 0, to: 1, above: 0, below: 0 });
  });

  test('of none are none', () => {
    const { from, to, above, below } = rowWindow(0, 200, 800, none);
    expect(to - from).toBeLessThanOrEqual(0);
    expect([above, below]).toEqual([0, 0]);
  });

  test('are those near the window, and the room of the others is kept', () => {
    const heights = new Map([[0, 2500]]);
    const top = -1_000_000;
    const { from, to, above, below } = rowWindow(100_000, top, 800, heights);
    // 100 px a row, as the measured run has it: the window begins at row 10,000, which is the first of run 400.
    expect([from, to]).toEqual([399, 401]);
    expect(above).toBe(399 * 2500);
    expect(above + below + (to - from) * 2500).toBe(100_000 * 100);
  });

  test('end with the last, short run', () => {
    const { from, to, below } = rowWindow(120, -1e9, 800, new Map([[0, 1500]]));
    expect(below).toBe(0);
    expect(from).toBeGreaterThanOrEqual(to);
    const at = rowWindow(120, -6500, 800, new Map([[0, 1500]]));
    expect(at.to).toBe(5);
  });
});
