import * as v from 'valibot';
import { type Ask, type Handlers, listen } from './answer.ts';
import { line, look, span } from './fields.ts';

/** Requests to a tab's content script; only the extension itself can send them. */
export const tabCalls = {
  /** Scroll to a span and let it flash; false where it is not on the page any more. */
  show: { from: 'page', ask: v.object({ span }) },
  /** The reader's choices changed: paint what is left, as it is to look now. */
  repaint: { from: 'page', ask: v.object({ hidden: v.array(line), look: v.exactOptional(look) }) },
  /** Go to the next (1) or the previous (-1) mark; false where there is none. */
  step: { from: 'page', ask: v.object({ by: v.picklist([1, -1]) }) },
  /** Open a card at its mark; false where it has none. */
  about: { from: 'page', ask: v.object({ id: line }) },
  /** The library knows more than before: ask again. */
  reread: { from: 'page', ask: v.object({}) },
  /** End at once and leave the page as it was. */
  stop: { from: 'page', ask: v.object({}) },
} as const;

export type TabAsk<K extends keyof typeof tabCalls> = Ask<typeof tabCalls, K>;

export interface TabAnswers {
  show: boolean;
  repaint: null;
  step: boolean;
  about: boolean;
  reread: null;
  stop: null;
}

export const listenInTab = (handlers: Handlers<typeof tabCalls, TabAnswers>, signal: AbortSignal): void =>
  listen(tabCalls, handlers, signal);
