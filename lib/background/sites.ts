import { browser } from 'wxt/browser';

const scriptId = 'reader';
const scriptFile = '/content-scripts/reader.js';
const cardFile = '/card.js';

/** Match patterns that cover a site and the hosts under it. */
export const patternOf = (site: string): string =>
  /^[\d.]+$|^\[|^localhost$/.test(site) ? `*://${site}/*` : `*://*.${site}/*`;

/** Runs the reader in a tab now. False where the browser does not allow it: its own pages, no permission. */
export const injectReader = async (tabId: number): Promise<boolean> => {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [scriptFile] });
    return true;
  } catch {
    return false;
  }
};

let lastSync: Promise<void> = Promise.resolve();

/** Match patterns of the web pages that may be read now. */
export const grantedOrigins = async (): Promise<string[]> => {
  // What the browser says is granted decides, never what was remembered: permissions are also revoked elsewhere.
  const granted = (await browser.permissions.getAll()).origins ?? [];
  return granted.filter((pattern) => /^(https?|\*):\/\//.test(pattern) || pattern === '<all_urls>');
};

const register = async (offSites: readonly string[]): Promise<void> => {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      js: [scriptFile],
      matches,
      ...(offSites.length > 0 ? { excludeMatches: offSites.map(patternOf) } : {}),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
};

/** Brings the registered content script in line with what is granted and what is off. Calls run one after another. */
export const syncReader = (offSites: () => Promise<readonly string[]>): Promise<void> => {
  lastSync = lastSync
    .then(async () => register(await offSites()))
    .catch((error: unknown) => {
      console.error('Backstory: sites could not be registered', error);
    });
  return lastSync;
};

/** Runs the reader in the tabs that are open on `origins` already: whoever grants a site is looking at it. */
export const readOpenTabs = async (
  origins: readonly string[],
  wanted: (url: string) => Promise<boolean>,
): Promise<void> => {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  for (const { id, url } of tabs) {
    if (id !== undefined && url !== undefined && (await wanted(url))) await injectReader(id);
  }
};

/** Runs the script of the cards beside the reader of a tab. */
export const injectCard = async (tabId: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [cardFile] });
};
