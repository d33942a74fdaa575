import type { Article, Span } from './core/article.ts';
import type { PageContext } from './core/linking/page-context.ts';

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
  | { status: 'ready'; url: string; context: PageContext }
  | { status: 'none'; url: string; reason: NoCards };

/** Requests to the background, each with its answer. Senders that are web pages are refused. */
export interface BackgroundCalls {
  /** From the content script: an article was read. */
  context: { ask: { article: Article; url: string }; answer: TabState };
  /** From the content script: the page is no article. */
  notArticle: { ask: { url: string; reason: string }; answer: null };
  /** From the popup: read this tab now (the click granted `activeTab`). */
  read: { ask: { tabId: number }; answer: TabState };
  /** From popup and options: turn a site on or off. `host` as in `location.host`. */
  site: { ask: { host: string; on: boolean; tabId?: number }; answer: null };
  /** From the hover card and the popup: hide a card here or for good, or bring it back. */
  hide: { ask: { id: string; url: string; where: 'here' | 'everywhere'; hidden: boolean }; answer: null };
  /** From the hover card: open the options page at a card, or at a new one for an unknown name. */
  open: { ask: { id?: string; keep?: { name: string; role?: string } }; answer: null };
}

/** Requests to a tab's content script. */
export interface TabCalls {
  show: { ask: { span: Span }; answer: boolean };
  stop: { ask: Record<string, never>; answer: null };
  reread: { ask: Record<string, never>; answer: null };
}
