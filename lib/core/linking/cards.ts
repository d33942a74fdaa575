import type { Article } from '../article.ts';
import { actorCards } from '../cards/actor-cards.ts';
import { eventCards } from '../cards/event-cards.ts';
import { evidenceFinder } from '../cards/evidence.ts';
import { ambiguousCards, unknownCards } from '../cards/name-cards.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ActorLinks } from './actors.ts';
import type { Card, EventLink } from './page-context.ts';

/**
 * The cards of an article in the popup's order: what came before by date, who and where by use, what has happened since
 * by date, then names that are uncertain or unknown. `locale` is the BCP 47 tag of the reader, for dates in a card's line.
 */
export const cardsOf = async (
  article: Article,
  links: ActorLinks & { events: EventLink[] },
  knowledge: Knowledge,
  locale = 'en',
): Promise<Card[]> => {
  const runnersUp = links.events.flatMap(({ why }) => why?.runnerUp?.id ?? []);
  const linked = await knowledge.events([
    ...new Set([...links.events.map(({ event }) => event), ...runnersUp]),
  ]);
  const earlier = [...linked.values()]
    .flatMap(({ follows }) => follows ?? [])
    .filter((id) => !linked.has(id));
  const events = new Map([...linked, ...(await knowledge.events([...new Set(earlier)]))]);

  const actors = await knowledge.actors([
    ...new Set([
      ...links.mentions.map(({ actor }) => actor),
      ...links.ambiguous.flatMap(({ candidates }) => candidates),
      ...links.events.flatMap(({ event }) => linked.get(event)?.actors ?? []),
    ]),
  ]);
  const owners = [...actors.values()]
    .flatMap(({ roles }) => roles?.flatMap(({ of }) => of ?? []) ?? [])
    .filter((id) => !actors.has(id));
  const ownersRead = await knowledge.actors([...new Set(owners)]);
  const nameOf = (id: string) => (actors.get(id) ?? ownersRead.get(id))?.name;

  const evidenceOf = evidenceFinder(article);
  const known = { actors, events, nameOf, locale };
  const [dated, named, ambiguous] = await Promise.all([
    eventCards(article, links.events, known, knowledge, evidenceOf),
    actorCards(article, links.mentions, links.events, known, knowledge, evidenceOf),
    ambiguousCards(article, links.ambiguous, known, knowledge, evidenceOf),
  ]);
  return [
    ...dated.filter(({ section }) => section === 'before'),
    ...named,
    ...dated.filter(({ section }) => section === 'since'),
    ...ambiguous,
    ...unknownCards(links.unknown, evidenceOf),
  ];
};
