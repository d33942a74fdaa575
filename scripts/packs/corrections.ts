import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Actor } from '../../lib/core/knowledge/records.ts';
import { actorSchema } from '../../lib/core/knowledge/schema.ts';
import { type Draft, mergeActor } from './draft.ts';
import { readJsonLines } from './jsonl.ts';

/** `set` replaces keys, null deletes one; `set.actor` renames the record, or merges it into the one that has the id. */
const correction = v.object({ actor: v.string(), set: v.record(v.string(), v.unknown()), why: v.string() });
export type Correction = v.InferOutput<typeof correction>;

export const readCorrections = (file: string): Correction[] =>
  readJsonLines(file).map((line) => v.parse(correction, line));

/** Ids listed as "- `id`" in a Markdown file: the corrections that were looked at and not taken. */
export const readRejected = (file: string): Set<string> =>
  new Set([...readFileSync(file, 'utf8').matchAll(/^- `([^`]+)`/gm)].map((match) => match[1] ?? ''));

const corrected = (actor: Actor, set: Record<string, unknown>): Actor => {
  const merged = { ...actor, ...set };
  return v.parse(
    actorSchema,
    Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)),
  );
};

/**
 * Applies corrections in their order; of several packs that tell an actor each is corrected. Names once given are kept: an
 * `aliases` that is set replaces the list on purpose. Fills `merged` (old id to remaining id); returns how many applied.
 * Throws where no pack has the actor.
 */
export const applyCorrections = (
  drafts: readonly Draft[],
  corrections: readonly Correction[],
  merged: Map<string, string>,
): number => {
  for (const { actor: given, set } of corrections) {
    const { actor: target, ...keys } = set;
    const id = merged.get(given) ?? given;
    let found = false;
    for (const draft of drafts) {
      const record = draft.actors.get(id);
      if (!record) continue;
      found = true;
      if (Object.keys(keys).length > 0) draft.actors.set(id, corrected(record, keys));
    }
    if (!found) throw new Error(`A correction speaks of ${given}, which no source has`);
    if (typeof target === 'string' && target !== id) {
      mergeActor(drafts, id, target);
      merged.set(id, target);
      // What was set on the merged record is the newer knowledge: it goes for the one that remains as well.
      for (const draft of drafts) {
        const record = draft.actors.get(target);
        if (record && Object.keys(keys).length > 0) draft.actors.set(target, corrected(record, keys));
      }
    }
  }
  return corrections.length;
};
