import type { Candidate } from './candidates.ts';
import type { Portrait } from './portrait.ts';
import type { Reading } from './reading.ts';
import type { Match } from './spot.ts';

const shareWord = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const word of one) if (other.has(word)) return true;
  return false;
};

/** Counts, for a candidate of a name, the other names of the sentence that have a candidate of the same trade. */
export const peersIn = (
  { sentence }: Reading,
  names: readonly Match[],
  candidates: ReadonlyMap<Match, readonly Candidate[]>,
  portraits: ReadonlyMap<string, Portrait>,
): ((match: Match, portrait: Portrait) => number) => {
  const mates = new Map<number, Match[]>();
  for (const match of names) {
    const at = sentence[match.from] ?? 0;
    const others = mates.get(at);
    if (others) others.push(match);
    else mates.set(at, [match]);
  }
  return (match, portrait) => {
    let count = 0;
    for (const mate of mates.get(sentence[match.from] ?? 0) ?? []) {
      if (mate.key === match.key) continue;
      const alike = (candidates.get(mate) ?? []).some(({ actor }) => {
        const other = portraits.get(actor);
        return (
          other !== undefined && actor !== portrait.actor.actor && shareWord(other.trade, portrait.trade)
        );
      });
      if (alike) count++;
    }
    return count;
  };
};
