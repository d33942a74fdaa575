import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { standsAlone } from './actors/containment.ts';
import { type Introduced, introducedBy } from './actors/introduced.ts';
import { readingOf } from './actors/reading.ts';
import { type Name, resolve } from './actors/resolve.ts';
import { type Segment, segmentsOf } from './actors/segments.ts';
import { spot } from './actors/spot.ts';
import { unknownNames } from './actors/unknown.ts';
import type { AmbiguousName, Mention, UnknownName } from './page-context.ts';

export interface ActorLinks {
  mentions: Mention[];
  ambiguous: AmbiguousName[];
  unknown: UnknownName[];
}

/** Names in the article's text, resolved against `knowledge`. Spans are sorted and never overlap. */
export const linkActors = async (article: Article, knowledge: Knowledge): Promise<ActorLinks> => {
  // The headline is read along as evidence; its spans lie before the text and are dropped at the end.
  const head = article.title === '' ? '' : `${article.title}\n\n`;
  const reading = readingOf(head + article.text, article.language);
  const matches = await spot(reading, knowledge);
  const segments = segmentsOf(reading, matches);
  const names: Name[] = [];
  const rest: Segment[] = [];
  for (const segment of segments) {
    const alone = segment.matches.filter((match) => standsAlone(reading, segment, match));
    for (const match of alone) names.push({ match, segment });
    if (alone.length === 0) rest.push(segment);
  }
  const unknown = unknownNames(reading, rest);
  const strangers: Introduced[] = unknown.segments.map((segment) => introducedBy(reading, segment, null));
  const resolved = await resolve(reading, names, rest, strangers, article.published, knowledge);
  const shift = head.length;
  const inText = <T extends { start: number; end: number }>(list: readonly T[]): T[] =>
    list
      .filter(({ start }) => start >= shift)
      .map((span) => ({ ...span, start: span.start - shift, end: span.end - shift }))
      .sort((a, b) => a.start - b.start);
  return {
    mentions: inText(resolved.mentions),
    ambiguous: inText(resolved.ambiguous),
    unknown: inText([...unknown.names, ...resolved.unknown]),
  };
};
