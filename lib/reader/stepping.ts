import type { PaintedMark } from '../page/paint.ts';
import { keyOf, pageControl } from './hover.ts';

export interface SteppingOptions {
  document: Document;
  signal: AbortSignal;
  painted(): readonly PaintedMark[];
  /** Lights the mark on which the keyboard stands; null when on none. */
  ring(mark: PaintedMark | null): void;
  /** Opens its card as a dialog. */
  open(mark: PaintedMark): void;
  /** Did the key go to a card? */
  inCard(event: Event): boolean;
  /** Says to screen readers where the keyboard is. */
  say(mark: PaintedMark): void;
}

export interface Stepping {
  /** To the next (1) or the previous (-1) mark in the text, round at the ends. False where there is none. */
  step(by: 1 | -1): boolean;
  /** The marks were painted anew. */
  forget(): void;
}

/**
 * Walks the marks by keyboard. A mark is a stretch of text and cannot take the browser's own focus without the page being
 * changed, so the place is kept here: it is lit, and Enter opens its card while no control of the page has the focus.
 */
export const startStepping = (options: SteppingOptions): Stepping => {
  const { document, signal } = options;
  let at: PaintedMark | null = null;

  const place = (mark: PaintedMark | null): void => {
    at = mark;
    options.ring(mark);
  };

  /** The first mark that is in view or below it: a reader starts where the eyes are. */
  const nearest = (marks: readonly PaintedMark[]): number =>
    Math.max(
      0,
      marks.findIndex(({ ranges }) => (ranges.at(-1)?.getBoundingClientRect().bottom ?? 0) > 0),
    );

  document.addEventListener(
    'keydown',
    (event) => {
      if (!at || !event.isTrusted) return;
      if (event.key === 'Escape') place(null);
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(pageControl)) return;
      if (options.inCard(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      options.open(at);
    },
    { capture: true, signal },
  );
  document.addEventListener('pointerdown', (event) => event.isTrusted && at && place(null), {
    capture: true,
    passive: true,
    signal,
  });

  return {
    step: (by) => {
      const marks = options.painted();
      if (marks.length === 0) return false;
      const key = at && keyOf(at);
      const before = marks.findIndex((mark) => keyOf(mark) === key);
      const index = before < 0 ? nearest(marks) : (before + by + marks.length) % marks.length;
      const mark = marks[index];
      if (!mark) return false;
      const still = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
      mark.ranges[0]?.startContainer.parentElement?.scrollIntoView({
        block: 'nearest',
        behavior: still ? 'instant' : 'smooth',
      });
      place(mark);
      options.say(mark);
      return true;
    },
    forget: () => place(null),
  };
};
