import { browser } from 'wxt/browser';
import { visibleContext } from '../core/linking/visible.ts';
import type { TabState } from '../messages.ts';

const prefix = 'tab:';

/** Key of the list of tabs that have a state, the one read longest ago first: to know it, no state need be read. */
const orderKey = 'tabs';

/**
 * Contexts kept at once. `storage.session` holds 10 MB and one context takes some 50 kB; the tabs read longest ago are
 * read again when the reader comes back to them.
 */
export const mostStates = 100;

export const tabKey = (tabId: number): string => `${prefix}${tabId}`;

/** The state of a tab, or null where it was never read. */
export const tabState = async (tabId: number): Promise<TabState | null> => {
  const key = tabKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? null;
};

const allStates = async (): Promise<[tabId: number, TabState][]> =>
  Object.entries(await browser.storage.session.get(null))
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, state]) => [Number(key.slice(prefix.length)), state as TabState]);

/** False where the tab is gone: it was closed while its article was being linked. */
const showCount = async (tabId: number, state: TabState | null): Promise<boolean> => {
  const count = state?.status === 'ready' ? visibleContext(state.context, state.hidden).cards.length : 0;
  try {
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6a64' });
    return true;
  } catch {
    // The browser has no other way to say that there is no such tab.
    return false;
  }
};

let lastWrite: Promise<unknown> = Promise.resolve();

/** Writes go one after another: each reads the order of tabs and gives back another. */
const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
  const mine = lastWrite.then(write, write);
  lastWrite = mine.catch(() => undefined);
  return mine;
};

const order = async (): Promise<number[]> => {
  const { [orderKey]: tabs } = await browser.storage.session.get(orderKey);
  return Array.isArray(tabs) ? tabs.filter((tab) => typeof tab === 'number') : [];
};

const put = async (tabId: number, state: TabState): Promise<void> => {
  const others = (await order()).filter((tab) => tab !== tabId);
  const forget = async (surplus: readonly number[]) => {
    if (surplus.length > 0) await browser.storage.session.remove(surplus.map(tabKey));
  };
  const write = (kept: readonly number[]) =>
    browser.storage.session.set({ [tabKey(tabId)]: state, [orderKey]: [...kept, tabId] });
  // Before the order forgets them: a worker that is killed between the two leaves no state that nobody knows of.
  const kept = others.slice(-(mostStates - 1));
  await forget(others.slice(0, -(mostStates - 1)));
  try {
    await write(kept);
  } catch {
    // Full: what other tabs know goes first, since they can be read again.
    await forget(kept);
    await write([]);
  }
};

/** Keeps what is known of a tab, which counts as read last; nothing of a tab that was closed meanwhile. */
export const rememberTab = async (tabId: number, state: TabState): Promise<void> => {
  await inTurn(() => put(tabId, state));
  if (!(await showCount(tabId, state))) await forgetTab(tabId);
};

export const forgetTab = async (tabId: number): Promise<void> => {
  await inTurn(async () => {
    await browser.storage.session.remove(tabKey(tabId));
    const tabs = await order();
    if (tabs.includes(tabId))
      await browser.storage.session.set({ [orderKey]: tabs.filter((tab) => tab !== tabId) });
  });
  await showCount(tabId, null);
};

/** The tabs whose state is such. */
export const tabsWith = async (
  such: (state: TabState) => boolean,
): Promise<{ tabId: number; state: TabState }[]> =>
  (await allStates()).filter(([, state]) => such(state)).map(([tabId, state]) => ({ tabId, state }));

/** Changes the state of every tab for which `change` gives another one; answers those tabs. They keep their order. */
export const changeTabs = async (
  change: (state: TabState) => TabState,
): Promise<{ tabId: number; state: TabState }[]> => {
  const changed = await inTurn(async () => {
    const changes = (await allStates())
      .map(([tabId, before]) => ({ tabId, before, state: change(before) }))
      .filter(({ before, state }) => state !== before);
    for (const { tabId, state } of changes) await browser.storage.session.set({ [tabKey(tabId)]: state });
    return changes;
  });
  for (const { tabId, state } of changed) await showCount(tabId, state);
  return changed.map(({ tabId, state }) => ({ tabId, state }));
};
