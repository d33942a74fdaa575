import { browser } from 'wxt/browser';

/** What a reader can do with a selected name. */
export interface SelectionActions {
  /** "What is this?" */
  explain(text: string, tabId: number | null): Promise<void>;
  /** "Add to my library" */
  keep(text: string): Promise<void>;
}

/** Longest selection that is taken for a name, in UTF-16 units; of a longer one the beginning counts. */
const longestName = 120;

const items = ['explain', 'keep'] as const;

/** Puts both entries into the menu of a selection. Called at each install and update: the browser keeps them. */
export const createMenus = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  for (const id of items) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(id === 'explain' ? 'menuExplain' : 'menuKeep'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
};

/** Answers the menu; to be called in the worker's first turn. */
export const listenToMenus = (actions: SelectionActions): void => {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const text = (selectionText ?? '').replace(/\s+/g, ' ').trim().slice(0, longestName);
    if (text === '') return;
    if (menuItemId === 'explain') void actions.explain(text, tab?.id ?? null);
    if (menuItemId === 'keep') void actions.keep(text);
  });
};
