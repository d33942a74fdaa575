import { idOf, type Pack, type PackRecord } from './records.ts';

export interface PackDiff {
  /** Keys of the header that differ. */
  header: string[];
  added: PackRecord[];
  removed: PackRecord[];
  /** Records of both packs, with the keys that differ. */
  changed: { before: PackRecord; after: PackRecord; keys: string[] }[];
  same: number;
}

/** One text for all objects that say the same: the order of keys tells nothing, that of lists does. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';

const changedKeys = (before: object, after: object): string[] => {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (key) => canonical(old.get(key)) !== canonical(fresh.get(key)),
  );
};

/** What changes when pack `b` takes the place of pack `a`, each list in the order of its pack. */
export const diffPacks = (a: Pack, b: Pack): PackDiff => {
  const before = new Map(a.records.map((record) => [idOf(record), record]));
  const after = new Set(b.records.map(idOf));
  const diff: PackDiff = {
    header: changedKeys(a.header, b.header),
    added: [],
    removed: a.records.filter((record) => !after.has(idOf(record))),
    changed: [],
    same: 0,
  };
  for (const record of b.records) {
    const old = before.get(idOf(record));
    if (!old) {
      diff.added.push(record);
      continue;
    }
    const keys = changedKeys(old, record);
    if (keys.length === 0) diff.same += 1;
    else diff.changed.push({ before: old, after: record, keys });
  }
  return diff;
};
