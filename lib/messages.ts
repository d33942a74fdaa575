import * as v from 'valibot';
import { browser } from 'wxt/browser';
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
  | { status: 'ready'; url: string; context: PageContext; hidden: string[] }
  | { status: 'none'; url: string; reason: NoCards };

/** Longest text that is linked, in UTF-16 units: some 300,000 words. A longer page is no article. */
export const longestText = 2_000_000;

const line = v.pipe(v.string(), v.maxLength(10_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestText));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });

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
  /** An article was read; the answer is the tab's new state. */
  context: { from: 'tab', ask: v.object({ article, url: line }) },
  /** The page is no article. */
  notArticle: { from: 'tab', ask: v.object({ url: line, reason: line }) },
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

type Calls = Record<string, { from: 'page' | 'tab' | 'any'; ask: v.GenericSchema }>;
export type Ask<C extends Calls, K extends keyof C> = v.InferOutput<C[K]['ask']>;

export interface BackgroundAnswers {
  context: TabState;
  notArticle: null;
  read: TabState;
  site: null;
  hide: null;
  open: null;
}
export interface TabAnswers {
  show: boolean;
  repaint: null;
  reread: null;
  stop: null;
}

/** Who sent a message: `tabId` of a content script in a tab's top frame, or a page of the extension. */
export interface Sender {
  page: boolean;
  tabId: number | null;
}

type Handlers<C extends Calls, A extends Record<keyof C, unknown>> = {
  [K in keyof C]: (ask: Ask<C, K>, sender: Sender) => Promise<A[K]> | A[K];
};

type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

const envelope = v.object({ call: v.string(), ask: v.unknown() });

interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

const senderOf = (sender: MessageSender): Sender | null => {
  if (sender.id !== browser.runtime.id) return null;
  const page = sender.url?.startsWith(browser.runtime.getURL('/')) ?? sender.tab === undefined;
  return { page, tabId: page || sender.frameId !== 0 ? null : (sender.tab?.id ?? null) };
};

const allowed = (from: 'page' | 'tab' | 'any', sender: Sender): boolean =>
  from === 'page'
    ? sender.page
    : from === 'tab'
      ? sender.tabId !== null
      : sender.page || sender.tabId !== null;

/**
 * The answer to a message, or why it is refused: of an unknown call, the wrong shape, or from somebody who may not send
 * it. Exported for the tests; `listen` is what the product calls.
 */
export const answerMessage = async <C extends Calls, A extends Record<keyof C, unknown>>(
  calls: C,
  handlers: Handlers<C, A>,
  message: unknown,
  from: MessageSender,
): Promise<Reply> => {
  const sender = senderOf(from);
  const letter = v.safeParse(envelope, message);
  if (!sender || !letter.success || !Object.hasOwn(calls, letter.output.call)) {
    return { ok: false, error: 'refused: not a message of Backstory' };
  }
  const name: keyof C = letter.output.call;
  const { from: who, ask: schema } = calls[name] as C[keyof C];
  if (!allowed(who, sender)) return { ok: false, error: `refused: ${String(name)} from this sender` };
  const ask = v.safeParse(schema, letter.output.ask);
  if (!ask.success) {
    const [issue] = ask.issues;
    return {
      ok: false,
      error: `refused: ${String(name)} at ${v.getDotPath(issue) ?? 'top'}: ${issue.message}`,
    };
  }
  try {
    return { ok: true, answer: await handlers[name](ask.output as Ask<C, keyof C>, sender) };
  } catch (error) {
    console.error(`Backstory: ${String(name)} failed`, error);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
};

const listen = <C extends Calls, A extends Record<keyof C, unknown>>(
  calls: C,
  handlers: Handlers<C, A>,
  signal?: AbortSignal,
): void => {
  const onMessage = (message: unknown, sender: MessageSender, reply: (answer: Reply) => void): true => {
    void answerMessage(calls, handlers, message, sender).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
};

export const listenInBackground = (handlers: Handlers<typeof backgroundCalls, BackgroundAnswers>): void =>
  listen(backgroundCalls, handlers);

export const listenInTab = (handlers: Handlers<typeof tabCalls, TabAnswers>, signal: AbortSignal): void =>
  listen(tabCalls, handlers, signal);

const open = <T>(reply: unknown, call: string): T => {
  const letter = reply as Reply | undefined;
  if (!letter) throw new Error(`${call}: no answer`);
  if (!letter.ok) throw new Error(`${call}: ${letter.error}`);
  return letter.answer as T;
};

/** Asks the background. Throws when it refuses, fails, or is gone (the extension was updated under an open page). */
export const askBackground = async <K extends keyof BackgroundAnswers>(
  call: K,
  ask: Ask<typeof backgroundCalls, K>,
): Promise<BackgroundAnswers[K]> => open(await browser.runtime.sendMessage({ call, ask }), call);

/** Asks a tab's content script. Throws when none is there. */
export const askTab = async <K extends keyof TabAnswers>(
  tab: number,
  call: K,
  ask: Ask<typeof tabCalls, K>,
): Promise<TabAnswers[K]> => open(await browser.tabs.sendMessage(tab, { call, ask }, { frameId: 0 }), call);
