import type { AmbiguousName, Mention, UnknownName } from '../page-context.ts';
import { linkMargin, linkThreshold, listThreshold } from '../weights-actors.ts';
import { type Judged, probabilityOf } from './judge.ts';
import type { Reading } from './reading.ts';
import { unknownName } from './unknown.ts';

export interface Decided {
  mentions: Mention[];
  ambiguous: AmbiguousName[];
  unknown: UnknownName[];
}

/** Candidates listed for an ambiguous name: more would be no help. */
const listed = 5;

/** Links what is certain, lists what is not, and gives the short forms of strangers to the strangers. */
export const decide = (reading: Reading, judged: readonly Judged[]): Decided => {
  const decided: Decided = { mentions: [], ambiguous: [], unknown: [] };
  for (const { from, to, start, end, options, owner } of judged) {
    const [best, next] = options;
    const score = best ? probabilityOf(best.logit) : 0;
    const lead = best && next ? best.logit - next.logit : Number.POSITIVE_INFINITY;
    if (best && score >= linkThreshold && lead >= linkMargin) {
      decided.mentions.push({ start, end, actor: best.candidate.actor, score });
    } else if (owner?.actor === null && owner.kind === 'person' && owner.from < from) {
      decided.unknown.push(unknownName(reading, { from, to, matches: [] }));
    } else if (best && score >= listThreshold) {
      decided.ambiguous.push({
        start,
        end,
        candidates: options
          .filter(({ logit }) => probabilityOf(logit) >= listThreshold / 2)
          .slice(0, listed)
          .map(({ candidate }) => candidate.actor),
      });
    } else if (to > from && best?.candidate.kind === 'person') {
      decided.unknown.push(unknownName(reading, { from, to, matches: [] }));
    }
  }
  return decided;
};
