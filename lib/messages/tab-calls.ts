import * as v from 'valibot';
import { type Ask, type Handlers, listen } from './answer.ts';
import { line, span } from './fields.ts';

/** Requests to a tab's content script; only the extension itself can send them. */
export const tabCalls = {
  /** Scroll to a span and let it flash; false where it is not on the page any more. */
  show: { from: 'page', ask: v.object({ span }) },
  /** The tab's state changed by the reader's hand: paint what is left. */
  repaint: { from: 'page', ask: v.object({ hidden: v.array(line) }) },
  /** The library knows more than before: ask again. */
  reread: { from: 'page', ask: v.object({}) },
  /** End at once and leave the page as it was. */
  stop: { from: 'page', ask: v.object({}) },
} as const;

export type TabAsk<K extends keyof typeof tabCalls> = Ask<typeof tabCalls, K>;

export interface TabAnswers {
  show: boolean;
  repaint: null;
  reread: null;
  stop: null;
}

export const listenInTab = (handlers: Handlers<typeof tabCalls, TabAnswers>, signal: AbortSignal): void =>
  listen(tabCalls, handlers, signal);
