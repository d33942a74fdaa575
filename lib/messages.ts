import { browser } from 'wxt/browser';
import type { PageContext } from './core/linking/page-context.ts';
import type { BackgroundAnswers, BackgroundAsk } from './messages/background-calls.ts';
import type { TabAnswers, TabAsk } from './messages/tab-calls.ts';

/** Why a page has no cards. */
export type NoCards =
  | 'not-an-article'
  /** The reader turned Backstory off on this site. */
  | 'off'
  /** A page that extensions may not read: the browser's own, the store's. */
  | 'forbidden'
  /** The library could not be read. */
  | 'library'
  /** No permission for this site yet, and the button was not clicked. */
  | 'not-asked';

/** What is known of a tab; rests in `storage.session` under `tab:ID`, and popup and side panel read it there. */
export type TabState =
  | { status: 'reading'; url: string }
  | { status: 'ready'; url: string; context: PageContext; hidden: string[] }
  | { status: 'none'; url: string; reason: NoCards };

/** What comes back for a message. */
export type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

const open = <T>(reply: unknown, call: string): T => {
  const letter = reply as Reply | undefined;
  if (!letter) throw new Error(`${call}: no answer`);
  if (!letter.ok) throw new Error(`${call}: ${letter.error}`);
  return letter.answer as T;
};

/**
 * Was the extension updated, turned off or removed under this script? The browser leaves content scripts in open pages
 * and cuts them off.
 */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/** Asks the background. Throws when it refuses, fails, or is gone (the extension was updated under an open page). */
export const askBackground = async <K extends keyof BackgroundAnswers>(
  call: K,
  ask: BackgroundAsk<K>,
): Promise<BackgroundAnswers[K]> => open(await browser.runtime.sendMessage({ call, ask }), call);

/** Asks a tab's content script. Throws when none is there. */
export const askTab = async <K extends keyof TabAnswers>(
  tab: number,
  call: K,
  ask: TabAsk<K>,
): Promise<TabAnswers[K]> => open(await browser.tabs.sendMessage(tab, { call, ask }, { frameId: 0 }), call);
