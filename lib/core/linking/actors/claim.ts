import type { Candidate } from './candidates.ts';
import type { Company } from './evidence.ts';
import type { Introduced, Owners } from './introduced.ts';
import type { Reading } from './reading.ts';

/** The candidates, and those whom the text introduced by a longer name though no pack lists this one. */
export const withShort = (listed: readonly Candidate[], owners: Owners): Candidate[] => {
  const list = [...listed];
  for (const { actor, kind, prominence } of owners.known) {
    if (actor === null || list.some((candidate) => candidate.actor === actor)) continue;
    list.push({ actor, kind, form: 'short', ambiguous: false, prominence });
  }
  return list;
};

/** So many sentences back a full name is still fresh. */
const freshFor = 2;

/** The part of a candidate's company that full names give. */
export type Claim = Pick<
  Company,
  'introduced' | 'introducedNear' | 'introducedMost' | 'introducedOther' | 'strangers'
>;

/** What the full names of the text say of `actor` being meant by a short form at token `at`. */
export const claimOf = (
  { sentence }: Reading,
  at: number,
  actor: string,
  owners: Owners,
  nearest: Introduced | undefined,
): Claim => {
  const own = owners.counts.get(actor) ?? 0;
  const distance = nearest ? (sentence[at] ?? 0) - (sentence[nearest.from] ?? 0) : Number.POSITIVE_INFINITY;
  const fresh = distance >= 0 && distance <= freshFor;
  const stranger = nearest !== undefined && nearest.actor === null && nearest.from < at;
  return {
    introduced: own > 0,
    introducedNear: nearest?.actor === actor && fresh,
    introducedMost: own === 0 ? 0 : own / owners.all.length,
    introducedOther: own === 0 && owners.known.length > 0,
    strangers: stranger ? (fresh ? 1 : 0.5) : 0,
  };
};
