import { browser } from 'wxt/browser';
import type { ShownTab } from './active-tab.ts';

interface Sidebar {
  open(): Promise<void>;
}

/** Opens the side panel (Chromium) or the sidebar (Firefox); to be called straight from a click. */
export const openSidePanel = async (tab: ShownTab): Promise<void> => {
  if ('sidebarAction' in browser) await (browser.sidebarAction as Sidebar).open();
  else await browser.sidePanel.open({ tabId: tab.id });
};
