import type { Block, Span } from '../core/article.ts';
import type { LiveText } from './live-text.ts';
import { rangeOf } from './locate.ts';

/** Height in the viewport at which one reads, as a share of it: a little above the middle. */
const eyeLine = 0.35;

/**
 * The block that stands at the reader's eye line, or the next one below it; null where none is left below or its text is
 * gone. Blocks follow each other down the page, so that ten look-ups find one among a thousand.
 */
export const blockBeingRead = (document: Document, live: LiveText, blocks: readonly Block[]): Span | null => {
  const line = (document.defaultView?.innerHeight ?? 0) * eyeLine;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    const range = block && rangeOf(live, block);
    if (range && range.getBoundingClientRect().bottom < line) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && rangeOf(live, block) ? { start: block.start, end: block.end } : null;
};
