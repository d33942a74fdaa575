import type { Card, EventCard } from '../linking/page-context.ts';
import { byDate } from './event-cards.ts';

/** A row of the dated list: an event, or the article itself between what came before and after. */
export type TimelineRow =
  | { when: 'before' | 'since'; card: EventCard }
  | { when: 'now'; published: string | null };

const isDated = (card: Card): card is EventCard => card.section === 'before' || card.section === 'since';

/** The dated list of an article: what came before, the article, what has happened since, in order of time. */
export const timelineOf = (cards: readonly Card[], published: string | null): TimelineRow[] => {
  const dated = cards.filter(isDated);
  const rows = (section: 'before' | 'since'): TimelineRow[] =>
    dated
      .filter((card) => card.section === section)
      .sort(byDate)
      .map((card) => ({ when: section, card }));
  return [...rows('before'), { when: 'now', published }, ...rows('since')];
};
