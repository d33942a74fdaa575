import { browser } from 'wxt/browser';

/** A file of the extension itself: nothing is ever fetched from elsewhere. */
export const ownFile = async (path: string): Promise<Response> => {
  const response = await fetch(`${browser.runtime.getURL('/')}${path}`);
  if (!response.ok) throw new Error(`${path} is missing from the extension`);
  return response;
};
