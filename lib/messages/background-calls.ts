import * as v from 'valibot';
import { longestText } from '../core/article.ts';
import type { Look } from '../core/look.ts';
import type { Judged } from '../core/reading/judge-page.ts';
import type { TabState } from '../messages.ts';
import { type Ask, type Handlers, listen } from './answer.ts';
import { line, offset, tabId } from './fields.ts';
import { pageFacts, pageSketch } from './page-fields.ts';

const article = v.object({
  url: v.nullable(line),
  title: line,
  byline: v.nullable(line),
  publisher: v.nullable(line),
  published: v.nullable(line),
  modified: v.nullable(line),
  language: v.nullable(line),
  text: v.pipe(v.string(), v.maxLength(longestText)),
  blocks: v.pipe(
    v.array(
      v.object({
        kind: v.picklist(['heading', 'paragraph', 'item', 'quote', 'post']),
        start: offset,
        end: offset,
        time: v.exactOptional(line),
      }),
    ),
    v.maxLength(100_000),
  ),
});

/**
 * Every request to the background: what it carries and who may send it. `page`: only the extension's own pages, for what
 * changes permissions or reads a tab. `any`: the content script too, which shares its process with the page it reads.
 */
export const backgroundCalls = {
  /** What was taken from a page: the answer says what of it is the article. */
  judge: { from: 'any', ask: v.object({ facts: pageFacts, sketch: pageSketch }) },
  /** An article was read; the answer is the tab's new state. From a page of the extension: the demo, which is no tab's. */
  context: { from: 'any', ask: v.object({ article, url: line }) },
  /** The page is no article. */
  notArticle: { from: 'any', ask: v.object({ url: line, reason: line }) },
  /** Run the script that shows cards in this tab: most pages are left without one having been opened. */
  card: { from: 'tab', ask: v.object({}) },
  /** The settings were changed: let every tab know. */
  settings: { from: 'page', ask: v.object({}) },
  /** Read this tab now: the click on the button granted `activeTab`. */
  read: { from: 'page', ask: v.object({ tabId }) },
  /** Turn a site (see `siteOf`) on or off, at once in `tabId`. */
  site: { from: 'page', ask: v.object({ site: line, on: v.boolean(), tabId: v.exactOptional(tabId) }) },
  /** Take a card away, on this page or everywhere, or bring it back. */
  hide: {
    from: 'any',
    ask: v.object({ id: line, url: line, where: v.picklist(['here', 'everywhere']), hidden: v.boolean() }),
  },
  /** Open the library at a card, or at a new one for an unknown name. */
  open: {
    from: 'any',
    ask: v.object({
      card: v.exactOptional(v.object({ type: v.picklist(['actor', 'event']), id: line })),
      keep: v.exactOptional(v.object({ name: line, role: v.exactOptional(line) })),
    }),
  },
} as const;

export type BackgroundAsk<K extends keyof typeof backgroundCalls> = Ask<typeof backgroundCalls, K>;

export interface BackgroundAnswers {
  judge: Judged;
  context: { state: TabState; look: Look };
  notArticle: null;
  card: null;
  settings: null;
  read: TabState;
  site: null;
  hide: null;
  open: null;
}
export const listenInBackground = (handlers: Handlers<typeof backgroundCalls, BackgroundAnswers>): void =>
  listen(backgroundCalls, handlers);
