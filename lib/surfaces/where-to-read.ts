import { browser } from 'wxt/browser';
import type { WhereToRead } from '../../components/welcome/Welcome.tsx';
import { newsSites } from '../core/news-sites.ts';

const everywhere = ['https://*/*', 'http://*/*'];

/** News sites are read over https only: a page that came in the clear can be anybody's. */
const newsOrigins = newsSites.map((site) => `https://*.${site}/*`);

/** What the browser has granted; null where that is neither of the three choices: nothing, or sites one by one. */
export const whereToRead = async (): Promise<WhereToRead | null> => {
  if (await browser.permissions.contains({ origins: everywhere })) return 'everywhere';
  return (await browser.permissions.contains({ origins: newsOrigins })) ? 'news' : null;
};

/** Takes back all sites that were granted on a click. What the manifest itself requires stays (demo and test builds). */
const takeBack = async (): Promise<void> => {
  const { origins = [] } = await browser.permissions.getAll();
  const required = browser.runtime.getManifest().host_permissions ?? [];
  const granted = origins.filter((origin) => !required.includes(origin));
  if (granted.length > 0) await browser.permissions.remove({ origins: granted });
};

/**
 * Asks the browser for what a choice needs; to be called straight from a click, before anything is waited for. False when
 * the reader says no to the browser.
 */
export const chooseWhereToRead = async (
  choice: WhereToRead,
  before: WhereToRead | null,
): Promise<boolean> => {
  if (choice === 'click') {
    await takeBack();
    return true;
  }
  if (choice === 'everywhere') return browser.permissions.request({ origins: everywhere });
  // The wide permission covers the sites: it is given back first, in the same click.
  if (before === 'everywhere') void browser.permissions.remove({ origins: everywhere });
  return browser.permissions.request({ origins: newsOrigins });
};
