import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

/** Safari has neither. */
export const hasSidePanel = (): boolean => 'sidebarAction' in browser || 'sidePanel' in browser;

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox). To be called straight from a click or a key: the browser
 * refuses it after anything was waited for. In Chromium it needs a tab.
 */
export const openSidePanel = async (tabId: number | null): Promise<void> => {
  if ('sidebarAction' in browser) await (browser.sidebarAction as Sidebar).open();
  else if (hasSidePanel() && tabId !== null) await browser.sidePanel.open({ tabId });
};
