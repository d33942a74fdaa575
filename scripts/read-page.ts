import { JSDOM } from 'jsdom';
import { type Reading, readPage } from '../lib/page/read.ts';

/**
 * Reads the article of a saved page with a Node DOM: the same program as in the browser. Scripts of the page do not run,
 * nothing is fetched. `url`: the page's address, from which relative ones are read; else what the page says of itself.
 */
export const readHtml = async (html: string, url?: string): Promise<Reading> => {
  const { window } = new JSDOM(html, { url: url ?? 'about:blank', contentType: 'text/html' });
  try {
    return await readPage(window.document, { url: url ?? null });
  } finally {
    window.close();
  }
};
