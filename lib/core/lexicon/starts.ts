import { runLine } from './blocks.ts';

/** Longest beginning that has a list of its own; longer ones have few enough words to be read as they are. */
export const longestStart = 2;
/** Records kept of a beginning: what one letter finds is looked at from the top, and then a second one is typed. */
const startLimit = 100;

/**
 * The most prominent records for each beginning of a word, gathered while the run `words` is written: one letter of a million
 * names would otherwise mean reading a tenth of them.
 */
export interface Starts {
  /** A line of the run `words`, in any order. */
  add(line: string): void;
  /** Lines of the run `starts`, sorted by key, the most prominent record first. */
  lines(): Generator<string>;
}

const best = (found: Map<string, number>): [string, number][] =>
  [...found].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, startLimit);

export const gatherStarts = (): Starts => {
  const lists = new Map<string, Map<string, number>>();
  return {
    add(line) {
      const tab = line.indexOf('\t');
      const value = line.slice(tab + 1);
      const weight = Number(value.slice(value.lastIndexOf('\t') + 1));
      for (let length = 1; length <= Math.min(longestStart, tab); length += 1) {
        const start = line.slice(0, length);
        const found = lists.get(start) ?? new Map<string, number>();
        lists.set(start, found);
        found.set(value, weight);
        if (found.size >= 8 * startLimit) lists.set(start, new Map(best(found)));
      }
    },
    *lines() {
      for (const start of [...lists.keys()].sort()) {
        for (const [value] of best(lists.get(start) ?? new Map())) yield runLine(start, value);
      }
    },
  };
};
