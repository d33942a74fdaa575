import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PopupProps } from '../../components/popup/Popup.tsx';
import { askBackground, askTab, type TabState } from '../messages.ts';
import { mayRead, requestSite, type ShownTab, watchTabState } from './active-tab.ts';

type TabProps = Omit<PopupProps, 'onOpenSidePanel'>;

const openOptions = async (hash: string, done: () => void): Promise<void> => {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}${hash}` });
  done();
};

/**
 * What popup and side panel show of a tab, and what their buttons do. `readAtOnce`: the surface was opened by a click that
 * granted the tab, so a story that nobody has read yet is read. `leave` is called when a page of the library was opened.
 */
export const useTab = (tab: ShownTab, readAtOnce: boolean, leave: () => void): TabProps => {
  const [state, setState] = useState<TabState | null>(null);
  // Until the browser has said, nothing is offered that may not be needed.
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const readNow = () => void askBackground('read', { tabId: tab.id }).then(setState);

  useEffect(() => {
    const closing = new AbortController();
    let asked = !readAtOnce;
    setState(null);
    watchTabState(
      tab.id,
      (now) => {
        // Once only, since a page may change its address while it is shown.
        const stale = now === null || (tab.url !== '' && now.url !== tab.url);
        if (stale && !asked) {
          asked = true;
          readNow();
        } else setState(now ?? { status: 'none', url: tab.url, reason: 'not-asked' });
      },
      closing.signal,
    );
    const askBrowser = () =>
      void mayRead(tab.url).then((may) => {
        if (!closing.signal.aborted) setAllowed(may);
      });
    askBrowser();
    browser.permissions.onAdded.addListener(askBrowser);
    browser.permissions.onRemoved.addListener(askBrowser);
    closing.signal.addEventListener('abort', () => {
      browser.permissions.onAdded.removeListener(askBrowser);
      browser.permissions.onRemoved.removeListener(askBrowser);
    });
    return () => closing.abort();
  }, [tab.id, tab.url]);

  const turn = async (on: boolean): Promise<void> => {
    if (tab.site === null) return;
    // Asked first, straight from the click; without a yes the site is still read, but only when the button is clicked.
    const granted = !on || allowed === true || (await requestSite(tab.site));
    setAllowed(await mayRead(tab.url));
    // A story that was read on a click stays as it is.
    if (!granted && state?.status === 'ready') return;
    await askBackground('site', { site: tab.site, on, tabId: tab.id });
  };

  return {
    state,
    host: tab.site,
    siteOn: !(state?.status === 'none' && state.reason === 'off'),
    siteAllowed: allowed ?? true,
    onToggleSite: (on) => void turn(on),
    onReadNow: readNow,
    onAlways: () => void turn(true),
    onShow: (span) => void askTab(tab.id, 'show', { span }),
    onHide: (id, where, hidden) =>
      void askBackground('hide', { id, url: state?.url ?? tab.url, where, hidden }),
    onOpen: (card) => void askBackground('open', { card }).then(leave),
    onKeep: (keep) => void askBackground('open', { keep }).then(leave),
    onOpenLibrary: (page) => void openOptions(page ? `#/${page}` : '', leave),
    onOpenSettings: () => void openOptions('#/sites', leave),
  };
};
