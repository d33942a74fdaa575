import { browser } from 'wxt/browser';
import { cardOfName } from '../core/linking/card-of-name.ts';
import { defaultLook, lookOf } from '../core/look.ts';
import { covers } from '../core/match-pattern.ts';
import { judgePage } from '../core/reading/judge-page.ts';
import { isOff, siteOf } from '../core/site.ts';
import { listenInBackground } from '../messages/background-calls.ts';
import { askTab, type TabState } from '../messages.ts';
import { paced } from '../pace.ts';
import type { Settings } from '../store/library.ts';
import { changeSettings, loadSettings } from '../store/settings.ts';
import { listenToCommands } from './commands.ts';
import { createLinking } from './linking.ts';
import { mirrorLook } from './look.ts';
import { createMenus, listenToMenus } from './menus.ts';
import { openLibrary } from './open-library.ts';
import { grantedOrigins, injectCard, injectReader, readOpenTabs, syncReader } from './sites.ts';
import { changeTabs, forgetTab, rememberTab, tabState, tabsWith } from './tab-states.ts';
import { learnReadingWords } from './words.ts';

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
    for (const { tabId } of await tabsWith(({ status }) => status === 'ready'))
      await askTab(tabId, 'reread', {}).catch(() => undefined);
  };

  const hiddenBy = ({ never, notHere }: Settings, url: string): string[] => [
    ...never,
    ...(notHere[url] ?? []),
  ];
  /** The alarm stands as long as packs are missing: a worker that was killed at it left the rest to this one. */
  const resumed = browser.alarms.get(resumeAlarm).then(async (unfinished) => {
    if (unfinished) await install();
  });

  const offHere = async (url: string): Promise<boolean> => {
    const site = siteOf(url);
    return site !== null && isOff(site, (await settings()).sites);
  };

  /** What a tab is told when the library cannot be asked: it was closed, is full or cannot be read. */
  const withoutLibrary = (url: string, error: unknown): TabState => {
    console.error('Backstory: the library could not be asked', error);
    return { status: 'none', url, reason: 'library' };
  };

  const startReading = async (tabId: number, url: string): Promise<TabState> => {
    try {
      if (await offHere(url)) return { status: 'none', url, reason: 'off' };
    } catch (error) {
      return withoutLibrary(url, error);
    }
    return (await injectReader(tabId))
      ? { status: 'reading', url }
      : { status: 'none', url, reason: 'forbidden' };
  };

  const readTab = async (tabId: number): Promise<TabState> => {
    const url = (await browser.tabs.get(tabId)).url ?? '';
    const state = await startReading(tabId, url);
    // The reader that was just started may have answered already; what it said is newer than "reading".
    const now = await tabState(tabId);
    if (state.status === 'reading' && now && now.status !== 'reading' && now.url === url) return now;
    await rememberTab(tabId, state);
    return state;
  };

  const turnSite = async (site: string, on: boolean, tabId: number | undefined): Promise<void> => {
    await changeSettings(linking.database, (old) => ({
      ...old,
      sites: { ...old.sites, [site]: on ? 'on' : 'off' },
    }));
    await sync();
    if (tabId === undefined) return;
    if (on) await readTab(tabId);
    else {
      await askTab(tabId, 'stop', {}).catch(() => undefined);
      const url = (await browser.tabs.get(tabId)).url ?? '';
      await rememberTab(tabId, { status: 'none', url, reason: 'off' });
    }
  };

  /** Pages that the browser took back: their readers end and leave them as they were. */
  const stopReading = async (origins: readonly string[]): Promise<void> => {
    const gone = await tabsWith(({ url }) => origins.some((pattern) => covers(pattern, url)));
    for (const { tabId } of gone) {
      await askTab(tabId, 'stop', {}).catch(() => undefined);
      await forgetTab(tabId);
    }
  };

  const readOpen = (origins: readonly string[]): Promise<void> =>
    readOpenTabs(origins, async (url) => !(await offHere(url)));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void Promise.all([install(), sync(), createMenus(), settings().then(mirrorLook)]);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    // The readers of before stay behind in open tabs, cut off from us: those of this version take their place.
    if (reason === 'update') void grantedOrigins().then(readOpen);
  });
  browser.runtime.onStartup.addListener(() => void Promise.all([install(), sync()]));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void sync().then(() => readOpen(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void Promise.all([sync(), stopReading(origins)]);
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === resumeAlarm) void install();
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

  listenToCommands({
    toggle: async (tabId) => {
      const url = (await browser.tabs.get(tabId)).url ?? '';
      const site = siteOf(url);
      const state = await tabState(tabId);
      // The key grants the tab: a page that nobody read yet is read, as by a click on the button.
      if (site === null || state === null || state.url !== url) await readTab(tabId);
      else await turnSite(site, state.status === 'none' && state.reason === 'off', tabId);
    },
    step: async (tabId, by) => {
      // A page without a reader has no marks to go to.
      await askTab(tabId, 'step', { by }).catch(() => false);
    },
  });

  listenToMenus({
    explain: async (text, tabId) => {
      const state = tabId === null ? null : await tabState(tabId);
      const card = state?.status === 'ready' ? cardOfName(state.context, text) : null;
      if (!card || tabId === null) return openLibrary({ find: text });
      const opened = await askTab(tabId, 'about', { id: card.id }).catch(() => false);
      if (!opened) await openLibrary({ card: { type: 'actor', id: card.id } });
    },
    keep: (text) => openLibrary({ keep: { name: text } }),
  });

  listenInBackground({
    judge: async ({ facts, sketch }) => {
      // What links the article is loaded while the page is judged.
      linking.wake(facts.lang);
      await learnReadingWords();
      return paced(judgePage(facts, sketch));
    },
    context: async ({ article, url }, { tabId }) => {
      linking.wake(article.language);
      const link = async (): Promise<TabState> => {
        const context = await linking.contextFor(article);
        // Asked again: what was hidden while the article was being linked is hidden.
        return { status: 'ready', url, context, hidden: hiddenBy(await settings(), url) };
      };
      // The demo on the welcome page: it is shown while the packs are still being loaded.
      if (tabId === null) {
        const look = lookOf(await settings());
        await resumed;
        await linking.installed();
        return { state: await link(), look };
      }
      let look = defaultLook;
      let state: TabState;
      try {
        const now = await settings();
        look = lookOf(now);
        const site = siteOf(url);
        state =
          site !== null && isOff(site, now.sites) ? { status: 'none', url, reason: 'off' } : await link();
      } catch (error) {
        state = withoutLibrary(url, error);
      }
      await rememberTab(tabId, state);
      return { state, look };
    },
    card: async (_ask, { tabId }) => {
      if (tabId !== null) await injectCard(tabId);
      return null;
    },
    settings: async () => {
      const now = await settings();
      const look = await mirrorLook(now);
      const open = await changeTabs((state) =>
        state.status === 'ready' ? { ...state, hidden: hiddenBy(now, state.url) } : state,
      );
      for (const { tabId, state } of open) {
        if (state.status !== 'ready') continue;
        await askTab(tabId, 'repaint', { hidden: state.hidden, look }).catch(() => undefined);
      }
      return null;
    },
    notArticle: async ({ url }, { tabId }) => {
      if (tabId !== null) await rememberTab(tabId, { status: 'none', url, reason: 'not-an-article' });
      return null;
    },
    read: ({ tabId }) => readTab(tabId),
    site: async ({ site, on, tabId }) => {
      await turnSite(site, on, tabId);
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
    open: async (what) => {
      await openLibrary(what);
      return null;
    },
  });
};
