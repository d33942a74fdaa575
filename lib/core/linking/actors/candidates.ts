import type { NameForm } from '../../knowledge/knowledge.ts';
import type { ActorKind } from '../../knowledge/records.ts';
import type { Match } from './spot.ts';

/** One actor whom a name may mean. */
export interface Candidate {
  actor: string;
  kind: ActorKind;
  /** The strongest of the actor's names that fit. `short`: none; the text introduced the actor by a longer name. */
  form: NameForm | 'short';
  ambiguous: boolean;
  /** 0 to 1. */
  prominence: number;
}

const formRank: Record<Candidate['form'], number> = { name: 0, alias: 1, surname: 2, short: 3, demonym: 4 };

/** So many of the most prominent are weighed: a surname of a million names has hundreds, and none of the rest can win. */
const most = 12;

/** The candidates of a match, most prominent first; `keep` are kept however many there are. */
export const candidatesOf = (match: Match, keep: ReadonlySet<string> = new Set()): Candidate[] => {
  const best = new Map<string, Candidate>();
  for (const { actor, kind, form, ambiguous, prominence } of match.entries) {
    const known = best.get(actor);
    const flagged = ambiguous || (known?.ambiguous ?? false);
    if (!known || formRank[form] < formRank[known.form]) {
      best.set(actor, { actor, kind, form, ambiguous: flagged, prominence });
    } else known.ambiguous = flagged;
  }
  const sorted = [...best.values()].sort(
    (a, b) => b.prominence - a.prominence || (a.actor < b.actor ? -1 : 1),
  );
  return sorted.filter(({ actor }, place) => place < most || keep.has(actor));
};
