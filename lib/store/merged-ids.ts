import { isActor, type PackRecord } from '../core/knowledge/records.ts';

/** Ids that the reader merged, as the shelf reads them. */
export interface MergedIds {
  /** The id that `id` leads to; most lead to themselves. */
  canonical(id: string): string;
  /** All ids that lead to the same as `id`, that one first. */
  group(id: string): readonly string[];
}

/** More merges in a row than any reader makes: a circle in a crafted own pack ends here. */
const longestChain = 50;

/** `same`: ids that were merged, each with where it leads next. */
export const mergedIds = (same: ReadonlyMap<string, string>): MergedIds => {
  const canonical = (id: string): string => {
    let current = id;
    for (let step = 0; step < longestChain; step += 1) {
      const next = same.get(current);
      if (next === undefined) return current;
      current = next;
    }
    return id;
  };
  const groups = new Map<string, string[]>();
  for (const id of same.keys()) {
    const to = canonical(id);
    const members = groups.get(to) ?? [to];
    if (id !== to) members.push(id);
    groups.set(to, members);
  }
  return { canonical, group: (id) => groups.get(canonical(id)) ?? [id] };
};

/** The record under the ids that the reader's merges lead to. */
export const underCanonical = (record: PackRecord, canonical: (id: string) => string): PackRecord =>
  isActor(record)
    ? { ...record, actor: canonical(record.actor) }
    : { ...record, actors: [...new Set(record.actors.map(canonical))] };
