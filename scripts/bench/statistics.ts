const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);

/** The value below which `share` (0 to 1) of the list lies; NaN of an empty one. */
export const quantile = (list: readonly number[], share: number): number =>
  sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;

/** Of an even number, the middle between the two in the middle. */
export const median = (list: readonly number[]): number => {
  const ordered = sorted(list);
  const middle = ordered.slice(Math.ceil(list.length / 2) - 1, Math.floor(list.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

/** What a run of measurements is told by. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

export const spreadOf = (list: readonly number[]): Spread => ({
  median: median(list),
  least: Math.min(...list),
  most: Math.max(...list),
  runs: list.length,
});
