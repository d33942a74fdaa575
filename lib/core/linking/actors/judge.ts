import type { Knowledge } from '../../knowledge/knowledge.ts';
import { sharedWords } from '../../words/learnt.ts';
import { type Evidence, linkThreshold } from '../weights-actors.ts';
import { definitionsIn } from './acronyms.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { claimOf, withShort } from './claim.ts';
import { type Circle, circleOf, supportFor } from './company.ts';
import { type Cues, cuesOf, noCues } from './cues.ts';
import { doubtOf } from './doubts.ts';
import { type Company, evidenceFor, settingOf } from './evidence.ts';
import { byShortForm, type Introduced, introducedBy, nearestOf, nobody } from './introduced.ts';
import { peersIn } from './peers.ts';
import { type Portrait, portraitOf } from './portrait.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segments.ts';
import { ownerOfSegment, shortened } from './shortened.ts';
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
  for (const name of sharedWords().evidenceNames) sum += weights[name] * evidence[name];
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
    const members = groups.get(group);
    if (members) members.push(name);
    else groups.set(group, [name]);
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

const isSure = (option: Option): boolean => probabilityOf(option.logit) >= linkThreshold;

/** The actors that are certain without any company, and the sentences that name them. */
const sureOf = ({ sentence }: Reading, judged: readonly Judged[]): Map<string, Set<number>> => {
  const sure = new Map<string, Set<number>>();
  for (const { from, options } of judged) {
    const [best] = options;
    if (!best || !isSure(best)) continue;
    const sentences = sure.get(best.candidate.actor) ?? new Set();
    sure.set(best.candidate.actor, sentences.add(sentence[from] ?? 0));
  }
  return sure;
};

/** Who is called by a full name. One that is probably somebody else's makes its short forms somebody else's too. */
const introducedIn = (reading: Reading, judged: readonly Judged[]): Introduced[] =>
  judged.flatMap(({ from, to, options: [best] }) => {
    if (!best || to === from || best.candidate.form === 'surname') return [];
    const { candidate } = best;
    return introducedBy(
      reading,
      { from, to },
      isSure(best) ? candidate : { actor: null, kind: candidate.kind, prominence: 0 },
    );
  });

/** Acronyms that the text defines by words no pack knows; where one knows them, the full name introduces it. */
const definedIn = (reading: Reading, judged: readonly Judged[]): Introduced[] =>
  definitionsIn(reading).flatMap(({ acronym, from, to }) => {
    const known = judged.some((name) => name.from <= to && name.to >= from && name.to > name.from);
    return known
      ? []
      : [{ from, to, actor: null, kind: 'other' as const, prominence: 0, shortForms: new Set([acronym]) }];
  });

/** The names that stand by themselves, each candidate weighed; `strangers` are the persons no pack knows. */
export const judgeNames = async (
  reading: Reading,
  names: readonly Match[],
  rest: readonly Segment[],
  strangers: readonly Introduced[],
  published: string | null,
  knowledge: Knowledge,
  weights: Evidence = sharedWords().actorWeights,
): Promise<Judged[]> => {
  const candidates = new Map<Match, Candidate[]>(names.map((match) => [match, candidatesOf(match)]));
  const ids = new Set([...candidates.values()].flatMap((list) => list.map(({ actor }) => actor)));
  const actors = await knowledge.actors([...ids]);
  const portraits = new Map<string, Portrait>([...actors].map(([id, actor]) => [id, portraitOf(actor)]));
  const setting = settingOf(reading, published);
  const cues = new Map<Match, Cues>(
    names.map((match) => [match, cuesOf(reading, match.from, match.to, match.within ?? false)]),
  );

  const peersOf = peersIn(reading, names, candidates, portraits);

  const weigh = (introduced: readonly Introduced[], circle: Circle | null): Judged[] => {
    const byForm = byShortForm(introduced);
    const judged = names.map((match): Judged => {
      const full = isFullName(match) && match.entries.some(({ form }) => form !== 'surname');
      const owners = full ? nobody : (byForm.get(match.key) ?? nobody);
      const owner = nearestOf(owners, match.from);
      const list = withShort(candidates.get(match) ?? [], owners);
      const except = new Set(list.map(({ actor }) => actor));
      const introducedActors = new Set(owners.known.map(({ actor }) => actor));
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
        const doubt = doubtOf(
          reading,
          match,
          cues.get(match) ?? noCues,
          candidate,
          evidence,
          company,
          portrait,
        );
        return { candidate, evidence, logit: logitOf(evidence, weights) + doubt };
      });
      const { from, to, start, end, key } = match;
      return { from, to, start, end, key, options, owner };
    });
    together(judged);
    return judged;
  };

  const first = weigh([], null);
  const introduced = [...strangers, ...definedIn(reading, first), ...introducedIn(reading, first)];
  const sure = sureOf(reading, first);
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
  const byForm = byShortForm(introduced);
  for (const segment of rest) {
    const owner = ownerOfSegment(reading, segment, byForm);
    if (owner) judged.push(shortened(reading, segment, owner));
  }
  return judged;
};
