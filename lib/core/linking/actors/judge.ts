import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Evidence, evidenceNames, linkThreshold, weights as shipped } from '../weights-actors.ts';
import { definitionsIn } from './acronyms.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Circle, circleOf, type Support, supportFor } from './company.ts';
import { type Cues, cuesOf, noCues } from './cues.ts';
import { type Company, evidenceFor, settingOf } from './evidence.ts';
import { type Introduced, introducedBy, nearestOf, ownersOf } from './introduced.ts';
import { type Portrait, portraitOf } from './portrait.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segments.ts';
import { isFullName, type Match } from './spot.ts';

export interface Option {
  candidate: Candidate;
  evidence: Evidence;
  /** Log-odds. */
  logit: number;
}

/** A name with its candidates weighed, best first. */
export interface Judged {
  from: number;
  to: number;
  start: number;
  end: number;
  key: string;
  options: Option[];
  /** Whose full name it shortens, if anybody's. */
  owner: Introduced | undefined;
}

export const probabilityOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

const logitOf = (evidence: Evidence, weights: Evidence): number => {
  let sum = 0;
  for (const name of evidenceNames) sum += weights[name] * evidence[name];
  return sum;
};

/** So many candidates of a name have their events read: a question to the library is what costs. */
const askedFor = 6;

/** How far all mentions under one name are judged together, 0 to 1: a text rarely means two by one name. */
const togetherness = 0.5;

const together = (judged: readonly Judged[]): void => {
  const groups = new Map<string, Judged[]>();
  for (const name of judged) {
    const group = `${name.key}\u0000${name.owner?.from ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sums = new Map<string, { sum: number; count: number }>();
    for (const { candidate, logit } of group.flatMap(({ options }) => options)) {
      const { sum, count } = sums.get(candidate.actor) ?? { sum: 0, count: 0 };
      sums.set(candidate.actor, { sum: sum + logit, count: count + 1 });
    }
    for (const option of group.flatMap(({ options }) => options)) {
      const { sum, count } = sums.get(option.candidate.actor) ?? { sum: 0, count: 1 };
      option.logit = (1 - togetherness) * option.logit + (togetherness * sum) / count;
    }
  }
  for (const { options } of judged) options.sort((a, b) => b.logit - a.logit);
};

/** The candidates, and those whom the text introduced by a longer name though no pack lists this one. */
const withShort = (listed: readonly Candidate[], owners: readonly Introduced[]): Candidate[] => {
  const list = [...listed];
  for (const { actor, kind, prominence } of owners) {
    if (actor === null || list.some((candidate) => candidate.actor === actor)) continue;
    list.push({ actor, kind, form: 'short', ambiguous: false, prominence });
  }
  return list;
};

const shareWord = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const word of one) if (other.has(word)) return true;
  return false;
};

/** So many sentences back a full name is still fresh. */
const freshFor = 2;

/** What the full names of the text say of `actor` being meant by a short form at token `at`. */
const claimOf = (
  { sentence }: Reading,
  at: number,
  actor: string,
  owners: readonly Introduced[],
  nearest: Introduced | undefined,
): Omit<Company, keyof Support | 'peers'> => {
  const own = owners.filter((owner) => owner.actor === actor);
  const distance = nearest ? (sentence[at] ?? 0) - (sentence[nearest.from] ?? 0) : Number.POSITIVE_INFINITY;
  const fresh = distance >= 0 && distance <= freshFor;
  const stranger = nearest !== undefined && nearest.actor === null && nearest.from < at;
  return {
    introduced: own.length > 0,
    introducedNear: nearest?.actor === actor && fresh,
    introducedMost: owners.length === 0 ? 0 : own.length / owners.length,
    introducedOther: own.length === 0 && owners.some((owner) => owner.actor !== null),
    strangers: stranger ? (fresh ? 1 : 0.5) : 0,
  };
};

/** The names that stand by themselves, each candidate weighed; `strangers` are the persons no pack knows. */
export const judgeNames = async (
  reading: Reading,
  names: readonly Match[],
  rest: readonly Segment[],
  strangers: readonly Introduced[],
  published: string | null,
  knowledge: Knowledge,
  weights: Evidence = shipped,
): Promise<{ judged: Judged[]; introduced: Introduced[] }> => {
  const candidates = new Map<Match, Candidate[]>(names.map((match) => [match, candidatesOf(match)]));
  const ids = new Set([...candidates.values()].flatMap((list) => list.map(({ actor }) => actor)));
  const actors = await knowledge.actors([...ids]);
  const portraits = new Map<string, Portrait>([...actors].map(([id, actor]) => [id, portraitOf(actor)]));
  const setting = settingOf(reading, published);
  const cues = new Map<Match, Cues>(
    names.map((match) => [match, cuesOf(reading, match.from, match.to, match.within ?? false)]),
  );

  const mates = new Map<number, Match[]>();
  for (const match of names) {
    const at = reading.sentence[match.from] ?? 0;
    mates.set(at, [...(mates.get(at) ?? []), match]);
  }
  /** How many other names of the sentence have a candidate of the same trade. */
  const peersOf = (match: Match, portrait: Portrait): number => {
    let count = 0;
    for (const mate of mates.get(reading.sentence[match.from] ?? 0) ?? []) {
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

  const weigh = (introduced: readonly Introduced[], circle: Circle | null): Judged[] => {
    const judged = names.map((match): Judged => {
      const full = isFullName(match) && match.entries.some(({ form }) => form !== 'surname');
      const owners = full ? [] : ownersOf(introduced, match.key);
      const owner = nearestOf(owners, match.from);
      const list = withShort(candidates.get(match) ?? [], owners);
      const except = new Set(list.map(({ actor }) => actor));
      const introducedActors = new Set(owners.flatMap(({ actor }) => actor ?? []));
      const options = list.map((candidate): Option => {
        const portrait = portraits.get(candidate.actor);
        const company: Company = {
          ...claimOf(reading, match.from, candidate.actor, owners, owner),
          ...(circle && portrait
            ? supportFor(circle, portrait, except, reading.sentence[match.from] ?? 0)
            : { ties: 0, near: 0, events: 0 }),
          peers: portrait ? peersOf(match, portrait) : 0,
        };
        const evidence = evidenceFor(
          setting,
          match,
          cues.get(match) ?? noCues,
          candidate,
          list,
          ({ actor }) => introducedActors.has(actor),
          portrait,
          company,
        );
        return { candidate, evidence, logit: logitOf(evidence, weights) };
      });
      const { from, to, start, end, key } = match;
      return { from, to, start, end, key, options, owner };
    });
    together(judged);
    return judged;
  };

  const first = weigh([], null);
  const introduced: Introduced[] = [...strangers];
  for (const { acronym, from, to } of definitionsIn(reading)) {
    // What no pack knows has the acronym to itself; what one knows is introduced below.
    const known = first.some((name) => name.from <= to && name.to >= from && name.to > name.from);
    if (!known)
      introduced.push({
        from,
        to,
        actor: null,
        kind: 'other',
        prominence: 0,
        shortForms: new Set([acronym]),
      });
  }
  const sure = new Map<string, Set<number>>();
  for (const { from, to, options } of first) {
    const [best] = options;
    if (!best) continue;
    const { candidate, logit } = best;
    const confident = probabilityOf(logit) >= linkThreshold;
    if (confident) {
      const sentences = sure.get(candidate.actor) ?? new Set();
      sure.set(candidate.actor, sentences.add(reading.sentence[from] ?? 0));
    }
    if (to > from && candidate.form !== 'surname') {
      // A full name that is probably somebody else's makes its short forms somebody else's too.
      const who = confident ? candidate : { actor: null, kind: candidate.kind, prominence: 0 };
      introduced.push(introducedBy(reading, { from, to }, who));
    }
  }
  const open = [...candidates.values()].filter((list) => list.length > 1);
  const asked = new Set([
    ...sure.keys(),
    ...open.flatMap((list) => list.slice(0, askedFor)).map(({ actor }) => actor),
  ]);
  const circle = circleOf(
    [...sure.keys()].flatMap((id) => portraits.get(id) ?? []),
    sure,
    await knowledge.eventsWith([...asked]),
  );
  const judged = weigh(introduced, circle);
  for (const segment of rest) {
    const owner = ownerOfSegment(reading, segment, introduced);
    if (owner) judged.push(shortened(reading, segment, owner));
  }
  return { judged, introduced };
};

/** A name that no pack lists may still shorten a full name that stands before it. */
const ownerOfSegment = (
  reading: Reading,
  { from, to, matches }: Segment,
  introduced: readonly Introduced[],
): Introduced | undefined => {
  if (matches.length > 0 && from !== to) return undefined;
  const key = reading.tokens
    .slice(from, to + 1)
    .map(({ fold, glue }, i) => (i === 0 ? fold : glue + fold))
    .join('');
  const owner = nearestOf(ownersOf(introduced, key), from);
  return owner && owner.from < from && !(owner.from <= from && owner.to >= to) ? owner : undefined;
};

/** Log-odds of a short form that nobody else can claim: it is nearly always meant. */
const unclaimed = 2;

const shortened = (reading: Reading, { from, to }: Segment, owner: Introduced): Judged => {
  const { actor, kind, prominence } = owner;
  const evidence = Object.fromEntries(evidenceNames.map((name) => [name, 0])) as Evidence;
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
