import { browser } from 'wxt/browser';
import { openSidePanel } from './open-side-panel.ts';

/** What the reader's keyboard shortcuts do in a tab. */
export interface CommandActions {
  toggle(tabId: number): Promise<void>;
  step(tabId: number, by: 1 | -1): Promise<void>;
}

/** Answers the shortcuts that the manifest names; to be called in the worker's first turn. */
export const listenToCommands = ({ toggle, step }: CommandActions): void => {
  browser.commands.onCommand.addListener((command, tab) => {
    // The side panel opens only straight from the key, so nothing may be awaited before it.
    if (command === 'open-side-panel') void openSidePanel(tab?.id ?? null);
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (command === 'toggle-site') void toggle(tabId);
    if (command === 'next-mark') void step(tabId, 1);
    if (command === 'previous-mark') void step(tabId, -1);
  });
};
