import type { PageContext } from './page-context.ts';

/** What is left of a context when the reader has taken cards away. The same object where nothing was. */
export const visibleContext = (context: PageContext, hidden: readonly string[]): PageContext => {
  if (hidden.length === 0) return context;
  const gone = new Set(hidden);
  return {
    ...context,
    mentions: context.mentions.filter((mention) => !gone.has(mention.actor)),
    events: context.events.filter((link) => !gone.has(link.event)),
    cards: context.cards.filter((card) => !gone.has(card.id)),
  };
};
