import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { standsAlone } from './actors/containment.ts';
import { decide } from './actors/decide.ts';
import { introducedBy } from './actors/introduced.ts';
import { type Judged, judgeNames } from './actors/judge.ts';
import { type Reading, readingOf } from './actors/reading.ts';
import { type Segment, segmentsOf } from './actors/segments.ts';
import { type Match, spot } from './actors/spot.ts';
import { unknownNames } from './actors/unknown.ts';
import type { AmbiguousName, Mention, UnknownName } from './page-context.ts';
import type { Evidence } from './weights-actors.ts';

export interface ActorLinks {
  mentions: Mention[];
  ambiguous: AmbiguousName[];
  unknown: UnknownName[];
}

/** The names of an article weighed, nothing decided yet. Offsets are into the headline and the text together. */
export interface WeighedNames {
  reading: Reading;
  judged: Judged[];
  strangers: UnknownName[];
  /** Length of what stands before the article's text in `reading.text`. */
  shift: number;
}

/** Spots the names of an article and weighs their candidates; what `scripts/fit-actors.ts` learns from. */
export const weighNames = async (
  article: Article,
  knowledge: Knowledge,
  weights?: Evidence,
): Promise<WeighedNames> => {
  // The headline is read along as evidence; its spans lie before the text and are dropped at the end.
  const head = article.title === '' ? '' : `${article.title}\n\n`;
  const reading = readingOf(head + article.text, article.language);
  const names: Match[] = [];
  const rest: Segment[] = [];
  for (const segment of segmentsOf(reading, await spot(reading, knowledge))) {
    const alone = segment.matches.filter((match) => standsAlone(reading, segment, match));
    names.push(...alone);
    if (alone.length === 0) rest.push(segment);
  }
  const unknown = unknownNames(reading, rest);
  const strangers = unknown.segments.map((segment) =>
    introducedBy(reading, segment, { actor: null, kind: 'person', prominence: 0 }),
  );
  const judged = await judgeNames(reading, names, rest, strangers, article.published, knowledge, weights);
  return { reading, judged, strangers: unknown.names, shift: head.length };
};

/** Names in the article's text, resolved against `knowledge`. Spans are sorted and never overlap. */
export const linkActors = async (article: Article, knowledge: Knowledge): Promise<ActorLinks> => {
  const { reading, judged, strangers, shift } = await weighNames(article, knowledge);
  const decided = decide(reading, judged);
  const inText = <T extends { start: number; end: number }>(list: readonly T[]): T[] =>
    list
      .filter(({ start }) => start >= shift)
      .map((span) => ({ ...span, start: span.start - shift, end: span.end - shift }))
      .sort((a, b) => a.start - b.start);
  return {
    mentions: inText(decided.mentions),
    ambiguous: inText(decided.ambiguous),
    unknown: inText([...strangers, ...decided.unknown]),
  };
};
