import { sharedWords } from '../../words/learnt.ts';
import type { Evidence } from '../weights-actors.ts';
import { type Introduced, nearestOf, nobody, type Owners } from './introduced.ts';
import type { Judged } from './judge.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segments.ts';

/** A name that no pack lists may still shorten a full name that stands before it. */
export const ownerOfSegment = (
  reading: Reading,
  { from, to, matches }: Segment,
  byForm: ReadonlyMap<string, Owners>,
): Introduced | undefined => {
  if (matches.length > 0 && from !== to) return undefined;
  const key = reading.tokens
    .slice(from, to + 1)
    .map(({ fold, glue }, i) => (i === 0 ? fold : glue + fold))
    .join('');
  const owner = nearestOf(byForm.get(key) ?? nobody, from);
  return owner && owner.from < from && !(owner.from <= from && owner.to >= to) ? owner : undefined;
};

/** Log-odds of a short form that nobody else can claim: it is nearly always meant. */
const unclaimed = 2;

export const shortened = (reading: Reading, { from, to }: Segment, owner: Introduced): Judged => {
  const { actor, kind, prominence } = owner;
  const evidence = Object.fromEntries(sharedWords().evidenceNames.map((name) => [name, 0])) as Evidence;
  return {
    from,
    to,
    start: reading.tokens[from]?.start ?? 0,
    end: reading.tokens[to]?.end ?? 0,
    key: reading.tokens[from]?.fold ?? '',
    options:
      actor === null
        ? []
        : [
            {
              candidate: { actor, kind, prominence, form: 'short', ambiguous: false },
              evidence,
              logit: unclaimed,
            },
          ],
    owner,
  };
};
