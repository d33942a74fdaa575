import { LineSorter } from './line-sorter.ts';

/**
 * Sorts the lines of a run by key where many lines share one, as those of common words do. Only the
 * distinct keys are sorted, and a record's value is one string for all its lines; lines of a key keep the order in which they
 * came.
 */
export class KeyGroups {
  #values = new Map<string, string[]>();

  add(key: string, value: string): void {
    const values = this.#values.get(key);
    if (values) values.push(value);
    else this.#values.set(key, [value]);
  }

  /** All lines in order, once: each key is given up as it is read. */
  *sorted(): Generator<string> {
    const keys = new LineSorter();
    for (const key of this.#values.keys()) keys.add(key);
    for (const key of keys.sorted()) {
      for (const value of this.#values.get(key) ?? []) yield `${key}\t${value}`;
      this.#values.delete(key);
    }
  }
}
