import { browser } from 'wxt/browser';
import { lookKey } from '../background/look.ts';
import type { Look } from '../core/look.ts';

const show = (document: Document, look: Look | undefined): void => {
  const theme = look?.theme ?? 'system';
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** Gives a page of the extension the theme that the reader chose, now and whenever it is changed. */
export const followLook = (document: Document): void => {
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.hasOwn(changes, lookKey)) show(document, changes[lookKey]?.newValue as Look | undefined);
  });
  void browser.storage.local
    .get(lookKey)
    .then((stored) => show(document, stored[lookKey] as Look | undefined));
};
