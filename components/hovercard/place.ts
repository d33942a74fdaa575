import {
  computePosition,
  flip,
  type Middleware,
  offset,
  type Platform,
  platform,
  shift,
  size,
} from '@floating-ui/dom';

/** CSS pixels between the words and the card: near enough to cross before the card closes, and clear of the underline. */
const gap = 8;
/** CSS pixels kept free at the edges of the window. */
const margin = 8;
/** The least height that still shows a title and two lines. */
const leastHeight = 120;

const boundsOf = (rects: readonly DOMRect[]): DOMRect => {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
};

/** The client rectangles of the words; those of nothing (a collapsed or hidden piece) are left out. */
export const rectsOf = (ranges: readonly Range[]): DOMRect[] =>
  ranges.flatMap((range) => [...range.getClientRects()]).filter((rect) => rect.width > 0 && rect.height > 0);

/** What can be seen of the page, in the coordinates of `position: fixed`; a pinch zoom makes it smaller and moves it. */
const seen = (window: Window): DOMRect => {
  const view = window.visualViewport;
  return view
    ? new DOMRect(view.offsetLeft, view.offsetTop, view.width, view.height)
    : new DOMRect(0, 0, window.innerWidth, window.innerHeight);
};

/**
 * The library's own platform looks at the ancestors for what clips and shifts the card. In the top layer nothing of the page
 * does, whatever transforms its root has: the window alone counts.
 */
const topLayer = (window: Window): Platform => ({
  ...platform,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
  }),
  getClippingRect: () => {
    const { x, y, width, height } = seen(window);
    return { x, y, width, height };
  },
});

/** Starts where the nearest line of the words starts: the last line for a card below, the first for one above. */
const alignToLine = (rects: readonly DOMRect[]): Middleware => ({
  name: 'alignToLine',
  fn: ({ placement }) => {
    const line = placement.startsWith('bottom') ? rects.at(-1) : rects[0];
    return line ? { x: line.left } : {};
  },
});

/**
 * Puts the card below the words, or above where there is more room, within the window and never over the words: where the
 * room is too low for it, it becomes lower and scrolls. Of words that fill the window's height, only the first line is kept free.
 */
export const placeNear = async (card: HTMLElement, ranges: readonly Range[]): Promise<void> => {
  const window = card.ownerDocument.defaultView;
  const rects = rectsOf(ranges);
  const [firstRect] = rects;
  if (!window || !firstRect) return;
  const view = seen(window);
  const whole = boundsOf(rects);
  const room = Math.max(whole.top - view.top, view.bottom - whole.bottom) - gap - margin;
  const lines = room < leastHeight ? [firstRect] : rects;
  const reference = { getBoundingClientRect: () => boundsOf(lines) };
  card.style.maxHeight = '';
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    platform: topLayer(window),
    middleware: [
      offset(gap),
      flip({ padding: margin, crossAxis: false, fallbackStrategy: 'bestFit' }),
      alignToLine(lines),
      shift({ padding: margin }),
      size({
        padding: margin,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(availableHeight, 0)}px`;
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
};

/**
 * Puts a sheet at the bottom edge, or at the top one where there is more room beside the words; where that room is too low
 * for it, the sheet becomes lower and scrolls.
 */
export const placeSheet = (card: HTMLElement, ranges: readonly Range[]): void => {
  const window = card.ownerDocument.defaultView;
  const rects = rectsOf(ranges);
  card.style.left = '';
  card.style.top = '';
  card.style.maxHeight = '';
  if (!window || rects.length === 0) return;
  const words = boundsOf(rects);
  const view = seen(window);
  const below = view.bottom - words.bottom;
  const above = words.top - view.top;
  const atTop = below < card.offsetHeight && above > below;
  card.classList.toggle('at-top', atTop);
  const room = (atTop ? above : below) - gap;
  if (room < card.offsetHeight) card.style.maxHeight = `${Math.max(room, leastHeight)}px`;
};
