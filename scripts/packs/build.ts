import { join } from 'node:path';
import { applyCorrections, readCorrections, readRejected } from './corrections.ts';
import { addDerivedNames } from './derived-names.ts';
import { type Draft, mergeActor, readDraft, remapIds } from './draft.ts';
import { dropListed, dropUnneeded } from './drop.ts';
import { addNames, readMoreNames } from './names.ts';
import { readSameActors } from './same-actors.ts';
import { readSameEvents, uniteSameEvents } from './same-events.ts';

/** In load order: the small packs that make the first article useful come first, the large one last. */
export const sourceFiles = [
  'us-mexico.pack.jsonl',
  'sources/turning-points.pack.jsonl',
  'sources/world-events.pack.jsonl',
  'sources/additions.pack.jsonl',
  'sources/current-actors.pack.jsonl',
  'sources/world-people.pack.jsonl.gz',
  'sources/world-actors.pack.jsonl.gz',
] as const;

/** What each step did, for the person who builds. */
export type BuildReport = ReadonlyMap<string, number>;

/**
 * Builds the packs that ship from `folder` (the project's `packs/`). The order of the steps matters: corrections first, so
 * that ids are final before anything is united; names before dropping, so that a stale list is noticed.
 */
export const buildPacks = (folder: string): { drafts: Draft[]; report: BuildReport } => {
  const source = (name: string) => join(folder, 'sources', name);
  const drafts = sourceFiles.map((file) => readDraft(join(folder, file)));
  const report = new Map<string, number>();
  const merged = new Map<string, string>();

  const rejected = readRejected(join(folder, 'fixes-rejected.md'));
  const fixes = readCorrections(source('fixes.jsonl')).filter(({ actor }) => !rejected.has(actor));
  report.set('corrections', applyCorrections(drafts, fixes, merged));
  report.set('mended records', applyCorrections(drafts, readCorrections(source('mends.jsonl')), merged));

  let actorsUnited = 0;
  for (const { actor, same } of readSameActors(source('same-actors.jsonl'))) {
    for (const other of same) {
      const id = merged.get(other) ?? other;
      if (!mergeActor(drafts, id, merged.get(actor) ?? actor))
        throw new Error(`No source has the actor ${other}`);
      merged.set(id, merged.get(actor) ?? actor);
      actorsUnited += 1;
    }
  }
  report.set('actors united', actorsUnited);
  report.set(
    'events united',
    uniteSameEvents(drafts, readSameEvents(join(folder, 'same-events.jsonl')), merged),
  );
  remapIds(drafts, merged);

  report.set('names derived', addDerivedNames(drafts));
  report.set(
    'names added',
    addNames(drafts, readMoreNames(source('spellings.jsonl')), merged) +
      addNames(drafts, readMoreNames(source('names.jsonl')), merged) +
      addNames(drafts, readMoreNames(source('ambiguous.jsonl')), merged),
  );
  report.set('dropped by name', dropListed(drafts, source('drops.jsonl')));
  for (const [reason, count] of dropUnneeded(drafts)) report.set(`dropped: ${reason}`, count);
  return { drafts, report };
};
