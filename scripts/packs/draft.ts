import { type Actor, isActor, type PackEvent, type PackHeader } from '../../lib/core/knowledge/records.ts';
import { checkHeader, checkRecord } from '../../lib/core/knowledge/schema.ts';
import { uniteActors } from '../../lib/core/knowledge/unite.ts';
import { readJsonLines } from './jsonl.ts';

/**
 * A record as it ships. `sameAs` is a key beyond the format: ids under which the same thing was known before packs were
 * united, so that a reader's own cards and older packs can still be led to it.
 */
export type Told<T> = T & { sameAs?: string[] };

/** A pack while it is being built. The maps keep the order of the source. */
export interface Draft {
  header: PackHeader;
  actors: Map<string, Told<Actor>>;
  events: Map<string, Told<PackEvent>>;
}

/** Reads and checks a source pack. Throws with file and line: sources are ours, so a fault there is a bug. */
export const readDraft = (file: string): Draft => {
  const [first, ...lines] = readJsonLines(file);
  const header = checkHeader(first);
  if (!header.ok) throw new Error(`${file}:1: ${JSON.stringify(header.faults)}`);
  const draft: Draft = { header: header.value, actors: new Map(), events: new Map() };
  for (const [index, line] of lines.entries()) {
    const checked = checkRecord(line);
    if (!checked.ok) throw new Error(`${file}:${index + 2}: ${JSON.stringify(checked.faults)}`);
    const record = checked.value;
    if (isActor(record)) {
      if (draft.actors.has(record.actor)) throw new Error(`${file}:${index + 2}: ${record.actor} twice`);
      draft.actors.set(record.actor, record);
    } else {
      if (draft.events.has(record.event)) throw new Error(`${file}:${index + 2}: ${record.event} twice`);
      draft.events.set(record.event, record);
    }
  }
  return draft;
};

const addSame = <T>(record: Told<T>, ids: readonly string[]): Told<T> => ({
  ...record,
  sameAs: [...new Set([...(record.sameAs ?? []), ...ids])].sort(),
});

/**
 * Gives every telling of the actor `from` the id `to`; where a pack tells both, the two records become one. References elsewhere are remapped afterwards (`remapIds`). Returns whether any pack tells `from`.
 */
export const mergeActor = (drafts: readonly Draft[], from: string, to: string): boolean => {
  let found = false;
  for (const { actors } of drafts) {
    const old = actors.get(from);
    if (!old) continue;
    found = true;
    const target = actors.get(to);
    const same = [from, ...(old.sameAs ?? [])];
    if (target) {
      const renamed = { ...old, actor: to };
      // The more prominent record is the one that was written with more care: its texts go first.
      const united: Told<Actor> =
        (target.prominence ?? 0) >= (old.prominence ?? 0)
          ? uniteActors([target, renamed])
          : uniteActors([renamed, target]);
      const { sameAs, ...told } = united;
      actors.set(to, addSame(told, [...(sameAs ?? []), ...(target.sameAs ?? []), ...same]));
      actors.delete(from);
    } else {
      const entries = [...actors].map(([id, actor]): [string, Told<Actor>] =>
        id === from ? [to, addSame({ ...actor, actor: to }, same)] : [id, actor],
      );
      actors.clear();
      for (const [id, actor] of entries) actors.set(id, actor);
    }
  }
  return found;
};

/** Leads all references to ids that were merged to the ids that remain. Chains are followed to their end. */
export const remapIds = (drafts: readonly Draft[], merged: ReadonlyMap<string, string>): void => {
  const final = (id: string): string => {
    let at = id;
    for (let step = 0; merged.has(at); step += 1) {
      if (step > 9) throw new Error(`${id} is merged in a circle`);
      at = merged.get(at) ?? at;
    }
    return at;
  };
  const finals = (ids: readonly string[], self?: string): string[] =>
    [...new Set(ids.map(final))].filter((id) => id !== self);
  for (const { actors, events } of drafts) {
    for (const actor of actors.values()) {
      if (actor.country) actor.country = final(actor.country);
      if (actor.roles)
        actor.roles = actor.roles.map((role) => (role.of ? { ...role, of: final(role.of) } : role));
    }
    for (const event of events.values()) {
      event.actors = finals(event.actors);
      if (event.follows) event.follows = finals(event.follows, event.event);
    }
  }
};
