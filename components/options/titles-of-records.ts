import { isActor, type PackRecord } from '../../lib/core/knowledge/records.ts';
import type { Library } from '../../lib/store/library.ts';

/** A card that names more others than this shows the rest by their ids. */
const mostTitles = 60;

/** Titles of the cards that a record names, by id; those that no pack defines are left out. */
export const titlesOfRecords = async (
  library: Library,
  record: PackRecord,
): Promise<ReadonlyMap<string, string>> => {
  const ids = isActor(record)
    ? [record.country, ...(record.roles ?? []).map((role) => role.of)]
    : [...record.actors, ...(record.follows ?? [])];
  const named = [...new Set(ids.filter((id) => id !== undefined))].slice(0, mostTitles);
  const titles = new Map<string, string>();
  for (const detail of await Promise.all(named.map((id) => library.record(id)))) {
    if (!detail) continue;
    if (isActor(detail.record)) titles.set(detail.record.actor, detail.record.name);
    else titles.set(detail.record.event, detail.record.title);
  }
  return titles;
};
