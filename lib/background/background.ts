import { browser } from 'wxt/browser';
import { isOff, siteOf } from '../core/site.ts';
import { listenInBackground } from '../messages/background-calls.ts';
import { askTab, type TabState } from '../messages.ts';
import { changeSettings, loadSettings } from '../store/settings.ts';
import { createLinking } from './linking.ts';
import { injectReader, syncReader } from './sites.ts';
import { changeTabs, forgetTab, readyTabs, rememberTab, tabState } from './tab-states.ts';

/** Minutes until an install that was cut short (the worker is killed after 30 idle seconds) is taken up again. */
const resumeAfterMinutes = 0.5;
const resumeAlarm = 'install';

/** Everything the service worker does. Listeners are set in the first turn, as the browser demands. */
export const startBackground = (): void => {
  const linking = createLinking();
  const settings = () => loadSettings(linking.database);
  const offSites = async () =>
    Object.entries((await settings()).sites)
      .filter(([, choice]) => choice === 'off')
      .map(([site]) => site);
  const sync = () => syncReader(offSites);

  const install = async (): Promise<void> => {
    await browser.alarms.create(resumeAlarm, { periodInMinutes: resumeAfterMinutes });
    const changed = await linking.install();
    await browser.alarms.clear(resumeAlarm);
    if (!changed) return;
    // Articles that were linked meanwhile may have more cards now; a tab without its reader has none to ask for.
    for (const tabId of await readyTabs()) await askTab(tabId, 'reread', {}).catch(() => undefined);
  };

  const hiddenFor = async (url: string): Promise<string[]> => {
    const { never, notHere } = await settings();
    return [...never, ...(notHere[url] ?? [])];
  };

  const offHere = async (url: string): Promise<boolean> => {
    const site = siteOf(url);
    return site !== null && isOff(site, (await settings()).sites);
  };

  const readTab = async (tabId: number): Promise<TabState> => {
    const url = (await browser.tabs.get(tabId)).url ?? '';
    const state: TabState = (await offHere(url))
      ? { status: 'none', url, reason: 'off' }
      : (await injectReader(tabId))
        ? { status: 'reading', url }
        : { status: 'none', url, reason: 'forbidden' };
    // The reader that was just started may have answered already; what it said is newer than "reading".
    const now = await tabState(tabId);
    if (state.status === 'reading' && now && now.status !== 'reading' && now.url === url) return now;
    await rememberTab(tabId, state);
    return state;
  };

  browser.runtime.onInstalled.addListener(() => void Promise.all([install(), sync()]));
  browser.runtime.onStartup.addListener(() => void Promise.all([install(), sync()]));
  browser.permissions.onAdded.addListener(() => void sync());
  browser.permissions.onRemoved.addListener(() => void sync());
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === resumeAlarm) void install();
  });
  // The alarm stands as long as packs are missing: a worker that was killed at it left the rest to this one.
  void browser.alarms.get(resumeAlarm).then((unfinished) => unfinished && install());
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

  listenInBackground({
    context: async ({ article, url }, { tabId }) => {
      if (tabId === null) throw new Error('context: only a tab has one');
      if (await offHere(url)) {
        const off: TabState = { status: 'none', url, reason: 'off' };
        await rememberTab(tabId, off);
        return off;
      }
      let state: TabState;
      try {
        const context = await linking.contextFor(article);
        state = { status: 'ready', url, context, hidden: await hiddenFor(url) };
      } catch (error) {
        console.error('Backstory: the library could not be asked', error);
        state = { status: 'none', url, reason: 'library' };
      }
      await rememberTab(tabId, state);
      return state;
    },
    notArticle: async ({ url }, { tabId }) => {
      if (tabId !== null) await rememberTab(tabId, { status: 'none', url, reason: 'not-an-article' });
      return null;
    },
    read: ({ tabId }) => readTab(tabId),
    site: async ({ site, on, tabId }) => {
      await changeSettings(linking.database, (old) => ({
        ...old,
        sites: { ...old.sites, [site]: on ? 'on' : 'off' },
      }));
      await sync();
      if (tabId === undefined) return null;
      if (on) await readTab(tabId);
      else {
        await askTab(tabId, 'stop', {}).catch(() => undefined);
        const url = (await browser.tabs.get(tabId)).url ?? '';
        await rememberTab(tabId, { status: 'none', url, reason: 'off' });
      }
      return null;
    },
    hide: async ({ id, url, where, hidden }) => {
      const change = (ids: readonly string[] = []) => [
        ...ids.filter((other) => other !== id),
        ...(hidden ? [id] : []),
      ];
      await changeSettings(linking.database, (old) =>
        where === 'everywhere'
          ? { ...old, never: change(old.never) }
          : { ...old, notHere: { ...old.notHere, [url]: change(old.notHere[url]) } },
      );
      const changed = await changeTabs((state) =>
        state.status === 'ready' && (where === 'everywhere' || state.url === url)
          ? { ...state, hidden: change(state.hidden) }
          : state,
      );
      for (const { tabId, state } of changed) {
        if (state.status !== 'ready') continue;
        // A tab without its reader (it was closed, or went elsewhere) has nothing to repaint.
        await askTab(tabId, 'repaint', { hidden: state.hidden }).catch(() => undefined);
      }
      return null;
    },
    open: async ({ card, keep }) => {
      const route = card
        ? `#/${card.type}/${encodeURIComponent(card.id)}`
        : keep
          ? `#/new?${new URLSearchParams({ name: keep.name, role: keep.role ?? '' })}`
          : '';
      await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${route}` });
      return null;
    },
  });
};
