import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LocaleContext } from '../../components/i18n/locale.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { askBackground, askTab, type TabState } from '../messages.ts';
import { activeTab, mayRead, requestSite, type ShownTab, watchTabState } from './active-tab.ts';

const openPage = async (page: '/options.html', hash = ''): Promise<void> => {
  await browser.tabs.create({ url: `${browser.runtime.getURL(page)}${hash}` });
  window.close();
};

const readNow = (tab: ShownTab) => askBackground('read', { tabId: tab.id });

const PopupOfTab = ({ tab }: { tab: ShownTab }) => {
  const [state, setState] = useState<TabState | null>(null);
  const [allowed, setAllowed] = useState(false);

  useEffect(() => {
    const closing = new AbortController();
    let asked = false;
    watchTabState(
      tab.id,
      (now) => {
        // The click that opened the popup granted this tab: a story that nobody has read yet is read at once.
        // Once only, since a page may change its address while the popup is open.
        const stale = now === null || (tab.url !== '' && now.url !== tab.url);
        if (!stale || asked) return setState(now);
        asked = true;
        void readNow(tab).then(setState);
      },
      closing.signal,
    );
    void mayRead(tab.url).then(setAllowed);
    return () => closing.abort();
  }, [tab]);

  const turn = async (on: boolean): Promise<void> => {
    if (tab.site === null) return;
    // Asked first, straight from the click; without a yes the site is still read, but only when the button is clicked.
    if (on && !allowed) setAllowed(await requestSite(tab.site));
    await askBackground('site', { site: tab.site, on, tabId: tab.id });
  };

  return (
    <Popup
      state={state}
      host={tab.site}
      siteOn={!(state?.status === 'none' && state.reason === 'off')}
      siteAllowed={allowed}
      onToggleSite={(on) => void turn(on)}
      onReadNow={() => void readNow(tab).then(setState)}
      onAlways={() => void turn(true)}
      onShow={(span) => void askTab(tab.id, 'show', { span })}
      onHide={(id, where, hidden) =>
        void askBackground('hide', { id, url: state?.url ?? tab.url, where, hidden })
      }
      onOpen={(card) => void askBackground('open', { card })}
      onKeep={(keep) => void askBackground('open', { keep })}
      onOpenLibrary={(page) => void openPage('/options.html', page ? `#/${page}` : '')}
      onOpenSettings={() => void openPage('/options.html', '#/sites')}
    />
  );
};

/** Shows the popup in `root`; the tab is the one whose button was clicked. */
export const mountPopup = async (root: Element): Promise<void> => {
  const tab = (await activeTab()) ?? { id: -1, url: '', site: null };
  render(
    <LocaleContext.Provider value={browser.i18n.getUILanguage()}>
      <PopupOfTab tab={tab} />
    </LocaleContext.Provider>,
    root,
  );
};
