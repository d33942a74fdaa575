import type { Article, Span } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { defaultProminence } from '../knowledge/names.ts';
import type { Actor, PackEvent } from '../knowledge/records.ts';
import type { ActorCard, EventLink, Mention } from '../linking/page-context.ts';
import { foldName } from '../text/fold.ts';
import { intervalOf } from '../time/interval.ts';
import { dayOfPublication, summaryOn } from './as-of-day.ts';
import type { Evidence } from './evidence.ts';
import { nameIn } from './name-in.ts';
import { roleLine } from './role-line.ts';
import { lineLocale } from './role-words.ts';

/** Longest lists: beyond them a reader looks for no one any more. */
const mostWho = 20;
const mostPlaces = 12;

/** How much of a well-known actor's use is left: everyone knows the United States; 1 would drop it wholly. */
const fameDiscount = 0.5;

/** The same for marks, of which there are few: a headline's world power gives way to a minister whom nobody knows. */
const fameDiscountOfMarks = 0.95;

interface Cast {
  actor: Actor;
  mentions: Mention[];
  inTitle: boolean;
  use: number;
  need: number;
}

const named = (title: string, actor: Actor): boolean => {
  const padded = ` ${title} `;
  const names = [actor.name, ...(actor.aliases ?? []), ...(actor.surname ? [actor.surname] : [])];
  for (const list of Object.values(actor.names ?? {})) names.push(...list);
  return names.some((name) => {
    const key = foldName(name).replace(/'/g, ' ');
    return key.length > 1 && padded.includes(` ${key} `);
  });
};

/** Actors in order of use: those of the headline, then the often and early named before the well known. */
const castOf = (
  article: Article,
  mentions: readonly Mention[],
  actors: ReadonlyMap<string, Actor>,
): Cast[] => {
  const byActor = new Map<string, Mention[]>();
  for (const mention of mentions)
    byActor.set(mention.actor, [...(byActor.get(mention.actor) ?? []), mention]);
  const title = foldName(article.title).replace(/'/g, ' ');
  const most = Math.max(1, ...[...byActor.values()].map((list) => list.length));
  const cast: Cast[] = [];
  for (const [id, list] of byActor) {
    const actor = actors.get(id);
    if (!actor) continue;
    const ordered = list.sort((a, b) => a.start - b.start);
    const often = Math.log2(1 + ordered.length) / Math.log2(1 + most);
    const early = 1 - (ordered[0]?.start ?? 0) / Math.max(1, article.text.length);
    const known = 1 - fameDiscount * (actor.prominence ?? defaultProminence);
    const inTitle = named(title, actor);
    const present = 0.7 * often + 0.3 * early;
    // Whom everyone knows needs no mark as long as others want the place: only one is marked in a sentence.
    const unknown = 1 - fameDiscountOfMarks * (actor.prominence ?? defaultProminence);
    const need = (present + (inTitle ? 1 : 0)) * unknown;
    cast.push({ actor, mentions: ordered, inTitle, use: present * known, need });
  }
  return cast.sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.use - a.use);
};

/** Of events that name the actor the most telling: linked to the article, of which it is principal, most recent. */
const tellingEvent = (
  id: string,
  links: readonly EventLink[],
  events: ReadonlyMap<string, PackEvent>,
): PackEvent | undefined => {
  const order = { mentioned: 0, background: 1, since: 2 };
  const ranked = links
    .filter(({ relation }) => relation !== 'since')
    .flatMap((link) => {
      const event = events.get(link.event);
      const rank = event?.actors.indexOf(id) ?? -1;
      return event && rank >= 0 ? [{ event, rank, link }] : [];
    })
    .sort(
      (a, b) =>
        order[a.link.relation] - order[b.link.relation] ||
        Math.min(a.rank, 2) - Math.min(b.rank, 2) ||
        b.link.score - a.link.score,
    );
  return ranked[0]?.event;
};

/**
 * For actors that no linked event names: the id of the latest event before publication of which each is the principal
 * actor, else one of the first three.
 */
const ownEvents = async (
  ids: readonly string[],
  day: number | null,
  knowledge: Knowledge,
): Promise<Map<string, string>> => {
  const best = new Map<string, { event: string; rank: number; from: number }>();
  for (const posting of await knowledge.eventsWith(ids)) {
    const from = intervalOf(posting.from)?.from;
    if (from === undefined || posting.rank > 2 || (day !== null && from >= day)) continue;
    const held = best.get(posting.actor);
    if (!held || posting.rank < held.rank || (posting.rank === held.rank && from > held.from))
      best.set(posting.actor, { event: posting.event, rank: posting.rank, from });
  }
  return new Map([...best].map(([actor, { event }]) => [actor, event]));
};

interface Known {
  events: ReadonlyMap<string, PackEvent>;
  actors: ReadonlyMap<string, Actor>;
  nameOf: (id: string) => string | undefined;
  locale: string;
}

/** The cards of the actors that an article names: people, organizations and groups, then places. */
export const actorCards = async (
  article: Article,
  mentions: readonly Mention[],
  links: readonly EventLink[],
  known: Known,
  knowledge: Knowledge,
  evidenceOf: (span: Span | undefined) => Evidence | null,
): Promise<ActorCard[]> => {
  const day = dayOfPublication(article.published);
  const cast = castOf(article, mentions, known.actors);
  const isPlace = ({ actor }: Cast) => actor.kind === 'place';
  const shown = [
    ...cast.filter((one) => !isPlace(one)).slice(0, mostWho),
    ...cast.filter(isPlace).slice(0, mostPlaces),
  ];
  const linked = new Map(
    shown.map(({ actor: { actor: id } }) => [id, tellingEvent(id, links, known.events)]),
  );
  // A place's latest event tells little of it: only those of this story count there.
  const without = shown
    .filter((one) => !isPlace(one) && !linked.get(one.actor.actor))
    .map(({ actor }) => actor.actor);
  const own = await ownEvents(without, day, knowledge);
  const read = await knowledge.events([...new Set(own.values())]);

  return Promise.all(
    shown.map(async ({ actor, mentions: list, need }): Promise<ActorCard> => {
      const { asOf: factsAsOf, language } = await knowledge.origin(actor.actor);
      const { nameOf } = known;
      const locale = lineLocale(language, known.locale);
      const { line, later } = roleLine(actor, { published: article.published, factsAsOf, nameOf, locale });
      const summary =
        actor.summary === undefined || day === null
          ? { told: actor.summary ?? '', later: '' }
          : summaryOn(actor.summary, day);
      const event = linked.get(actor.actor) ?? read.get(own.get(actor.actor) ?? '');
      const eventLanguage = event && (await knowledge.origin(event.event)).language;
      const after = [later, summary.later].filter((part) => part !== undefined && part !== '').join('. ');
      return {
        section: actor.kind === 'place' ? 'places' : 'who',
        id: actor.actor,
        title: nameIn(actor, known.locale),
        line,
        ...evidenceOf(list[0]),
        spans: list.map(({ start, end }) => ({ start, end })),
        score: Math.max(...list.map(({ score }) => score)),
        kind: actor.kind,
        ...(language === null ? {} : { language }),
        need: Math.round(need * 100) / 100,
        ...(summary.told === '' ? {} : { summary: summary.told }),
        ...(after === '' ? {} : { later: after }),
        ...(event
          ? {
              event: {
                id: event.event,
                title: event.title,
                from: event.from,
                ...(event.to === undefined ? {} : { to: event.to }),
                ...(eventLanguage ? { language: eventLanguage } : {}),
              },
            }
          : {}),
        sources: actor.sources ?? [],
        factsAsOf,
      };
    }),
  );
};
