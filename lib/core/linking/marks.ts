import type { Span } from '../article.ts';
import type { Look } from '../look.ts';
import type { ActorCard, Card, PageContext } from './page-context.ts';

/** What is marked in the article: where, and whose card opens there. */
export interface Mark extends Span {
  kind: 'actor' | 'event';
  id: string;
}

/**
 * Marks in an article, all told, and how many of them are earlier events. More than a dozen and the reader reads marks
 * instead of the story; who asks for all of them gets all, still one a sentence and one of each.
 */
export const markLimits: Readonly<Record<Look['marks'], { all: number; events: number }>> = {
  few: { all: 5, events: 3 },
  normal: { all: 12, events: 5 },
  all: { all: Number.POSITIVE_INFINITY, events: Number.POSITIVE_INFINITY },
};

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const isActorCard = (card: Card): card is ActorCard => card.section === 'who' || card.section === 'places';

/** Who and where, those first whom a reader asks about most; in the cards' own order where that is not known. */
const byNeed = (cards: readonly Card[]): ActorCard[] =>
  cards.filter(isActorCard).sort((one, other) => (other.need ?? 0) - (one.need ?? 0));

/**
 * The marks of an article, in text order, never overlapping: the clauses that surely refer to an earlier event, then the
 * first free mention of each actor in the order of need, at most one mark a sentence.
 */
export const marksOf = (
  { sentences, events, cards }: Pick<PageContext, 'sentences' | 'events' | 'cards'>,
  amount: Look['marks'] = 'normal',
): Mark[] => {
  const limit = markLimits[amount];
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
    if (marks.length === limit.events) break;
    const [evidence] = link.evidence;
    if (link.painted && evidence && carded.has(link.event) && free(evidence))
      take('event', link.event, link.clause ?? evidence);
  }
  for (const card of byNeed(cards)) {
    if (marks.length === limit.all) break;
    const span = card.spans.find(free);
    if (span) take('actor', card.id, span);
  }
  return marks.sort((one, other) => one.start - other.start);
};
