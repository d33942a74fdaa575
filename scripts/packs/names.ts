import * as v from 'valibot';
import type { Draft } from './draft.ts';
import { readJsonLines } from './jsonl.ts';

const line = v.strictObject({
  actor: v.string(),
  aliases: v.optional(v.array(v.string())),
  names: v.optional(v.record(v.string(), v.array(v.string()))),
  ambiguous: v.optional(v.array(v.string())),
  demonyms: v.optional(v.array(v.string())),
  /** Names to take away: nicknames, slips of a source. The main name cannot be. */
  not: v.optional(v.array(v.string())),
  why: v.optional(v.string()),
});
export type MoreNames = v.InferOutput<typeof line>;

export const readMoreNames = (file: string): MoreNames[] =>
  readJsonLines(file).map((entry) => v.parse(line, entry));

const both = (first: readonly string[] = [], second: readonly string[] = []): string[] => [
  ...new Set([...first, ...second]),
];

/**
 * Adds names to the first pack that tells the actor, and takes away what `not` lists from all. Returns how many were new. Throws where no
 * pack has the actor, so that a list cannot go stale unnoticed.
 */
export const addNames = (
  drafts: readonly Draft[],
  lists: readonly MoreNames[],
  merged: ReadonlyMap<string, string>,
): number => {
  let added = 0;
  for (const more of lists) {
    const id = merged.get(more.actor) ?? more.actor;
    const actor = drafts.find(({ actors }) => actors.has(id))?.actors.get(id);
    if (!actor) throw new Error(`Names are given for ${more.actor}, which no source has`);
    const set = (key: 'aliases' | 'ambiguous' | 'demonyms', values: readonly string[] | undefined) => {
      if (!values) return;
      const list = both(actor[key], values).filter((name) => key !== 'aliases' || name !== actor.name);
      added += list.length - (actor[key]?.length ?? 0);
      actor[key] = list;
    };
    for (const { actors } of more.not ? drafts : []) {
      const told = actors.get(id);
      const kept = (name: string) => !more.not?.includes(name);
      if (told?.aliases) told.aliases = told.aliases.filter(kept);
      if (told?.ambiguous) told.ambiguous = told.ambiguous.filter(kept);
    }
    set('aliases', more.aliases);
    set('ambiguous', more.ambiguous);
    set('demonyms', more.demonyms);
    for (const [tag, names] of Object.entries(more.names ?? {})) {
      const list = both(actor.names?.[tag], names);
      added += list.length - (actor.names?.[tag]?.length ?? 0);
      actor.names = { ...actor.names, [tag]: list };
    }
  }
  return added;
};
