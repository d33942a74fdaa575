import type { Knowledge, NameForm } from '../../knowledge/knowledge.ts';
import type { ActorKind } from '../../knowledge/records.ts';
import type { AmbiguousName, Mention, UnknownName } from '../page-context.ts';
import { type Introduced, introducedBy, ownerOf } from './introduced.ts';
import type { Reading } from './reading.ts';
import type { Segment } from './segments.ts';
import { isFullName, type Match } from './spot.ts';
import { unknownName } from './unknown.ts';

/** A match that is a name by itself, with the segment it stands in. */
export interface Name {
  match: Match;
  segment: Segment;
}

export interface Candidate {
  actor: string;
  kind: ActorKind;
  form: NameForm;
  ambiguous: boolean;
  prominence: number;
}

const formRank: Record<NameForm, number> = { name: 0, alias: 1, surname: 2, demonym: 3 };

/** One candidate an actor, by the strongest of its names that fit; most prominent first. */
export const candidatesOf = (match: Match): Candidate[] => {
  const best = new Map<string, Candidate>();
  for (const { actor, kind, form, ambiguous, prominence } of match.entries) {
    const known = best.get(actor);
    if (!known || formRank[form] < formRank[known.form])
      best.set(actor, { actor, kind, form, ambiguous: ambiguous || (known?.ambiguous ?? false), prominence });
  }
  return [...best.values()].sort((a, b) => b.prominence - a.prominence || (a.actor < b.actor ? -1 : 1));
};

export interface Resolved {
  mentions: Mention[];
  ambiguous: AmbiguousName[];
  unknown: UnknownName[];
}

export const resolve = async (
  reading: Reading,
  names: readonly Name[],
  rest: readonly Segment[],
  strangers: readonly Introduced[],
  _published: string | null,
  _knowledge: Knowledge,
): Promise<Resolved> => {
  const resolved: Resolved = { mentions: [], ambiguous: [], unknown: [] };
  const introduced: Introduced[] = [...strangers];
  const later: Name[] = [];
  for (const name of names) {
    const [first, second] = candidatesOf(name.match);
    if (!first) continue;
    if (
      isFullName(name.match) &&
      first.form !== 'surname' &&
      (!second || first.prominence - second.prominence > 0.1)
    ) {
      resolved.mentions.push({
        start: name.match.start,
        end: name.match.end,
        actor: first.actor,
        score: 0.9,
      });
      if (first.kind === 'person')
        introduced.push(
          introducedBy(reading, { ...name.segment, from: name.match.from, to: name.match.to }, first.actor),
        );
    } else later.push(name);
  }
  const known = new Set(introduced.map(({ actor }) => actor));
  for (const { match } of later) {
    const candidates = candidatesOf(match);
    const mentioned = candidates.filter(({ actor }) => known.has(actor));
    const owner = ownerOf(
      introduced,
      match.key,
      match.from,
      ({ actor }) => actor === null || mentioned.some((m) => m.actor === actor),
    );
    if (owner) {
      if (owner.actor === null) {
        const local = { from: match.from, to: match.to, matches: [match] };
        if (candidates.some((c) => c.kind !== 'person') && owner.at > match.from)
          resolved.mentions.push({
            start: match.start,
            end: match.end,
            actor: candidates[0]?.actor ?? '',
            score: 0.6,
          });
        else resolved.unknown.push(unknownName(reading, local));
      } else resolved.mentions.push({ start: match.start, end: match.end, actor: owner.actor, score: 0.9 });
      continue;
    }
    if (mentioned[0]) {
      resolved.mentions.push({ start: match.start, end: match.end, actor: mentioned[0].actor, score: 0.8 });
      continue;
    }
    const [first, second] = candidates;
    if (!first || first.form === 'surname') continue;
    if (!second || first.prominence - second.prominence > 0.1)
      resolved.mentions.push({ start: match.start, end: match.end, actor: first.actor, score: 0.6 });
    else
      resolved.ambiguous.push({
        start: match.start,
        end: match.end,
        candidates: candidates.slice(0, 5).map(({ actor }) => actor),
      });
  }
  for (const segment of rest) {
    if (segment.from !== segment.to) continue;
    const owner = ownerOf(introduced, reading.tokens[segment.from]?.fold ?? '', segment.from);
    if (!owner || owner.at > segment.from) continue;
    const { start, end } = unknownName(reading, segment);
    if (owner.actor === null) resolved.unknown.push(unknownName(reading, segment));
    else resolved.mentions.push({ start, end, actor: owner.actor, score: 0.8 });
  }
  return resolved;
};
