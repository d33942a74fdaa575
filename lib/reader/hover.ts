import {
  type HoverEffect,
  type HoverEvent,
  hover,
  hoverDefaults,
  hoverStart,
  isShown,
  type MarkKey,
} from '../core/hover/machine.ts';
import type { Card } from '../core/linking/page-context.ts';
import type { PaintedMark } from '../page/paint.ts';

/** The card on the page, as this conductor needs it: `components/hovercard` gives one. */
export interface CardOnPage {
  show(card: Card, ranges: readonly Range[], how: { layout: 'near' | 'sheet'; pinned: boolean }): void;
  pin(): void;
  hide(returnFocus: boolean): void;
  /** Is this event's target in the card? */
  holds(event: Event): boolean;
}

export interface HoverOptions {
  /** Does a card open when the pointer rests? Asked at each event, since the reader may change it at any time. */
  onHover(): boolean;
  document: Document;
  signal: AbortSignal;
  /** The mark under a point of the viewport. */
  markAt(x: number, y: number): PaintedMark | null;
  painted(): readonly PaintedMark[];
  cardOf(mark: PaintedMark): Card | null;
  card: CardOnPage;
  /** Lights the mark whose card is open; null when none is. */
  light(mark: PaintedMark | null): void;
}

export interface Hover {
  send(event: HoverEvent): void;
}

export const keyOf = (mark: PaintedMark): MarkKey => `${mark.start}-${mark.end}`;

/** What of the page takes a click or a key itself: there a mark opens by resting only. */
export const pageControl =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [contenteditable]';

/** Ties the pointer and the keyboard to the hover machine, and the machine's effects to the card. */
export const startHover = (options: HoverOptions): Hover => {
  const { document, signal, card } = options;
  let state = hoverStart;

  const markOf = (key: MarkKey) => options.painted().find((mark) => keyOf(mark) === key) ?? null;

  const effect = (step: HoverEffect, cause: Event | null): void => {
    switch (step.type) {
      case 'startTimer': {
        const timer = setTimeout(() => send({ type: 'timer', token: step.token }), step.ms);
        signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
        return;
      }
      case 'show': {
        const mark = markOf(step.mark);
        const found = mark && options.cardOf(mark);
        if (!mark || !found) {
          send({ type: 'missing', token: step.token });
          return;
        }
        card.show(found, mark.ranges, { layout: step.layout, pinned: step.pinned });
        options.light(mark);
        return;
      }
      case 'pin':
        if (isShown(state, step.token)) card.pin();
        return;
      case 'hide':
        card.hide(step.returnFocus);
        options.light(null);
        return;
      case 'consume':
        cause?.preventDefault();
        cause?.stopImmediatePropagation();
        return;
    }
  };

  const send = (event: HoverEvent, cause: Event | null = null): void => {
    if (signal.aborted) return;
    const step = hover(state, event, { ...hoverDefaults, onHover: options.onHover() });
    state = step.state;
    for (const each of step.effects) effect(each, cause);
  };

  // One look a frame is enough: pointers report up to a thousand times a second.
  let latest: PointerEvent | null = null;
  const look = (): void => {
    const event = latest;
    latest = null;
    if (!event || signal.aborted) return;
    const mark = options.markAt(event.clientX, event.clientY);
    const at = { x: event.screenX, y: event.screenY };
    send({ type: 'move', at, mark: mark && keyOf(mark) });
  };

  const listening = { capture: true, passive: true, signal } as const;
  document.addEventListener(
    'pointermove',
    (event) => {
      // Events that the page made up are no reader's hand.
      if (!event.isTrusted || event.pointerType === 'touch' || card.holds(event)) return;
      if (!latest) requestAnimationFrame(look);
      latest = event;
    },
    listening,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => event.isTrusted && send({ type: 'left' }),
    listening,
  );
  document.addEventListener(
    'scroll',
    (event) => event.isTrusted && !card.holds(event) && send({ type: 'scroll' }),
    listening,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || card.holds(event)) return;
      const control = event.target instanceof Element && event.target.closest(pageControl);
      const selecting = document.getSelection()?.isCollapsed === false;
      const mark = control || selecting ? null : options.markAt(event.clientX, event.clientY);
      const touch = event instanceof PointerEvent && event.pointerType === 'touch';
      send(
        mark ? { type: 'activate', mark: keyOf(mark), by: touch ? 'touch' : 'click' } : { type: 'elsewhere' },
      );
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape') send({ type: 'escape' }, event);
    },
    { capture: true, signal },
  );

  return { send };
};
