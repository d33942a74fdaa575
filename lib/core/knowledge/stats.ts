import { namesOf } from './names.ts';
import { isActor, type Pack } from './records.ts';

export interface PackStats {
  actors: number;
  events: number;
  /** Distinct spellings by language tag, the pack's own language included. */
  names: Record<string, number>;
  actorKinds: Record<string, number>;
  eventKinds: Record<string, number>;
  /** Events by the year in which they began. */
  eventYears: Record<string, number>;
  /** How many records have each of the keys that a record may lack. */
  actorsWith: Record<string, number>;
  eventsWith: Record<string, number>;
}

const optionalActorKeys = [
  'aliases',
  'names',
  'roles',
  'summary',
  'prominence',
  'country',
  'sources',
] as const;
const optionalEventKeys = ['to', 'cues', 'follows', 'checked', 'sources'] as const;

const filled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length > 0
      : value !== undefined;

/** Counts of a pack, each in the order of its labels; kinds that it has none of are left out. */
export const packStats = ({ header, records }: Pack): PackStats => {
  const stats = {
    actors: 0,
    events: 0,
    names: new Map<string, number>(),
    actorKinds: new Map<string, number>(),
    eventKinds: new Map<string, number>(),
    eventYears: new Map<string, number>(),
    actorsWith: new Map<string, number>(optionalActorKeys.map((key) => [key, 0])),
    eventsWith: new Map<string, number>(optionalEventKeys.map((key) => [key, 0])),
  };
  const count = (counts: Map<string, number>, label: string): void => {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  };
  for (const record of records) {
    if (isActor(record)) {
      stats.actors += 1;
      count(stats.actorKinds, record.kind);
      for (const { entry } of namesOf(record, header.language)) count(stats.names, entry.language);
      for (const key of optionalActorKeys) if (filled(record[key])) count(stats.actorsWith, key);
    } else {
      stats.events += 1;
      count(stats.eventKinds, record.kind);
      count(stats.eventYears, record.from.slice(0, 4));
      for (const key of optionalEventKeys) if (filled(record[key])) count(stats.eventsWith, key);
    }
  }
  const sorted = (counts: Map<string, number>) =>
    Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return {
    actors: stats.actors,
    events: stats.events,
    names: sorted(stats.names),
    actorKinds: sorted(stats.actorKinds),
    eventKinds: sorted(stats.eventKinds),
    eventYears: sorted(stats.eventYears),
    actorsWith: Object.fromEntries(stats.actorsWith),
    eventsWith: Object.fromEntries(stats.eventsWith),
  };
};
