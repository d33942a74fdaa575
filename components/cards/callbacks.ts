import type { Span } from '../../lib/core/article.ts';

/** A card of the library, as its address names it. */
export interface CardAddress {
  type: 'actor' | 'event';
  id: string;
}

/** What a card can ask for. Views know no browser API: the surface that shows them does these. */
export interface CardCallbacks {
  /** Scroll the article to a span and let it flash. */
  onShow(span: Span): void;
  /** Hide a card on this page or for good (`hidden: true`), or bring it back (`false`). */
  onHide(id: string, where: 'here' | 'everywhere', hidden: boolean): void;
  /** Open a card in the library. */
  onOpen(card: CardAddress): void;
}

/** What a list of cards gives each of them. */
export interface CardContext {
  onShow(span: Span): void;
  onOpen(card: CardAddress): void;
  hide(card: { id: string; title: string }, where: 'here' | 'everywhere'): void;
  titleOf(id: string): string | undefined;
  /** BCP 47 tag of the article, whose sentences are quoted; undefined where it is not known. */
  quoted?: string | undefined;
}
