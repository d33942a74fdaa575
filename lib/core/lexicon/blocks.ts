/**
 * A run is a sorted list of lines `key TAB value`, cut into blocks that are small enough to be read for one key. Only the
 * first key of each block is kept at hand. A block is text, since finding a line in text (`indexOf`) needs no decoding.
 */

/** Block size in UTF-16 units. Measured in Chromium: 4,000 to 16,000 read alike; larger ones cost import and look-up. */
export const blockSize = 12_000;

export interface Block {
  /** The key of its first line. */
  first: string;
  /** Its lines, each after a `\n` and a last `\n` behind them. */
  text: string;
}

const keyOf = (line: string): string => line.slice(0, line.indexOf('\t'));

/** A key that a run can hold: no control characters, of which tab and line break part keys, values and lines. */
export const isRunKey = (key: string): boolean => key !== '' && !/\p{Cc}/u.test(key);

/** By `join`, which makes a flat string; a template makes a rope, and sorting a million of those costs seconds. */
export const runLine = (key: string, value: string): string => [key, value].join('\t');

/** Cuts sorted lines into blocks. `onKey` hears each distinct key, in order. */
export function* cutBlocks(
  lines: Iterable<string>,
  onKey?: (key: string) => void,
  size: number = blockSize,
): Generator<Block> {
  let held: string[] = [];
  let length = 0;
  let lastKey: string | null = null;
  const block = (): Block => ({ first: keyOf(held[0] ?? ''), text: `\n${held.join('\n')}\n` });
  for (const line of lines) {
    held.push(line);
    length += line.length + 1;
    if (onKey && !(lastKey !== null && line.startsWith(lastKey) && line[lastKey.length] === '\t')) {
      lastKey = keyOf(line);
      onKey(lastKey);
    }
    if (length >= size) {
      yield block();
      held = [];
      length = 0;
    }
  }
  if (held.length > 0) yield block();
}

/** Index of the first entry that is not less than `key`. */
const lowerBound = (firsts: readonly string[], key: string): number => {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Numbers of the blocks that can hold lines of `key`: `[from, to)`. A key may run over the edge of a block. */
export const blocksOfKey = (firsts: readonly string[], key: string): [from: number, to: number] => {
  const from = lowerBound(firsts, key);
  let to = from;
  while (firsts[to] === key) to += 1;
  return [Math.max(0, from - 1), to];
};

/** Numbers of the blocks that can hold keys that begin with `prefix`: `[from, to)`. */
export const blocksOfPrefix = (firsts: readonly string[], prefix: string): [from: number, to: number] => {
  const from = lowerBound(firsts, prefix);
  let to = from;
  while (firsts[to]?.startsWith(prefix)) to += 1;
  return [Math.max(0, from - 1), to];
};

/** The values of `key` in a block, in order. */
export const valuesOf = (text: string, key: string): string[] => {
  const values: string[] = [];
  const head = `\n${key}\t`;
  let at = text.indexOf(head);
  while (at >= 0) {
    const from = at + head.length;
    const end = text.indexOf('\n', from);
    values.push(text.slice(from, end));
    at = text.startsWith(head, end) ? end : -1;
  }
  return values;
};

/** The lines of a block whose keys begin with `prefix`, in order. */
export function* linesWithPrefix(text: string, prefix: string): Generator<{ key: string; value: string }> {
  const head = `\n${prefix}`;
  let at = text.indexOf(head);
  while (at >= 0 && at + 1 < text.length) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', at + 1);
    if (tab < 0 || end < 0) return;
    yield { key: text.slice(at + 1, tab), value: text.slice(tab + 1, end) };
    at = text.startsWith(head, end) ? end : -1;
  }
}
