import type { Span } from '../core/article.ts';
import type { LiveText } from './live-text.ts';
import { rangeOf } from './locate.ts';
import type { Painter } from './paint.ts';

/** Milliseconds for which a shown place stays lit: long enough to find it with the eye after the scroll. */
const flashTime = 2500;

/** Scrolls to a span of the article and lights it for a moment. False when its text is gone from the page. */
export const showSpan = (
  document: Document,
  painter: Painter,
  live: LiveText,
  span: Span,
  signal: AbortSignal,
): boolean => {
  const range = rangeOf(live, span);
  const view = document.defaultView;
  if (!range || !view) return false;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  // The element brings scrolling boxes inside the page along; the range then puts its own line into the middle.
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior });
  painter.emphasize('flash', live, span);
  const timer = view.setTimeout(() => painter.emphasize('flash', live, null), flashTime);
  signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
  return true;
};
