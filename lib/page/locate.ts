import type { Span } from '../core/article.ts';
import type { LiveText, Run } from './live-text.ts';

/** Index of the first run that ends after `offset`. */
const runAt = (runs: Run[], offset: number): number => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The first and last run that a span touches; null when it touches none, or one that no longer says what was read. */
const runsUnder = (live: LiveText, span: Span): [number, number] | null => {
  const first = runAt(live.runs, span.start);
  let last = runAt(live.runs, span.end - 1);
  if ((live.runs[last]?.at ?? Number.POSITIVE_INFINITY) >= span.end) last -= 1;
  if (span.end <= span.start || last < first) return null;
  for (let i = first; i <= last; i += 1) {
    const node = live.runs[i]?.node;
    if (!node?.isConnected || node.data !== live.asRead.get(node)) return null;
  }
  return [first, last];
};

const setEnds = (range: Range, from: Run, to: Run, span: Span): Range => {
  range.setStart(from.node, from.from + Math.max(0, span.start - from.at));
  range.setEnd(to.node, to.from + Math.min(to.length, span.end - to.at));
  return range;
};

/**
 * The live range of a span of the article's text: exact from its first to its last character. Null when the span is empty
 * or a node under it was removed or says something else now.
 */
export const rangeOf = (live: LiveText, span: Span): Range | null => {
  const ends = runsUnder(live, span);
  const from = live.runs[ends?.[0] ?? -1];
  const to = live.runs[ends?.[1] ?? -1];
  if (!from || !to) return null;
  return setEnds(from.node.ownerDocument.createRange(), from, to, span);
};

/**
 * As `rangeOf`, cut so that nothing hidden between two text nodes (a script in a paragraph) is in any of the ranges.
 * Their texts, joined, are the span's text but for collapsed white space.
 */
export const rangesOf = (live: LiveText, span: Span): Range[] => {
  const ends = runsUnder(live, span);
  if (!ends) return [];
  const ranges: Range[] = [];
  for (let i = ends[0]; i <= ends[1]; i += 1) {
    const from = live.runs[i];
    let to = from;
    while (i < ends[1] && live.runs[i + 1]?.node === from?.node) {
      i += 1;
      to = live.runs[i];
    }
    if (from && to) ranges.push(setEnds(from.node.ownerDocument.createRange(), from, to, span));
  }
  return ranges;
};

/**
 * The offset in the article's text of a place in a text node (UTF-16 offsets both); null where the node is no part of the
 * article or was changed. White space that was collapsed belongs to the character before it.
 */
export const offsetAt = (live: LiveText, node: Node, offset: number): number | null => {
  const known = live.runsOf.get(node as Text);
  if (!known || live.asRead.get(node as Text) !== (node as Text).data) return null;
  let before: Run | null = null;
  for (const index of known) {
    const run = live.runs[index];
    if (!run) continue;
    if (offset < run.from) return before ? before.at + before.length : run.at;
    if (offset < run.from + run.length) return run.at + offset - run.from;
    before = run;
  }
  return before ? before.at + before.length : null;
};
