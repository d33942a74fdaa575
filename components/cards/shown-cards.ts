import type { Card, CardSection } from '../../lib/core/linking/page-context.ts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Does a card hold every word of what the reader typed? Accents and capitals do not count. */
export const cardMatches = (card: Card, typed: string): boolean => {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const told = fold(
    [
      card.title,
      card.line,
      card.evidence,
      'summary' in card ? card.summary : undefined,
      'role' in card ? card.role : undefined,
      ...('candidates' in card ? card.candidates.map((candidate) => candidate.title) : []),
    ].join(' '),
  );
  return words.every((word) => told.includes(word));
};

type Holding<C extends Card, S extends CardSection> = C extends Card
  ? S extends C['section']
    ? C
    : never
  : never;
type OfSection<S extends CardSection> = Holding<Card, S>;

/** The cards of one section, in their order; the dated sections by date. */
export const cardsOfSection = <S extends CardSection>(cards: readonly Card[], section: S): OfSection<S>[] => {
  const found = cards.filter((card): card is OfSection<S> & Card => card.section === section);
  // Partial dates sort as text: "2024" stands before "2024-02", the whole before its part.
  if (section === 'before' || section === 'since') {
    const when = (card: Card) => ('from' in card ? `${card.from} ${card.to ?? card.from}` : '');
    found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  }
  return found;
};

/** Titles of everything that a page's cards speak of, by id. */
export const titlesOf = (cards: readonly Card[]): Map<string, string> => {
  const titles = new Map<string, string>();
  for (const card of cards) {
    if ('actors' in card) for (const actor of card.actors) titles.set(actor.id, actor.name);
    if ('follows' in card) for (const event of card.follows) titles.set(event.id, event.title);
    if ('candidates' in card) for (const actor of card.candidates) titles.set(actor.id, actor.title);
  }
  for (const card of cards) if (card.section !== 'unknown') titles.set(card.id, card.title);
  return titles;
};
