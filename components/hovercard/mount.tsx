import { render } from 'preact';
import type { HoverEvent } from '../../lib/core/hover/machine.ts';
import type { Card } from '../../lib/core/linking/page-context.ts';
import type { CardCallbacks, CardContext } from '../cards/callbacks.ts';
import { type Notice, Toast } from '../common/Toast.tsx';
import { LocaleContext, localeOf } from '../i18n/locale.ts';
import { HoverCard } from './HoverCard.tsx';
import css from './hovercard.css?inline';
import { placeNear, placeSheet } from './place.ts';

export interface HoverCardOptions {
  /** Takes the card and its host away for good. */
  signal: AbortSignal;
  /** BCP 47 tag of the reader's language. */
  locale: string;
  theme: 'system' | 'light' | 'dark';
  /** Title of an actor or event of this page by id. */
  titleOf: CardContext['titleOf'];
  /** What happens in the card, for the hover machine: `cardEnter`, `cardLeave`, `cardFocus`, `close`. */
  onEvent(event: HoverEvent): void;
  onHide: CardCallbacks['onHide'];
  onOpen: CardCallbacks['onOpen'];
}

export interface HoverCardOnPage {
  /** Shows `card` beside `ranges` in place of any other. */
  show(card: Card, ranges: readonly Range[], how: { layout: 'near' | 'sheet'; pinned: boolean }): void;
  /** Makes the shown card a dialog and puts the focus in it, if it is not there. */
  pin(): void;
  /** `returnFocus`: to what had it before the card. */
  hide(returnFocus: boolean): void;
  /** Did this event happen in the card? */
  holds(event: Event): boolean;
  setTheme(theme: HoverCardOptions['theme']): void;
  /** Says to screen readers how many notes the article has. */
  sayCount(count: number): void;
  /** Says to screen readers on which mark the keyboard stands. */
  sayMark(title: string): void;
}

/** Milliseconds until a live region that was just made is watched by screen readers: text that is there before is not read. */
const regionReady = 150;
/** Milliseconds for which the region stays: time for it to be read out after what is being said now. */
const regionTime = 8_000;

interface Shown {
  card: Card;
  ranges: readonly Range[];
  layout: 'near' | 'sheet';
  pinned: boolean;
}

/** Milliseconds for which "hidden here · Undo" stays; the clock stands while the pointer or the focus is on it. */
const noticeTime = 10_000;

/** What of the card must not reach the page's own listeners: its shortcuts, its "click outside". */
const keptFromPage = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
];

/**
 * One host element with a closed shadow tree, in the top layer, that is in the page only while it shows something. Nothing
 * else of the page is touched.
 */
export const mountHoverCard = (document: Document, options: HoverCardOptions): HoverCardOnPage => {
  const { signal } = options;
  const { t } = localeOf(options.locale);
  // Made where no custom element can be defined. Made in the page, the host would be an instance of what the page defines
  // under its name, and the internals of such an element hand out its closed shadow root.
  const host = document.implementation.createHTMLDocument().createElement('backstory-card');
  const shadow = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  host.popover = 'manual';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.className = 'backstory';
  root.lang = localeOf(options.locale).tag;
  const setTheme = (theme: HoverCardOptions['theme']) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  setTheme(options.theme);
  // The page's `window.find` looks into closed shadow trees, but not into what an object shows in place of its file.
  const veil = document.createElement('object');
  veil.append(root);
  shadow.append(veil);

  let shown: Shown | null = null;
  let notice: Notice | null = null;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let focusBefore: Element | null = null;
  /** The card is pinned, and did not take the focus yet. */
  let focusDue = false;
  let region: HTMLElement | null = null;
  let regionTimers: ReturnType<typeof setTimeout>[] = [];

  const cardElement = () => root.querySelector<HTMLElement>('.card');

  const place = () => {
    const card = cardElement();
    if (!card || !shown) return;
    card.classList.toggle('sheet', shown.layout === 'sheet');
    if (shown.layout === 'sheet') placeSheet(card, shown.ranges);
    else void placeNear(card, shown.ranges);
  };

  // The card goes with its words: the page scrolls under it, and its own height changes with "Why?".
  let frame = 0;
  const replace = () => {
    if (!shown || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };

  const draw = () => {
    const now = shown;
    render(
      <LocaleContext.Provider value={options.locale}>
        {now && (
          <HoverCard
            key={now.card.id}
            card={now.card}
            pinned={now.pinned}
            titleOf={options.titleOf}
            onOpen={options.onOpen}
            onNotThis={() => hideCard(now.card)}
            onClose={() => options.onEvent({ type: 'close' })}
          />
        )}
        <Toast notice={notice} onClose={() => setNotice(null)} />
      </LocaleContext.Provider>,
      root,
    );
    if (now || notice || region) {
      if (!host.isConnected) {
        document.documentElement.append(host);
        host.showPopover();
        // In a content script an object shows its content one task after its first layout: what is to be placed and to
        // be focused is there then. From the second time on it is there at once.
        veil.getBoundingClientRect();
        setTimeout(() => {
          place();
          if (focusDue) takeFocus();
        });
      }
      if (!host.matches(':popover-open')) host.showPopover();
      place();
    } else {
      host.remove();
    }
  };

  const takeFocus = () => {
    cardElement()?.focus({ preventScroll: true });
    focusDue = shown !== null && shadow.activeElement === null;
  };

  /** The region is in the page only while there is something to say. */
  const say = (text: string) => {
    if (signal.aborted) return;
    const said = region ?? document.createElement('div');
    for (const timer of regionTimers) clearTimeout(timer);
    said.className = 'said';
    said.role = 'status';
    said.lang = root.lang;
    if (!region) veil.append(said);
    region = said;
    regionTimers = [
      setTimeout(() => {
        said.textContent = text;
      }, regionReady),
      setTimeout(() => {
        said.remove();
        region = null;
        draw();
      }, regionTime),
    ];
    draw();
  };

  const setNotice = (next: Notice | null) => {
    clearTimeout(noticeTimer);
    notice = next;
    if (next) noticeTimer = setTimeout(() => setNotice(null), noticeTime);
    draw();
  };

  const hideCard = (card: Card) => {
    // The notice takes the card's place, where the reader looks.
    const spot = cardElement()?.getBoundingClientRect();
    options.onHide(card.id, 'here', true);
    options.onEvent({ type: 'close' });
    setNotice({ text: t.hiddenHere(card.title), undo: () => options.onHide(card.id, 'here', false) });
    const toast = root.querySelector<HTMLElement>('.toast-place');
    if (spot && toast) {
      toast.style.left = `${spot.left}px`;
      toast.style.top = `${spot.top}px`;
    }
  };

  const listening = { signal, passive: true };
  root.addEventListener('pointerenter', () => options.onEvent({ type: 'cardEnter' }), listening);
  root.addEventListener('pointerleave', () => options.onEvent({ type: 'cardLeave' }), listening);
  root.addEventListener(
    'focusin',
    (event) => {
      if (event.target instanceof Element && event.target.closest('.card'))
        options.onEvent({ type: 'cardFocus' });
    },
    listening,
  );
  for (const type of keptFromPage) root.addEventListener(type, (event) => event.stopPropagation(), listening);
  const holdNotice = () => clearTimeout(noticeTimer);
  root.addEventListener('pointerover', holdNotice, listening);
  root.addEventListener('focusin', holdNotice, listening);

  document.addEventListener('scroll', replace, { ...listening, capture: true });
  document.defaultView?.addEventListener('resize', replace, listening);
  document.defaultView?.visualViewport?.addEventListener('resize', replace, listening);
  root.addEventListener('click', replace, listening);

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(noticeTimer);
      for (const timer of regionTimers) clearTimeout(timer);
      cancelAnimationFrame(frame);
      shown = null;
      region = null;
      notice = null;
      render(null, root);
      host.remove();
    },
    { once: true },
  );

  return {
    show: (card, ranges, { layout, pinned }) => {
      if (signal.aborted) return;
      clearTimeout(noticeTimer);
      notice = null;
      shown = { card, ranges, layout, pinned };
      draw();
    },
    pin: () => {
      if (!shown || signal.aborted) return;
      shown = { ...shown, pinned: true };
      draw();
      if (shadow.activeElement) return;
      focusBefore = document.activeElement;
      takeFocus();
    },
    hide: (returnFocus) => {
      if (!shown) return;
      const hadFocus = shadow.activeElement !== null;
      focusDue = false;
      shown = null;
      draw();
      if (returnFocus && hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) {
        focusBefore.focus({ preventScroll: true });
      }
      focusBefore = null;
    },
    holds: (event) => event.composedPath().includes(host),
    setTheme,
    sayCount: (count) => say(t.notesHere(count)),
    sayMark: (title) => say(t.onMark(title)),
  };
};
