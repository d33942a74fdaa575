import type { Article } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Actor, PackEvent } from '../knowledge/records.ts';
import type { EventCard, EventLink } from '../linking/page-context.ts';
import { sentencesOf } from '../text/sentences.ts';
import { intervalOf } from '../time/interval.ts';
import { dayOfPublication, summaryOn } from './as-of-day.ts';
import type { Evidence } from './evidence.ts';
import { nameIn } from './name-in.ts';

/** Names shown of an event's actors, and events shown that led to it: a card is no register. */
const mostActors = 6;
const mostFollows = 4;

/** Length of a line, in characters, at which it is cut between words. */
const longestLine = 180;

/** The first sentence of a summary, cut between words where it is long. */
export const shortOf = (summary: string): string => {
  const [first] = sentencesOf(summary, null);
  const sentence = first ? summary.slice(first.start, first.end) : summary;
  if (sentence.length <= longestLine) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(' ', longestLine)).replace(/[,;:\s]+$/, '')} …`;
};

/** Partial dates in order of time: the earlier beginning first, of two that begin alike the shorter. */
export const byDate = (
  a: { from: string; to?: string | undefined },
  b: { from: string; to?: string | undefined },
): number => {
  const [one, other] = [intervalOf(a.from), intervalOf(b.from)];
  const [end, otherEnd] = [intervalOf(a.to ?? a.from), intervalOf(b.to ?? b.from)];
  return (one?.from ?? 0) - (other?.from ?? 0) || (end?.to ?? 0) - (otherEnd?.to ?? 0);
};

interface Known {
  events: ReadonlyMap<string, PackEvent>;
  actors: ReadonlyMap<string, Actor>;
  locale: string;
}

/** The cards of linked events, in order of time. Events that the library does not have are left out. */
export const eventCards = async (
  article: Article,
  links: readonly EventLink[],
  known: Known,
  knowledge: Knowledge,
  evidenceOf: (span: { start: number; end: number } | undefined) => Evidence | null,
): Promise<EventCard[]> => {
  const day = dayOfPublication(article.published);
  const cards = await Promise.all(
    links.map(async (link): Promise<EventCard | null> => {
      const event = known.events.get(link.event);
      if (!event) return null;
      const since = link.relation === 'since';
      const { told, later } =
        day === null || since ? { told: event.summary, later: '' } : summaryOn(event.summary, day);
      const { asOf: factsAsOf, language } = await knowledge.origin(event.event);
      const follows = (event.follows ?? [])
        .flatMap((id) => known.events.get(id) ?? [])
        .slice(0, mostFollows)
        .map(async ({ event: id, title, from }) => {
          const { language: own } = await knowledge.origin(id);
          return { id, title, from, ...(own === null ? {} : { language: own }) };
        });
      const runnerUp = link.why?.runnerUp;
      const title = runnerUp && (runnerUp.title ?? known.events.get(runnerUp.id)?.title);
      return {
        section: since ? 'since' : 'before',
        id: event.event,
        title: event.title,
        line: shortOf(told === '' ? event.summary : told),
        ...evidenceOf(link.evidence[0]),
        spans: [...link.evidence].sort((a, b) => a.start - b.start),
        score: link.score,
        ...(link.why
          ? { why: { ...link.why, ...(runnerUp && title ? { runnerUp: { ...runnerUp, title } } : {}) } }
          : {}),
        kind: event.kind,
        ...(language === null ? {} : { language }),
        relation: link.relation,
        from: event.from,
        ...(event.to === undefined ? {} : { to: event.to }),
        summary: told === '' ? event.summary : told,
        ...(told === '' || later === '' ? {} : { later }),
        follows: await Promise.all(follows),
        actors: event.actors
          .flatMap((id) => known.actors.get(id) ?? [])
          .slice(0, mostActors)
          .map((actor) => ({ id: actor.actor, name: nameIn(actor, known.locale) })),
        sources: event.sources ?? [],
        factsAsOf,
      };
    }),
  );
  return cards.filter((card) => card !== null).sort(byDate);
};
