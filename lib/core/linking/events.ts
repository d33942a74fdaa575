import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { WordVectors } from '../text/vectors.ts';
import { sharedWords } from '../words/learnt.ts';
import type { ArticleReading } from './events/article-reading.ts';
import { asideScore, asidesOf } from './events/background.ts';
import { type Decision, decide } from './events/decide.ts';
import type { EventReading } from './events/event-reading.ts';
import { probability } from './events/first-stage.ts';
import { type Measured, measure } from './events/measure.ts';
import { salienceOf } from './events/salience.ts';
import { contestsOf, secondStage } from './events/second-stage.ts';
import { withSeries } from './events/series.ts';
import { laterEvents } from './events/since.ts';
import { tellTheSame } from './events/twins.ts';
import { whyOf } from './events/why.ts';
import type { EventLink, Mention } from './page-context.ts';
import type { EventWeights } from './weights-events.ts';

export interface EventOptions {
  /** Without them words are compared by stems alone: some two points less (research). */
  vectors?: WordVectors | null;
  /** Those of `npm run fit` but in its own cross-validation. */
  weights?: EventWeights;
}

/** More would bury the story under its past: events of the background, and of both kinds together. */
const mostBackground = 8;
const mostBefore = 12;
/** So many of the background are told whatever the article itself refers to. */
const leastBackground = 2;

/** Lets the first, best telling of an event through. */
const firstTelling = (events: readonly EventReading[]) => {
  const told: EventReading[] = [];
  return ({ event }: { event: number }): boolean => {
    const reading = events[event];
    if (!reading || told.some((other) => tellTheSame(other, reading))) return false;
    told.push(reading);
    return true;
  };
};

/** What began on the very day is the news itself, which the article tells: a mark would say that it is a reference. */
const isNews = ({ begins }: EventReading, { published }: ArticleReading): boolean =>
  published !== null && begins.from === begins.to && begins.from >= published.from;

/** From measurements to links: the part that needs no knowledge any more. `mentioned` and `background`, best first. */
export const judge = (
  measured: Measured,
  weights: EventWeights,
): { links: EventLink[]; decisions: Decision[] } => {
  const { article, events } = measured;
  const contests = contestsOf(measured, weights.first);
  const decisions = withSeries(
    measured,
    decide(contests, secondStage(contests, weights.second)),
    weights.thresholds.listed,
  );
  const isFirst = firstTelling(events);
  const mentioned = decisions.filter(({ score }) => score >= weights.thresholds.listed).filter(isFirst);
  const links: EventLink[] = [];
  for (const decision of mentioned) {
    const event = events[decision.event];
    if (!event) continue;
    links.push({
      event: event.id,
      relation: 'mentioned',
      score: probability(decision.score),
      evidence: decision.evidence.flatMap(({ pair }) => {
        const sentence = article.sentences[pair.sentence];
        return sentence ? [{ start: sentence.start, end: sentence.end }] : [];
      }),
      painted: decision.score >= weights.thresholds.painted && !isNews(event, article),
      why: whyOf(measured, decision, decisions),
    });
  }
  const scores = new Map(decisions.map(({ event, score }) => [event, score]));
  const asides = asidesOf(
    measured,
    scores,
    new Set(mentioned.map(({ event }) => event)),
    salienceOf(article),
  );
  const background = asides
    .map((aside) => ({ aside, score: asideScore(aside, weights.background) }))
    .filter(({ score }) => score >= weights.thresholds.background)
    .sort((a, b) => b.score - a.score)
    .filter(({ aside }) => isFirst(aside))
    .slice(0, Math.min(mostBackground, Math.max(leastBackground, mostBefore - links.length)));
  for (const { aside, score } of background) {
    const event = events[aside.event];
    if (!event) continue;
    const actors = event.event.actors.filter((actor) => article.named.has(actor));
    links.push({
      event: event.id,
      relation: 'background',
      score,
      evidence: [],
      painted: false,
      why: { actors },
    });
  }
  return { links, decisions };
};

/**
 * Earlier events to which the article refers (`mentioned`), that explain it (`background`), or that came after it
 * (`since`), in this order and each best first. Without a date of publication nothing counts as later. Pure but for
 * what `knowledge` answers.
 */
export const linkEvents = async (
  article: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  options: EventOptions = {},
): Promise<EventLink[]> => {
  const measured = await measure(article, mentions, knowledge, options.vectors ?? null);
  const { links } = judge(measured, options.weights ?? sharedWords().eventWeights);
  const mentioned = links.filter(({ relation }) => relation === 'mentioned').map(({ event }) => event);
  const later = await laterEvents(measured.article, measured.gate, mentioned, knowledge);
  return [
    ...links,
    ...later.map(
      ({ event, score }): EventLink => ({ event, relation: 'since', score, evidence: [], painted: false }),
    ),
  ];
};
