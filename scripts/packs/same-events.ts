import * as v from 'valibot';
import type { PackEvent } from '../../lib/core/knowledge/records.ts';
import { uniteEvents } from '../../lib/core/knowledge/unite.ts';
import type { Draft, Told } from './draft.ts';
import { readJsonLines } from './jsonl.ts';

const line = v.object({
  event: v.string(),
  same: v.array(v.string()),
  /** The other telling covers more than this event: its actors and cues would blur it, so only sources and chain are taken. */
  wider: v.optional(v.boolean()),
});

/** Events that two packs tell: the id that remains, and those that become its other ids. */
export const readSameEvents = (file: string): v.InferOutput<typeof line>[] =>
  readJsonLines(file).map((entry) => v.parse(line, entry));

/** Makes one event of each group, in the pack of the id that remains. Fills `merged`; returns how many tellings were taken in. */
export const uniteSameEvents = (
  drafts: readonly Draft[],
  groups: readonly v.InferOutput<typeof line>[],
  merged: Map<string, string>,
): number => {
  const homeOf = (id: string): Draft => {
    const home = drafts.find(({ events }) => events.has(id));
    if (!home) throw new Error(`No source tells the event ${id}`);
    return home;
  };
  let taken = 0;
  for (const { event: id, same, wider } of groups) {
    for (const other of same) {
      const home = homeOf(id);
      const from = homeOf(other);
      const kept = home.events.get(id);
      const old = from.events.get(other);
      if (!kept || !old) throw new Error(`No source tells ${id} or ${other}`);
      const telling: PackEvent = wider
        ? { ...kept, sources: old.sources, follows: old.follows }
        : { ...old, event: id };
      const united: Told<PackEvent> = uniteEvents([kept, telling]);
      united.sameAs = [...new Set([...(kept.sameAs ?? []), other])].sort();
      home.events.set(id, united);
      from.events.delete(other);
      merged.set(other, id);
      taken += 1;
    }
  }
  return taken;
};
