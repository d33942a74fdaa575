import { type Actor, idOf, isActor, type PackRecord } from './records.ts';
import type { Telling } from './tellings.ts';
import { actorOf } from './tellings.ts';

/** Ids that an own card says are the same actor as itself. Only the reader's own cards are asked: no pack may say so. */
export const sameAsOf = (record: PackRecord): string[] => {
  const same: unknown = isActor(record) && 'sameAs' in record ? record.sameAs : undefined;
  if (!Array.isArray(same)) return [];
  return same.filter((id): id is string => typeof id === 'string' && id !== idOf(record));
};

/**
 * One card out of two actors: names, roles and sources of both, texts of the first that has them, the id of `keep`. Null where
 * one of them is no actor. Each list of tellings: highest priority first.
 */
export const mergedActor = (keep: readonly Telling[], other: readonly Telling[]): Actor | null => {
  const [kept, gone] = [actorOf(keep)?.actor, actorOf(other)?.actor];
  const merged = kept && gone && kept.actor !== gone.actor ? actorOf([...keep, ...other])?.actor : undefined;
  if (!kept || !gone || !merged) return null;
  const same = new Set([...keep, ...other].flatMap(({ record }) => sameAsOf(record)));
  same.add(gone.actor);
  same.delete(kept.actor);
  return Object.assign({}, merged, { actor: kept.actor, sameAs: [...same].sort() });
};
