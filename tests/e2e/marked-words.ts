import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { marksOf } from '../../lib/core/linking/marks.ts';
import type { PageContext } from '../../lib/core/linking/page-context.ts';
import { readHtml } from '../../scripts/read-page.ts';

/** The words that `context` marks in a page of tests/pages, in page order, as the terminal reads that page. */
export const markedWords = async (
  path: string,
  context: PageContext,
): Promise<{ text: string; actor: string[]; event: string[] }> => {
  const reading = await readHtml(await readFile(resolve(import.meta.dirname, '../pages', path), 'utf8'));
  if (!reading.ok) throw new Error(`${path} is no article`);
  const { text } = reading.article;
  const wordsOf = (kind: 'actor' | 'event') =>
    marksOf(context)
      .filter((mark) => mark.kind === kind)
      .map(({ start, end }) => text.slice(start, end));
  return { text, actor: wordsOf('actor'), event: wordsOf('event') };
};
