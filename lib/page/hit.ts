import type { LiveText } from './live-text.ts';
import { offsetAt } from './locate.ts';
import type { PaintedMark } from './paint.ts';

interface HighlightHit {
  highlight: Highlight;
  ranges: AbstractRange[];
}

type PointAsker = { highlightsFromPoint?: (x: number, y: number, options?: object) => HighlightHit[] };
type CaretAsker = {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: object,
  ) => { offsetNode: Node; offset: number } | null;
};

/** The shortest of the marks, so that a name inside a marked sentence wins. */
const shortest = (marks: PaintedMark[]): PaintedMark | null =>
  marks.reduce<PaintedMark | null>(
    (best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark),
    null,
  );

/** The marks that cover an offset of the article's text. `painted` is in text order. */
export const marksAt = (painted: readonly PaintedMark[], offset: number): PaintedMark[] => {
  let low = 0;
  let high = painted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((painted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return painted.slice(0, low).filter(({ end }) => end > offset);
};

/** Open shadow roots under a point: the two questions below do not look into them unless told. */
const shadowRootsAt = (document: Document, x: number, y: number): ShadowRoot[] => {
  const roots: ShadowRoot[] = [];
  for (let at = document.elementFromPoint(x, y)?.shadowRoot; at; ) {
    roots.push(at);
    const next: ShadowRoot | null | undefined = at.elementFromPoint(x, y)?.shadowRoot;
    at = next && !roots.includes(next) ? next : null;
  }
  return roots;
};

/**
 * The mark under a point of the viewport (CSS pixels), or null. Asks the browser which highlights are there; one that
 * cannot say (Firefox) gives the caret's place, which is checked against the drawn boxes, since a caret is also found
 * beside a text.
 */
export const markAtPoint = (
  document: Document,
  live: LiveText,
  painted: readonly PaintedMark[],
  x: number,
  y: number,
): PaintedMark | null => {
  const shadowRoots = shadowRootsAt(document, x, y);
  const asker: PointAsker = view(document)?.CSS.highlights as PointAsker;
  if (asker?.highlightsFromPoint) {
    const hits = asker.highlightsFromPoint(x, y, { shadowRoots });
    const ranges = new Set(hits.flatMap((hit) => hit.ranges));
    return shortest(painted.filter((mark) => mark.ranges.some((range) => ranges.has(range))));
  }
  const caret = (document as CaretAsker).caretPositionFromPoint?.(x, y, { shadowRoots });
  const offset = caret ? offsetAt(live, caret.offsetNode, caret.offset) : null;
  if (offset === null) return null;
  // A caret after the last letter of a mark is still on it when the point is left of the letter's middle line.
  const near = [...marksAt(painted, offset), ...marksAt(painted, offset - 1)];
  return shortest(near.filter(({ ranges }) => ranges.some((range) => covers(range, x, y))));
};

const view = (document: Document) => document.defaultView;

const covers = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
