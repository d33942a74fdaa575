import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocaleContext, localeOf } from '../../components/i18n/locale.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { hasSidePanel, openSidePanel } from '../background/open-side-panel.ts';
import { activeTab, noTab, type ShownTab } from './active-tab.ts';
import { followLook } from './follow-look.ts';
import { useTab } from './use-tab.ts';

const close = (): void => window.close();

const PopupOfTab = ({ tab }: { tab: ShownTab }) => (
  <Popup
    {...useTab(tab, true, close)}
    onOpenSidePanel={hasSidePanel() ? () => void openSidePanel(tab.id).then(close) : undefined}
  />
);

/** Shows the popup in `root`; the tab is the one whose button was clicked. */
export const mountPopup = async (root: Element): Promise<void> => {
  const tab = (await activeTab()) ?? noTab;
  const language = browser.i18n.getUILanguage();
  // The words' own: those of a language without a catalogue are English.
  document.documentElement.lang = localeOf(language).tag;
  followLook(document);
  render(
    <LocaleContext.Provider value={language}>
      <PopupOfTab tab={tab} />
    </LocaleContext.Provider>,
    root,
  );
};
