import { browser } from 'wxt/browser';
import type { WhereToRead } from '../../components/common/ReadingChoices.tsx';
import { newsSites } from '../core/news-sites.ts';
import { originsOf } from './active-tab.ts';

const everywhere = ['https://*/*', 'http://*/*'];

/** News sites are read over https only: a page that came in the clear can be anybody's. */
const newsOrigins = newsSites.map((site) => `https://*.${site}/*`);

/** What the browser has granted; null where that is neither of the three choices: nothing, or sites one by one. */
export const whereToRead = async (): Promise<WhereToRead | null> => {
  if (await browser.permissions.contains({ origins: everywhere })) return 'everywhere';
  return (await browser.permissions.contains({ origins: newsOrigins })) ? 'news' : null;
};

/** Calls `onChange` with what the browser allows now and after each change of it, until `signal` aborts. */
export const watchWhereToRead = (
  onChange: (where: WhereToRead | null) => void,
  signal: AbortSignal,
): void => {
  const ask = (): void => {
    void whereToRead().then((where) => {
      if (!signal.aborted) onChange(where);
    });
  };
  browser.permissions.onAdded.addListener(ask);
  browser.permissions.onRemoved.addListener(ask);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(ask);
    browser.permissions.onRemoved.removeListener(ask);
  });
  ask();
};

/**
 * Takes back all sites that were granted on a click, but those of `keep`. What the manifest itself requires stays (demo and
 * test builds).
 */
const takeBack = async (keep: readonly string[]): Promise<void> => {
  const { origins = [] } = await browser.permissions.getAll();
  const stays = new Set([
    ...(browser.runtime.getManifest().host_permissions ?? []),
    ...keep.flatMap((site) => originsOf(site)),
  ]);
  const granted = origins.filter((origin) => !stays.has(origin));
  if (granted.length > 0) await browser.permissions.remove({ origins: granted });
};

/**
 * Asks the browser for what a choice needs; to be called straight from a click, before anything is waited for. Comes back
 * with what holds then, which is not the choice where the reader says no to the browser. `sitesOn`: the sites that the
 * reader turned on one by one, which are read whatever is chosen here.
 */
export const chooseWhereToRead = async (
  choice: WhereToRead,
  before: WhereToRead | null,
  sitesOn: readonly string[] = [],
): Promise<WhereToRead> => {
  if (choice === 'click') {
    await takeBack(sitesOn);
    return choice;
  }
  // The wide permission covers the news sites: it is given back first, in the same click.
  if (choice === 'news' && before === 'everywhere') void browser.permissions.remove({ origins: everywhere });
  const origins = choice === 'everywhere' ? everywhere : newsOrigins;
  if (await browser.permissions.request({ origins })) return choice;
  return (await whereToRead()) ?? 'click';
};
