import '../lib/core/words/learn-all.ts';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Reading } from '../lib/page/read.ts';
import { readHere } from '../lib/page/read-here.ts';

/**
 * Reads the article of a saved page with a Node DOM: the same program as in the browser. Scripts of the page do not run,
 * nothing is fetched. `url`: the page's address, from which relative ones are read; else what the page says of itself.
 */
export const readHtml = async (html: string, url?: string): Promise<Reading> => {
  // Nothing here asks for style, and reading large sheets takes longer than reading the page.
  const unstyled = html.replace(/(<style\b[^>]*>)[\s\S]*?(<\/style\s*>)/gi, '$1$2');
  const { window } = new JSDOM(unstyled, { url: url ?? 'about:blank', virtualConsole: new VirtualConsole() });
  try {
    return await readHere(window.document, { url: url ?? null });
  } finally {
    window.close();
  }
};
