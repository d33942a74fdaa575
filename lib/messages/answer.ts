import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Reply } from '../messages.ts';

export type Calls = Record<string, { from: 'page' | 'tab' | 'any'; ask: v.GenericSchema }>;

export type Ask<C extends Calls, K extends keyof C> = v.InferOutput<C[K]['ask']>;

/** Who sent a message: `tabId` of a content script in a tab's top frame, or a page of the extension. */
export interface Sender {
  page: boolean;
  tabId: number | null;
}

export type Handlers<C extends Calls, A extends Record<keyof C, unknown>> = {
  [K in keyof C]: (ask: Ask<C, K>, sender: Sender) => Promise<A[K]> | A[K];
};

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

/** Answers every message that reaches this context, until aborted. */
export const listen = <C extends Calls, A extends Record<keyof C, unknown>>(
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
