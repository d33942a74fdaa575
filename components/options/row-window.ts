/** Rows are drawn, read and measured in runs of this many: a screen or two, drawn within a frame or two of a letter typed. */
export const runLength = 25;

/** Height of a row in CSS pixels before any was measured: a title, a line below, and their padding. */
const guessedRow = 62;

/** Which runs of a long list are drawn, and how much room the others take above and below them, in CSS pixels. */
export interface RowWindow {
  /** The first run that is drawn, and the one behind the last. */
  from: number;
  to: number;
  above: number;
  below: number;
  /** What a row is taken to be high while its run is being read. */
  row: number;
}

/**
 * The runs of a list of `total` rows that a window `height` px high shows, with as much again on either side, so that what the
 * Tab key or a scroll comes to next is there already. `top`: from the window's upper edge to the list's. `measured`: heights of
 * runs by their number; others are taken to be as high as the first of those. A mean of all would change with each, and a
 * thousand runs above would shift what is looked at.
 */
export const rowWindow = (
  total: number,
  top: number,
  height: number,
  measured: ReadonlyMap<number, number>,
): RowWindow => {
  const runs = Math.ceil(total / runLength);
  const rowsIn = (run: number) => Math.min(runLength, total - run * runLength);
  const [first] = measured;
  const row = first ? first[1] / rowsIn(first[0]) : guessedRow;
  const window: RowWindow = { from: runs, to: 0, above: 0, below: 0, row };
  let start = top;
  for (let run = 0; run < runs; run += 1) {
    const size = measured.get(run) ?? rowsIn(run) * row;
    const end = start + size;
    if (end < -height) window.above += size;
    else if (start > 2 * height) window.below += size;
    else {
      window.from = Math.min(window.from, run);
      window.to = run + 1;
    }
    start = end;
  }
  return window;
};
