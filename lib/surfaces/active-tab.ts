import { browser } from 'wxt/browser';
import { tabKey } from '../background/tab-states.ts';
import { siteOf } from '../core/site.ts';
import type { TabState } from '../messages.ts';

/** The tab whose story a popup or side panel shows. */
export interface ShownTab {
  id: number;
  /** Empty where the browser does not say: its own pages. */
  url: string;
  site: string | null;
}

/** Where there is no tab: nothing can be read or asked. */
export const noTab: ShownTab = { id: -1, url: '', site: null };

/** The active tab of the window, or null in a window without one. */
export const activeTab = async (): Promise<ShownTab | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const url = tab.url ?? '';
  return { id: tab.id, url, site: siteOf(url) };
};

/** Calls `onState` with the tab's state now and at each change, until `signal` aborts. */
export const watchTabState = (
  tabId: number,
  onState: (state: TabState | null) => void,
  signal: AbortSignal,
): void => {
  const key = tabKey(tabId);
  let changed = false;
  const onChange = (changes: Record<string, { newValue?: unknown }>): void => {
    if (!Object.hasOwn(changes, key)) return;
    changed = true;
    onState((changes[key]?.newValue as TabState | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChange));
  void browser.storage.session.get(key).then((stored) => {
    // A change that came in between is newer than this answer.
    if (!changed && !signal.aborted) onState((stored[key] as TabState | undefined) ?? null);
  });
};

/**
 * A site and the hosts under it, one pattern a scheme: Chromium refuses `*://` where the manifest offers `http://` and
 * `https://` each by itself. Addresses in numbers and `localhost` have no hosts under them.
 */
export const originsOf = (site: string): string[] => {
  const hosts = /^[\d.]+$|^\[|^localhost$/.test(site) ? site : `*.${site}`;
  return [`https://${hosts}/*`, `http://${hosts}/*`];
};

/** Does the browser let Backstory read this page without a click? What it says now decides, never what was remembered. */
export const mayRead = (url: string): Promise<boolean> => {
  const origin = /^https?:\/\/[^/?#]+/i.exec(url)?.[0].replace(/:\d+$/, '');
  return origin ? browser.permissions.contains({ origins: [`${origin}/*`] }) : Promise.resolve(false);
};

/** Asks for a site and the hosts under it; to be called straight from a click. False when the reader says no. */
export const requestSite = (site: string): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(site) });
