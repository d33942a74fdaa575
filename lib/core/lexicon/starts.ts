import { runLine } from './blocks.ts';

/** Longest beginning that has a list of its own; longer ones have few enough words to be read as they are. */
export const longestStart = 2;
/** Records kept of a beginning: what one letter finds is looked at from the top, and then a second one is typed. */
const startLimit = 100;

/**
 * The most prominent records for each beginning of a word, gathered beside the run `words`: one letter of a million names would
 * otherwise mean reading a tenth of them.
 */
export interface Starts {
  /** A line of the run `words`, in any order. */
  add(key: string, value: string): void;
  /** Lines of the run `starts`, sorted by key, the most prominent record first. */
  lines(): Generator<string>;
}

interface Leaders {
  /** Weight by value. */
  found: Map<string, number>;
  /** What weighs less is not among the best, whatever comes. */
  floor: number;
}

const best = (found: ReadonlyMap<string, number>): [string, number][] =>
  [...found].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, startLimit);

const cut = (leaders: Leaders): void => {
  const kept = best(leaders.found);
  leaders.found = new Map(kept);
  leaders.floor = kept.at(-1)?.[1] ?? 0;
};

export const gatherStarts = (): Starts => {
  const lists = new Map<string, Leaders>();
  // The words of a record come one after another, with one value.
  let last = '';
  let weight = 0;
  return {
    add(key, value) {
      if (value !== last) {
        last = value;
        weight = Number(value.slice(value.lastIndexOf('\t') + 1));
      }
      for (let length = 1; length <= Math.min(longestStart, key.length); length += 1) {
        const start = key.slice(0, length);
        const leaders = lists.get(start) ?? { found: new Map<string, number>(), floor: 0 };
        if (weight < leaders.floor) continue;
        lists.set(start, leaders);
        leaders.found.set(value, weight);
        if (leaders.found.size >= 8 * startLimit) cut(leaders);
      }
    },
    *lines() {
      for (const start of [...lists.keys()].sort()) {
        for (const [value] of best(lists.get(start)?.found ?? new Map())) yield runLine(start, value);
      }
    },
  };
};
