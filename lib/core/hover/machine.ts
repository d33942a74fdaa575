/**
 * When a card opens and closes: events in, state and effects out. Pure, so that every path can be put in a table; the
 * content script keeps the timers and the card and does what the effects say.
 *
 * idle → dwelling → open → leaving → idle, and pinned from any of them.
 */

export interface HoverTimings {
  /** Milliseconds for which the pointer rests on a mark before its card opens. Shorter ones open on the way past. */
  dwell: number;
  /** Milliseconds from leaving mark and card to closing: time to cross the gap between the two, or to come back. */
  leave: number;
  /** CSS pixels within which a pointer rests: a hand on a mouse or a scrolling wheel is never quite still. */
  jitter: number;
}

export const hoverTimings: HoverTimings = { dwell: 500, leave: 300, jitter: 3 };

export interface HoverOptions {
  timings: HoverTimings;
  /** False where the reader wants cards on a click only. */
  onHover: boolean;
}

export const hoverDefaults: HoverOptions = { timings: hoverTimings, onHover: true };

/** Names one mark of the page; two marks of one card have two keys. */
export type MarkKey = string;

/** Screen coordinates in CSS pixels: those of the client stay the same when the window moves under the pointer. */
export interface Point {
  x: number;
  y: number;
}

/** `near`: beside the mark's words. `sheet`: at the bottom edge, for touch. */
export type CardLayout = 'near' | 'sheet';

type Phase =
  | { phase: 'idle' }
  | { phase: 'dwelling'; mark: MarkKey; timer: number; restsAt: Point }
  | { phase: 'open'; mark: MarkKey; card: number; inCard: boolean }
  | { phase: 'leaving'; mark: MarkKey; card: number; timer: number }
  | { phase: 'pinned'; mark: MarkKey; card: number };

export type HoverState = Phase & {
  /** The last token given out. */
  token: number;
  /** Where the pointer last was; null before its first event. */
  pointer: Point | null;
  /** The page moved under the pointer: until the pointer has moved by itself, nothing opens. */
  unmoved: boolean;
  /** The mark whose card the reader just closed: it does not open again until the pointer has been elsewhere. */
  closed: MarkKey | null;
};

export type HoverEvent =
  /** A pointer event, the browser's own ones after a scroll or a change of layout included. */
  | { type: 'move'; at: Point; mark: MarkKey | null }
  /** The pointer left the document. */
  | { type: 'left' }
  | { type: 'scroll' }
  | { type: 'timer'; token: number }
  | { type: 'cardEnter' }
  | { type: 'cardLeave' }
  /** The keyboard's focus went into the card. */
  | { type: 'cardFocus' }
  | { type: 'activate'; mark: MarkKey; by: 'click' | 'key' | 'touch' }
  /** A press on neither mark nor card. */
  | { type: 'elsewhere' }
  | { type: 'escape' }
  /** The card's own button. */
  | { type: 'close' }
  /** The answer to `show`: there is no such card (any more). */
  | { type: 'missing'; token: number }
  /** The marks are gone: navigation, site off, the article changed. */
  | { type: 'gone' };

export type HoverEffect =
  /** Send `{ type: 'timer', token }` after `ms` milliseconds. */
  | { type: 'startTimer'; token: number; ms: number }
  /** Show the card of `mark` in place of any other. An answer that comes when `token` is no longer shown is late: see `isShown`. */
  | { type: 'show'; token: number; mark: MarkKey; layout: CardLayout; pinned: boolean }
  /** Make the card that is shown a dialog, and put the focus in it if it is not there. */
  | { type: 'pin'; token: number }
  /** `returnFocus`: to where it was before the card took it. */
  | { type: 'hide'; token: number; returnFocus: boolean }
  /** The key was for the card: keep it from the page. */
  | { type: 'consume' };

export interface HoverStep {
  state: HoverState;
  effects: HoverEffect[];
}

export const hoverStart: HoverState = {
  phase: 'idle',
  token: 0,
  pointer: null,
  unmoved: true,
  closed: null,
};

/** Is the card that `show` asked for under `token` still the one to be shown? */
export const isShown = (state: HoverState, token: number): boolean => 'card' in state && state.card === token;

type Ground = Pick<HoverState, 'token' | 'pointer' | 'unmoved' | 'closed'>;

/** What outlives a phase. */
const ground = ({ token, pointer, unmoved, closed }: HoverState): Ground => ({
  token,
  pointer,
  unmoved,
  closed,
});

const stay = (state: HoverState): HoverStep => ({ state, effects: [] });

const idle = (state: HoverState): HoverState => ({ ...ground(state), phase: 'idle' });

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const dwell = (state: HoverState, mark: MarkKey, at: Point, options: HoverOptions): HoverStep => {
  const timer = state.token + 1;
  return {
    state: { ...ground(state), phase: 'dwelling', mark, timer, restsAt: at, token: timer },
    effects: [{ type: 'startTimer', token: timer, ms: options.timings.dwell }],
  };
};

const open = (state: HoverState, mark: MarkKey): HoverStep => {
  const card = state.token + 1;
  return {
    state: { ...ground(state), phase: 'open', mark, card, inCard: false, token: card },
    effects: [{ type: 'show', token: card, mark, layout: 'near', pinned: false }],
  };
};

const leave = (state: HoverState & { phase: 'open' }, options: HoverOptions): HoverStep => {
  const timer = state.token + 1;
  return {
    state: { ...ground(state), phase: 'leaving', mark: state.mark, card: state.card, timer, token: timer },
    effects: [{ type: 'startTimer', token: timer, ms: options.timings.leave }],
  };
};

/** Ends whatever there is. `byReader`: by the reader's own hand, so that resting on the mark does not bring it back. */
const end = (state: HoverState, byReader: boolean): HoverStep => {
  if (state.phase === 'idle') return stay(state);
  const closed = byReader ? state.mark : state.closed;
  return {
    state: { ...idle(state), closed },
    effects:
      state.phase === 'dwelling'
        ? []
        : [{ type: 'hide', token: state.card, returnFocus: state.phase === 'pinned' }],
  };
};

const move = (
  before: HoverState,
  { at, mark }: { at: Point; mark: MarkKey | null },
  options: HoverOptions,
): HoverStep => {
  const from = before.pointer;
  // The first event tells only where the pointer is. An event without a way travelled is the browser's own, sent because
  // the page moved; after a scroll the same goes for a way so short that it may be the hand's tremor.
  const moved =
    from !== null && (before.unmoved ? distance(from, at) > options.timings.jitter : distance(from, at) > 0);
  const state: HoverState = {
    ...before,
    pointer: moved || from === null ? at : from,
    unmoved: before.unmoved && !moved,
    closed: moved && mark !== before.closed ? null : before.closed,
  };
  const onto = moved && options.onHover && mark !== null && mark !== state.closed ? mark : null;

  switch (state.phase) {
    case 'idle':
      return onto === null ? stay(state) : dwell(state, onto, at, options);
    case 'dwelling':
      if (mark !== state.mark) return onto === null ? stay(idle(state)) : dwell(state, onto, at, options);
      return moved && distance(state.restsAt, at) > options.timings.jitter
        ? dwell(state, mark, at, options)
        : stay(state);
    case 'open':
      if (mark === state.mark) return stay(moved ? { ...state, inCard: false } : state);
      if (onto !== null) return open(state, onto);
      return state.inCard ? stay(state) : leave(state, options);
    case 'leaving':
      if (onto === null) return stay(state);
      return onto === state.mark
        ? stay({ ...ground(state), phase: 'open', mark: state.mark, card: state.card, inCard: false })
        : open(state, onto);
    case 'pinned':
      return stay(state);
  }
};

const activate = (
  state: HoverState,
  { mark, by }: { mark: MarkKey; by: 'click' | 'key' | 'touch' },
): HoverStep => {
  const same = state.phase !== 'idle' && state.mark === mark;
  if (same && state.phase === 'pinned') return end(state, true);
  if (same && (state.phase === 'open' || state.phase === 'leaving')) {
    return {
      state: { ...ground(state), phase: 'pinned', mark, card: state.card },
      effects: [{ type: 'pin', token: state.card }],
    };
  }
  const card = state.token + 1;
  return {
    state: { ...ground(state), phase: 'pinned', mark, card, token: card },
    effects: [
      { type: 'show', token: card, mark, layout: by === 'touch' ? 'sheet' : 'near', pinned: true },
      { type: 'pin', token: card },
    ],
  };
};

/** The next state, and what is to be done. Never throws; an event that means nothing in a state leaves it as it is. */
export const hover = (
  state: HoverState,
  event: HoverEvent,
  options: HoverOptions = hoverDefaults,
): HoverStep => {
  switch (event.type) {
    case 'move':
      return move(state, event, options);
    case 'left':
      if (state.phase === 'dwelling') return stay(idle(state));
      return state.phase === 'open' ? leave(state, options) : stay(state);
    case 'scroll': {
      const next: HoverState = { ...state, unmoved: true };
      if (next.phase === 'dwelling') return stay(idle(next));
      return next.phase === 'open' && !next.inCard ? leave(next, options) : stay(next);
    }
    case 'timer':
      if (state.phase === 'dwelling' && state.timer === event.token) return open(state, state.mark);
      return state.phase === 'leaving' && state.timer === event.token ? end(state, false) : stay(state);
    case 'cardEnter':
      if (state.phase === 'open') return stay({ ...state, inCard: true });
      return state.phase === 'leaving'
        ? stay({ ...ground(state), phase: 'open', mark: state.mark, card: state.card, inCard: true })
        : stay(state);
    case 'cardLeave':
      return state.phase === 'open' && state.inCard ? leave(state, options) : stay(state);
    case 'cardFocus':
      return state.phase === 'open' || state.phase === 'leaving'
        ? activate(state, { mark: state.mark, by: 'key' })
        : stay(state);
    case 'activate':
      return activate(state, event);
    case 'elsewhere':
    case 'close':
      return end(state, true);
    case 'escape': {
      const ended = end(state, true);
      // A dwelling pointer has no card yet: the key is the page's.
      const hid = ended.effects.length > 0;
      return hid ? { ...ended, effects: [...ended.effects, { type: 'consume' }] } : ended;
    }
    case 'missing':
      return isShown(state, event.token) ? end(state, false) : stay(state);
    case 'gone':
      return end(state, false);
  }
};
