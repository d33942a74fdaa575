import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
  hover,
  hoverDefaults,
  hoverStart,
  hoverTimings,
  isShown,
} from '../../../lib/core/hover/machine.ts';

const at = (x: number, y = 0) => ({ x, y });
const over = (mark: string | null, x: number, y = 0): HoverEvent => ({ type: 'move', at: at(x, y), mark });

const run = (events: readonly HoverEvent[], options: HoverOptions = hoverDefaults, from = hoverStart) => {
  let state = from;
  const effects: HoverEffect[] = [];
  for (const event of events) {
    const step = hover(state, event, options);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
};

const timerOf = (state: HoverState): HoverEvent => {
  if (state.phase !== 'dwelling' && state.phase !== 'leaving') throw new Error(`no timer in ${state.phase}`);
  return { type: 'timer', token: state.timer };
};

/** The pointer is known and has moved by itself, over no mark. */
const awake = run([over(null, 0), over(null, 50)]).state;
const dwelling = run([over('a', 100)], hoverDefaults, awake).state;
const open = run([timerOf(dwelling)], hoverDefaults, dwelling).state;
const inCard = run([{ type: 'cardEnter' }], hoverDefaults, open).state;
const leaving = run([over(null, 200)], hoverDefaults, open).state;
const pinned = run([{ type: 'activate', mark: 'a', by: 'click' }], hoverDefaults, open).state;
const phases = { idle: awake, dwelling, open, inCard, leaving, pinned };

test('the phases of the tables are what they are called', () => {
  expect(Object.values(phases).map((state) => state.phase)).toEqual([
    'idle',
    'dwelling',
    'open',
    'open',
    'leaving',
    'pinned',
  ]);
});

describe('from each phase, each event', () => {
  type Row = [from: keyof typeof phases, event: HoverEvent, to: HoverState['phase'], effects: string[]];
  const rows: Row[] = [
    ['idle', over('a', 100), 'dwelling', ['startTimer']],
    ['idle', over(null, 100), 'idle', []],
    ['idle', { type: 'left' }, 'idle', []],
    ['idle', { type: 'scroll' }, 'idle', []],
    ['idle', { type: 'timer', token: 1 }, 'idle', []],
    ['idle', { type: 'cardEnter' }, 'idle', []],
    ['idle', { type: 'cardLeave' }, 'idle', []],
    ['idle', { type: 'cardFocus' }, 'idle', []],
    ['idle', { type: 'activate', mark: 'a', by: 'key' }, 'pinned', ['show', 'pin']],
    ['idle', { type: 'elsewhere' }, 'idle', []],
    ['idle', { type: 'escape' }, 'idle', []],
    ['idle', { type: 'close' }, 'idle', []],
    ['idle', { type: 'missing', token: 1 }, 'idle', []],
    ['idle', { type: 'gone' }, 'idle', []],

    ['dwelling', over('a', 102), 'dwelling', []],
    ['dwelling', over('a', 120), 'dwelling', ['startTimer']],
    ['dwelling', over('b', 120), 'dwelling', ['startTimer']],
    ['dwelling', over(null, 120), 'idle', []],
    ['dwelling', { type: 'left' }, 'idle', []],
    ['dwelling', { type: 'scroll' }, 'idle', []],
    ['dwelling', timerOf(dwelling), 'open', ['show']],
    ['dwelling', { type: 'timer', token: 0 }, 'dwelling', []],
    ['dwelling', { type: 'cardEnter' }, 'dwelling', []],
    ['dwelling', { type: 'cardLeave' }, 'dwelling', []],
    ['dwelling', { type: 'cardFocus' }, 'dwelling', []],
    ['dwelling', { type: 'activate', mark: 'a', by: 'click' }, 'pinned', ['show', 'pin']],
    ['dwelling', { type: 'elsewhere' }, 'idle', []],
    ['dwelling', { type: 'escape' }, 'idle', []],
    ['dwelling', { type: 'close' }, 'idle', []],
    ['dwelling', { type: 'gone' }, 'idle', []],

    ['open', over('a', 110), 'open', []],
    ['open', over('b', 110), 'open', ['show']],
    ['open', over(null, 110), 'leaving', ['startTimer']],
    ['open', { type: 'left' }, 'leaving', ['startTimer']],
    ['open', { type: 'scroll' }, 'leaving', ['startTimer']],
    ['open', timerOf(dwelling), 'open', []],
    ['open', { type: 'cardEnter' }, 'open', []],
    ['open', { type: 'cardLeave' }, 'open', []],
    ['open', { type: 'cardFocus' }, 'pinned', ['pin']],
    ['open', { type: 'activate', mark: 'a', by: 'click' }, 'pinned', ['pin']],
    ['open', { type: 'activate', mark: 'b', by: 'click' }, 'pinned', ['show', 'pin']],
    ['open', { type: 'elsewhere' }, 'idle', ['hide']],
    ['open', { type: 'escape' }, 'idle', ['hide', 'consume']],
    ['open', { type: 'close' }, 'idle', ['hide']],
    ['open', { type: 'gone' }, 'idle', ['hide']],

    ['inCard', over(null, 110), 'open', []],
    ['inCard', { type: 'scroll' }, 'open', []],
    ['inCard', { type: 'cardLeave' }, 'leaving', ['startTimer']],
    ['inCard', { type: 'escape' }, 'idle', ['hide', 'consume']],

    ['leaving', over('a', 210), 'open', []],
    ['leaving', over('b', 210), 'open', ['show']],
    ['leaving', over(null, 210), 'leaving', []],
    ['leaving', { type: 'left' }, 'leaving', []],
    ['leaving', { type: 'scroll' }, 'leaving', []],
    ['leaving', timerOf(leaving), 'idle', ['hide']],
    ['leaving', timerOf(dwelling), 'leaving', []],
    ['leaving', { type: 'cardEnter' }, 'open', []],
    ['leaving', { type: 'cardLeave' }, 'leaving', []],
    ['leaving', { type: 'cardFocus' }, 'pinned', ['pin']],
    ['leaving', { type: 'activate', mark: 'a', by: 'click' }, 'pinned', ['pin']],
    ['leaving', { type: 'activate', mark: 'b', by: 'touch' }, 'pinned', ['show', 'pin']],
    ['leaving', { type: 'elsewhere' }, 'idle', ['hide']],
    ['leaving', { type: 'escape' }, 'idle', ['hide', 'consume']],
    ['leaving', { type: 'close' }, 'idle', ['hide']],
    ['leaving', { type: 'gone' }, 'idle', ['hide']],

    ['pinned', over(null, 300), 'pinned', []],
    ['pinned', over('b', 300), 'pinned', []],
    ['pinned', { type: 'left' }, 'pinned', []],
    ['pinned', { type: 'scroll' }, 'pinned', []],
    ['pinned', timerOf(leaving), 'pinned', []],
    ['pinned', { type: 'cardEnter' }, 'pinned', []],
    ['pinned', { type: 'cardLeave' }, 'pinned', []],
    ['pinned', { type: 'cardFocus' }, 'pinned', []],
    ['pinned', { type: 'activate', mark: 'a', by: 'click' }, 'idle', ['hide']],
    ['pinned', { type: 'activate', mark: 'b', by: 'click' }, 'pinned', ['show', 'pin']],
    ['pinned', { type: 'elsewhere' }, 'idle', ['hide']],
    ['pinned', { type: 'escape' }, 'idle', ['hide', 'consume']],
    ['pinned', { type: 'close' }, 'idle', ['hide']],
    ['pinned', { type: 'gone' }, 'idle', ['hide']],
  ];
  test.each(rows)('%s: %j gives %s', (from, event, to, effects) => {
    const step = run([event], hoverDefaults, phases[from]);
    expect(step.state.phase).toBe(to);
    expect(step.effects.map((effect) => effect.type)).toEqual(effects);
  });
});

describe('timings', () => {
  test('a card opens after the dwell and closes after the leave', () => {
    expect(run([over('a', 100)], hoverDefaults, awake).effects).toEqual([
      { type: 'startTimer', token: dwelling.token, ms: 500 },
    ]);
    expect(run([over(null, 200)], hoverDefaults, open).effects).toEqual([
      { type: 'startTimer', token: leaving.token, ms: 300 },
    ]);
  });

  test('a pointer that travels along a mark starts its dwell anew; the timer of before is void', () => {
    const further = run([over('a', 140)], hoverDefaults, dwelling);
    expect(run([timerOf(dwelling)], hoverDefaults, further.state)).toEqual({
      state: further.state,
      effects: [],
    });
    expect(run([timerOf(further.state)], hoverDefaults, further.state).state.phase).toBe('open');
  });

  test('while a card is open the next one comes at once', () => {
    const step = run([over('b', 120)], hoverDefaults, open);
    expect(step.effects).toEqual([
      { type: 'show', token: step.state.token, mark: 'b', layout: 'near', pinned: false },
    ]);
  });
});

describe('only the pointer’s own movement opens', () => {
  test('the first event tells where the pointer is, no more', () => {
    expect(run([over('a', 10)]).state.phase).toBe('idle');
  });

  test('text that scrolls under a resting pointer opens nothing, however often the browser says so', () => {
    const step = run(
      [{ type: 'scroll' }, over('a', 50), { type: 'scroll' }, over('b', 50), over('b', 50)],
      hoverDefaults,
      awake,
    );
    expect(step).toEqual({ state: { ...awake, unmoved: true }, effects: [] });
  });

  test('nor does the tremor of a hand at the wheel; a movement does', () => {
    const tremor: HoverEvent[] = [{ type: 'scroll' }, over('a', 51), over('a', 52), over('a', 50)];
    expect(run(tremor, hoverDefaults, awake).state.phase).toBe('idle');
    expect(run([...tremor, over('a', 50 + hoverTimings.jitter + 1)], hoverDefaults, awake).state.phase).toBe(
      'dwelling',
    );
  });

  test('a change of layout under a resting pointer can end a hover but not begin one', () => {
    expect(run([over('b', 100)], hoverDefaults, dwelling).state.phase).toBe('idle');
    const { pointer } = open;
    if (!pointer) throw new Error('the pointer is known once a card is open');
    expect(run([over('b', pointer.x)], hoverDefaults, open).state.phase).toBe('leaving');
  });

  test('with cards on a click only, hovering does nothing and a click does', () => {
    const options = { ...hoverDefaults, onHover: false };
    const step = run([over(null, 0), over(null, 50), over('a', 100), over('a', 100)], options);
    expect(step.effects).toEqual([]);
    expect(run([{ type: 'activate', mark: 'a', by: 'click' }], options, step.state).state.phase).toBe(
      'pinned',
    );
  });
});

describe('closed by the reader', () => {
  test.each<HoverEvent>([{ type: 'escape' }, { type: 'close' }, { type: 'elsewhere' }])(
    '%j: resting on the same mark does not bring it back; coming again does',
    (event) => {
      const ended = run([event, over('a', 120)], hoverDefaults, open).state;
      expect(ended.phase).toBe('idle');
      expect(run([over(null, 200), over('a', 120)], hoverDefaults, ended).state.phase).toBe('dwelling');
      expect(run([over('b', 130)], hoverDefaults, ended).state.phase).toBe('dwelling');
    },
  );

  test('the focus goes back only where the card had it', () => {
    const focus = (from: HoverState) =>
      run([{ type: 'escape' }], hoverDefaults, from).effects.flatMap((effect) =>
        effect.type === 'hide' ? [effect.returnFocus] : [],
      );
    expect([focus(open), focus(leaving), focus(pinned)]).toEqual([[false], [false], [true]]);
  });
});

describe('touch', () => {
  test('a tap opens a sheet, a key or a click a card beside the words', () => {
    const layout = (by: 'click' | 'key' | 'touch') =>
      run([{ type: 'activate', mark: 'a', by }]).effects.flatMap((effect) =>
        effect.type === 'show' ? [effect.layout] : [],
      );
    expect([layout('touch'), layout('key'), layout('click')]).toEqual([['sheet'], ['near'], ['near']]);
  });
});

describe('late answers', () => {
  test('an answer for a card that gave way to another is dropped', () => {
    const next = run([over('b', 120)], hoverDefaults, open).state;
    expect(isShown(next, open.token)).toBe(false);
    expect(isShown(next, next.token)).toBe(true);
    expect(run([{ type: 'missing', token: open.token }], hoverDefaults, next)).toEqual({
      state: next,
      effects: [],
    });
    expect(run([{ type: 'missing', token: next.token }], hoverDefaults, next).state.phase).toBe('idle');
  });
});

test('whatever happens: tokens only grow, one card at a time, every hide is of the card that was shown', () => {
  const mark = fc.constantFrom('a', 'b', null);
  const event: fc.Arbitrary<HoverEvent> = fc.oneof(
    fc.record({
      type: fc.constant('move' as const),
      at: fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }),
      mark,
    }),
    fc.record({ type: fc.constant('timer' as const), token: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ type: fc.constant('missing' as const), token: fc.integer({ min: 0, max: 20 }) }),
    fc.record({
      type: fc.constant('activate' as const),
      mark: fc.constantFrom('a', 'b'),
      by: fc.constantFrom('click' as const, 'key' as const, 'touch' as const),
    }),
    ...(
      [
        'left',
        'scroll',
        'cardEnter',
        'cardLeave',
        'cardFocus',
        'elsewhere',
        'escape',
        'close',
        'gone',
      ] as const
    ).map((type) => fc.constant({ type })),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state = hoverStart;
      let shown: number | null = null;
      for (const next of events) {
        const step = hover(state, next);
        expect(step.state.token).toBeGreaterThanOrEqual(state.token);
        for (const effect of step.effects) {
          if (effect.type === 'show') {
            expect(effect.token).toBeGreaterThan(shown ?? 0);
            shown = effect.token;
          }
          if (effect.type === 'pin') expect(effect.token).toBe(shown);
          if (effect.type === 'hide') {
            expect(effect.token).toBe(shown);
            shown = null;
          }
          if (effect.type === 'consume') expect(next.type).toBe('escape');
        }
        state = step.state;
        expect('card' in state ? state.card : null).toBe(shown);
      }
    }),
    { numRuns: 500 },
  );
});
