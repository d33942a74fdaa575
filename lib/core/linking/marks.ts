import type { Span } from '../article.ts';
import type { Card, PageContext } from './page-context.ts';

/** What is marked in the article: where, and whose card opens there. */
export interface Mark extends Span {
  kind: 'actor' | 'event';
  id: string;
}

/** Marks in an article, all told: more than a dozen and the reader reads marks instead of the story. */
export const mostMarks = 12;

/** Marks of earlier events; the other places are for actors. */
export const mostEventMarks = 5;

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/**
 * The marks of an article, in text order, never overlapping: the sentences that surely refer to an earlier event, then
 * the first free mention of each actor in the order of the cards, at most one actor a sentence.
 */
export const marksOf = ({
  sentences,
  events,
  cards,
}: Pick<PageContext, 'sentences' | 'events' | 'cards'>): Mark[] => {
  const sentenceAt = (span: Span): Span => sentences.find((sentence) => inside(span, sentence)) ?? span;
  const marks: Mark[] = [];
  const taken: Span[] = [];
  const free = (span: Span) => taken.every((other) => other.end <= span.start || other.start >= span.end);
  const take = (kind: Mark['kind'], id: string, span: Span) => {
    marks.push({ kind, id, start: span.start, end: span.end });
    taken.push(sentenceAt(span));
  };

  const carded = new Set(cards.map((card) => card.id));
  for (const link of events) {
    if (marks.length === mostEventMarks) break;
    const [evidence] = link.evidence;
    if (link.painted && evidence && carded.has(link.event) && free(evidence))
      take('event', link.event, evidence);
  }
  const actors = cards.filter((card: Card) => card.section === 'who' || card.section === 'places');
  for (const card of actors) {
    if (marks.length === mostMarks) break;
    const span = card.spans.find(free);
    if (span) take('actor', card.id, span);
  }
  return marks.sort((one, other) => one.start - other.start);
};
