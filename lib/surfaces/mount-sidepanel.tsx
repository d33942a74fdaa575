import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LocaleContext, localeOf } from '../../components/i18n/locale.ts';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import type { Span } from '../core/article.ts';
import { readingPort } from '../messages/reading-port.ts';
import { activeTab, noTab, type ShownTab } from './active-tab.ts';
import { followLook } from './follow-look.ts';
import { useTab } from './use-tab.ts';

/** Calls `onTab` with the window's active tab, now and whenever it is another one or has another address. */
const followTab = (onTab: (tab: ShownTab) => void, signal: AbortSignal): void => {
  const look = async (): Promise<void> => {
    const tab = await activeTab();
    if (tab && !signal.aborted) onTab(tab);
  };
  const onActivated = () => void look();
  const onUpdated = (_id: number, change: { url?: string | undefined; status?: string | undefined }) => {
    if (change.url !== undefined || change.status === 'complete') void look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  void look();
};

const usePlace = (tab: ShownTab, ready: boolean): Span | null => {
  const [place, setPlace] = useState<Span | null>(null);
  useEffect(() => {
    setPlace(null);
    if (!ready) return;
    const port = browser.tabs.connect(tab.id, { name: readingPort, frameId: 0 });
    port.onMessage.addListener((span: Span | null) => setPlace(span));
    return () => port.disconnect();
  }, [tab.id, tab.url, ready]);
  return place;
};

const PanelOfTab = ({ tab }: { tab: ShownTab }) => {
  const shown = useTab(tab, false, () => undefined);
  return (
    <SidePanel
      {...shown}
      reading={usePlace(tab, shown.state?.status === 'ready')}
      today={new Date().toISOString().slice(0, 10)}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
      onPrint={() => window.print()}
    />
  );
};

const Panel = () => {
  const [tab, setTab] = useState<ShownTab>(noTab);
  useEffect(() => {
    const closing = new AbortController();
    followTab(setTab, closing.signal);
    return () => closing.abort();
  }, []);
  return <PanelOfTab tab={tab} />;
};

/** Shows the side panel in `root`; it follows the window's active tab and the place that is read there. */
export const mountSidePanel = (root: Element): void => {
  const language = browser.i18n.getUILanguage();
  // The words' own: those of a language without a catalogue are English.
  document.documentElement.lang = localeOf(language).tag;
  followLook(document);
  render(
    <LocaleContext.Provider value={language}>
      <Panel />
    </LocaleContext.Provider>,
    root,
  );
};
