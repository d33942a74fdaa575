import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox). To be called straight from a click or a key: the browser
 * refuses it after anything was waited for. In Chromium it needs a tab.
 */
export const openSidePanel = async (tabId: number | null): Promise<void> => {
  if ('sidebarAction' in browser) await (browser.sidebarAction as Sidebar).open();
  else if (tabId !== null) await browser.sidePanel.open({ tabId });
};
