import { browser } from 'wxt/browser';
import { visibleContext } from '../core/linking/visible.ts';
import type { TabState } from '../messages.ts';

const prefix = 'tab:';

/**
 * Contexts kept at once. `storage.session` holds 10 MB and one context takes some 50 kB; the tabs read longest ago are
 * read again when the reader comes back to them.
 */
const mostStates = 100;

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

const showCount = async (tabId: number, state: TabState | null): Promise<void> => {
  const count = state?.status === 'ready' ? visibleContext(state.context, state.hidden).cards.length : 0;
  try {
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6a64' });
  } catch {
    // The tab was closed while its article was being linked: there is no badge to set.
  }
};

export const rememberTab = async (tabId: number, state: TabState): Promise<void> => {
  try {
    await browser.storage.session.set({ [tabKey(tabId)]: state });
  } catch {
    // Full: what other tabs know goes first, since they can be read again.
    await forgetOthers(tabId, 0);
    await browser.storage.session.set({ [tabKey(tabId)]: state });
  }
  await showCount(tabId, state);
  await forgetOthers(tabId, mostStates);
};

const forgetOthers = async (tabId: number, keep: number): Promise<void> => {
  const others = (await allStates()).filter(([id]) => id !== tabId);
  const surplus = others.slice(0, Math.max(0, others.length - keep)).map(([id]) => tabKey(id));
  if (surplus.length > 0) await browser.storage.session.remove(surplus);
};

export const forgetTab = async (tabId: number): Promise<void> => {
  await browser.storage.session.remove(tabKey(tabId));
  await showCount(tabId, null);
};

/** The tabs whose state is such. */
export const tabsWith = async (
  such: (state: TabState) => boolean,
): Promise<{ tabId: number; state: TabState }[]> =>
  (await allStates()).filter(([, state]) => such(state)).map(([tabId, state]) => ({ tabId, state }));

/** Changes the state of every tab for which `change` gives another one; answers those tabs. */
export const changeTabs = async (
  change: (state: TabState) => TabState,
): Promise<{ tabId: number; state: TabState }[]> => {
  const changed: { tabId: number; state: TabState }[] = [];
  for (const [tabId, state] of await allStates()) {
    const next = change(state);
    if (next === state) continue;
    await rememberTab(tabId, next);
    changed.push({ tabId, state: next });
  }
  return changed;
};
