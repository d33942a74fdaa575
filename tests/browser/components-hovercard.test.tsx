import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { type HoverCardOnPage, mountHoverCard } from '../../components/hovercard/mount.tsx';
import { rectsOf } from '../../components/hovercard/place.ts';
import type { HoverEvent } from '../../lib/core/hover/machine.ts';
import type { Card } from '../../lib/core/linking/page-context.ts';
import { cards } from '../components/fixtures/mexico-strikes.ts';

const cardOf = (title: string): Card => {
  const card = cards.find((one) => one.title === title);
  if (!card) throw new Error(`no card ${title}`);
  return card;
};
const reform = cardOf('Mexico’s sovereignty reform');
const sheinbaum = cardOf('Claudia Sheinbaum');

let end: AbortController;
let before: string;
const events: HoverEvent[] = [];
const calls = { onHide: vi.fn(), onOpen: vi.fn() };
/** The closed tree, caught as it is made: nobody else can look into it. */
let shadow: ShadowRoot | null = null;
const { attachShadow } = Element.prototype;

const mount = (): HoverCardOnPage =>
  mountHoverCard(document, {
    signal: end.signal,
    locale: 'en',
    theme: 'light',
    titleOf: () => undefined,
    onEvent: (event) => events.push(event),
    ...calls,
  });

const frames = async (count = 3) => {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => setTimeout(done, 0));
  }
};

const rangeOf = (id: string): Range => {
  const range = document.createRange();
  const element = document.getElementById(id);
  if (!element) throw new Error(`nothing is called ${id}`);
  range.selectNodeContents(element);
  return range;
};

const cardBox = (): DOMRect => {
  const card = shadow?.querySelector('.card');
  if (!card) throw new Error('no card is shown');
  return card.getBoundingClientRect();
};

const button = (name: string): HTMLElement => {
  const found = [...(shadow?.querySelectorAll('button') ?? [])].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const sentence = 'The White House did not answer a request for comment. ';

beforeEach(() => {
  // Rules as hostile as any page's: they must not reach into the card, nor move it.
  document.body.innerHTML = '';
  const style = document.createElement('style');
  style.textContent =
    'html{font-size:62.5%} *{--ink:red;--sans:fantasy} backstory-card{display:none;transform:scale(3);padding:99px;opacity:0.1}' +
    'div,section{position:static!important;float:right;font-size:40px!important} body{margin:16px;font:16px/1.5 serif}';
  document.body.append(style);
  for (const id of ['first', 'long', 'last']) {
    const paragraph = document.createElement('p');
    const mark = document.createElement('span');
    mark.id = id;
    mark.textContent = id === 'long' ? sentence.repeat(3) : 'Sheinbaum';
    paragraph.append(sentence.repeat(id === 'first' ? 0 : 4), mark, sentence.repeat(id === 'last' ? 0 : 5));
    document.body.append(paragraph);
  }
  end = new AbortController();
  events.length = 0;
  before = document.documentElement.outerHTML;
  Element.prototype.attachShadow = function attach(this: Element, init: ShadowRootInit) {
    const made = attachShadow.call(this, init);
    if (this.localName === 'backstory-card') shadow = made;
    return made;
  };
});

afterEach(() => {
  end.abort();
  Element.prototype.attachShadow = attachShadow;
  vi.clearAllMocks();
});

const overlaps = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe('in the page', () => {
  test('there is nothing until a card is shown, and nothing after', async () => {
    const card = mount();
    expect(document.documentElement.outerHTML).toBe(before);
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: false });
    await frames();
    expect(document.querySelectorAll('backstory-card')).toHaveLength(1);
    card.hide(false);
    expect(document.documentElement.outerHTML).toBe(before);
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: true });
    card.pin();
    await frames();
    end.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: false });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('its tree is closed, and the page’s style does not reach it', async () => {
    const card = mount();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: false });
    await frames();
    const host = document.querySelector('backstory-card');
    expect(host?.shadowRoot).toBeNull();
    expect(host?.matches(':popover-open')).toBe(true);
    const inner = shadow?.querySelector('.card');
    const style = inner && getComputedStyle(inner);
    expect(style?.fontSize).toBe('13px');
    expect(style?.color).toBe('rgb(28, 27, 25)');
    expect(style?.float).toBe('none');
    expect(cardBox().width).toBeCloseTo(344, 0);
    expect(host && getComputedStyle(host).transform).toBe('none');
    expect(host && getComputedStyle(host).opacity).toBe('1');
  });
});

describe('its place', () => {
  const windows = [
    [1280, 800],
    [768, 500],
    [414, 700],
    [320, 480],
    // 1280 × 1024 at a zoom of 400 %.
    [320, 256],
  ] as const;
  test.each(windows)('%i × %i: in the window and off its words', async (width, height) => {
    await page.viewport(width, height);
    const card = mount();
    for (const shown of [reform, sheinbaum]) {
      for (const id of ['first', 'long', 'last']) {
        for (const block of ['start', 'center', 'end'] as const) {
          document.getElementById(id)?.scrollIntoView({ block });
          await frames(2);
          const range = rangeOf(id);
          card.show(shown, [range], { layout: 'near', pinned: false });
          await frames();
          const box = cardBox();
          const rects = rectsOf([range]);
          const about = `${shown.title} at ${id}, ${block}`;
          const visible = rects.filter((rect) => rect.bottom > 0 && rect.top < innerHeight);
          expect(visible.length, about).toBeGreaterThan(0);
          expect(box.left, about).toBeGreaterThanOrEqual(0);
          expect(box.right, about).toBeLessThanOrEqual(document.documentElement.clientWidth);
          expect(box.top, about).toBeGreaterThanOrEqual(0);
          expect(box.bottom, about).toBeLessThanOrEqual(innerHeight);
          expect(box.height, about).toBeGreaterThan(60);
          // Where the words alone fill a low window, their first line is what stays free.
          const room = Math.max(
            Math.min(...rects.map((rect) => rect.top)),
            innerHeight - Math.max(...rects.map((rect) => rect.bottom)),
          );
          const free = room - 16 >= 120 ? rects : rects.slice(0, 1);
          expect(
            free.filter((rect) => overlaps(rect, box)),
            about,
          ).toEqual([]);
        }
      }
    }
  });

  test('follows its words as the page scrolls', async () => {
    await page.viewport(414, 700);
    const card = mount();
    const range = rangeOf('long');
    document.getElementById('long')?.scrollIntoView({ block: 'end' });
    card.show(reform, [range], { layout: 'near', pinned: true });
    await frames();
    const distance = () => cardBox().top - range.getBoundingClientRect().top;
    const first = distance();
    window.scrollBy(0, -20);
    await frames();
    expect(Math.abs(distance() - first)).toBeLessThan(1);
  });

  test.each(['no-preference', 'reduce'])(
    'is its own from the first frame on, with motion %s',
    async (motion) => {
      const media = (value: string) =>
        cdp().send('Emulation.setEmulatedMedia', {
          features: [{ name: 'prefers-reduced-motion', value }],
        });
      await media(motion);
      await page.viewport(1280, 640);
      const card = mount();
      card.show(reform, [rangeOf('last')], { layout: 'near', pinned: false });
      const element = () => shadow?.querySelector<HTMLElement>('.card');
      // A task or two, and no frame yet, in which a transition would go on.
      for (let turn = 0; turn < 100 && !element()?.style.top; turn += 1) {
        await new Promise((done) => setTimeout(done, 0));
      }
      const box = cardBox();
      const { left = '', top = '' } = element()?.style ?? {};
      expect(box.left).toBeCloseTo(Number.parseFloat(left), 1);
      expect(box.top).toBeCloseTo(Number.parseFloat(top), 1);
      expect(box.top).toBeGreaterThan(0);
      await media('');
    },
  );

  test('where the room is too low for it, it scrolls under its buttons', async () => {
    await page.viewport(320, 256);
    const card = mount();
    document.getElementById('last')?.scrollIntoView({ block: 'center' });
    await frames(2);
    card.show(reform, [rangeOf('last')], { layout: 'near', pinned: false });
    await frames(6);
    const box = shadow?.querySelector('.card');
    if (!box) throw new Error('no card is shown');
    expect(box.scrollHeight).toBeGreaterThan(box.clientHeight);
    const shown = box.getBoundingClientRect();
    const actions = shadow?.querySelector('.actions')?.getBoundingClientRect();
    expect(actions?.bottom).toBeLessThanOrEqual(shown.bottom);
    expect(actions?.top).toBeGreaterThanOrEqual(shown.top);
  });

  test('a sheet lies at the edge that does not cover the words', async () => {
    await page.viewport(360, 640);
    const card = mount();
    for (const block of ['start', 'end'] as const) {
      document.getElementById('long')?.scrollIntoView({ block });
      await frames(2);
      const range = rangeOf('long');
      card.show(sheinbaum, [range], { layout: 'sheet', pinned: true });
      await frames();
      const box = cardBox();
      expect(box.width).toBeCloseTo(document.documentElement.clientWidth, 0);
      expect(Math.min(box.top, innerHeight - box.bottom)).toBeCloseTo(0, 0);
      expect(rectsOf([range]).filter((rect) => overlaps(rect, box))).toEqual([]);
    }
  });
});

describe('as a dialog', () => {
  test('takes the focus when pinned, and gives it back', async () => {
    const card = mount();
    const field = document.createElement('button');
    document.body.append(field);
    field.focus();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: false });
    await frames();
    expect(shadow?.querySelector('.card')?.getAttribute('role')).toBe('note');
    expect(document.activeElement).toBe(field);
    card.pin();
    await frames();
    expect(shadow?.querySelector('.card')?.getAttribute('role')).toBe('dialog');
    expect(shadow?.activeElement).toBe(shadow?.querySelector('.card'));
    card.hide(true);
    expect(document.activeElement).toBe(field);
  });

  test('all of it is reached by Tab', async () => {
    const card = mount();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: true });
    card.pin();
    await frames();
    const reached: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await userEvent.tab();
      const focused = shadow?.activeElement;
      if (focused) reached.push(focused.getAttribute('aria-label') ?? focused.textContent ?? '');
    }
    expect(reached).toEqual([
      'Close',
      'US lists Mexican cartels as terrorist organizations',
      'Diario Oficial de la Federación',
      'AP',
      'Why?',
      'Not this: hide “Mexico’s sovereignty reform” on this page',
      'More on “Mexico’s sovereignty reform” in your library',
    ]);
  });

  test('keys and clicks in it do not reach the page; Escape is left to whoever listens first', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ['keydown', 'click', 'pointerdown']) document.body.addEventListener(type, listen);
    document.documentElement.addEventListener('keydown', listen);
    const card = mount();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: true });
    card.pin();
    await frames();
    await userEvent.tab();
    heard.length = 0;
    await userEvent.keyboard('s');
    button('Why?').click();
    expect(heard).toEqual([]);
    document.documentElement.removeEventListener('keydown', listen);
  });
});

describe('what it asks for', () => {
  test('Close, More and the events that led to it', async () => {
    const card = mount();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: true });
    await frames();
    button('Close').click();
    button('More on “Mexico’s sovereignty reform” in your library').click();
    button('US lists Mexican cartels as terrorist organizations').click();
    expect(events).toContainEqual({ type: 'close' });
    expect(calls.onOpen.mock.calls).toEqual([
      [{ type: 'event', id: 'us-mexico/sovereignty-reform' }],
      [{ type: 'event', id: 'us-mexico/cartel-listing' }],
    ]);
  });

  test('"Not this" hides the card, says so in its place and can be taken back', async () => {
    const card = mount();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: true });
    await frames();
    button('Not this: hide “Mexico’s sovereignty reform” on this page').click();
    expect(calls.onHide).toHaveBeenLastCalledWith('us-mexico/sovereignty-reform', 'here', true);
    expect(events).toContainEqual({ type: 'close' });
    card.hide(true);
    await frames();
    expect(shadow?.querySelector('[role=status]')?.textContent).toContain('is hidden on this page');
    button('Undo').click();
    expect(calls.onHide).toHaveBeenLastCalledWith('us-mexico/sovereignty-reform', 'here', false);
    await frames();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('that the pointer came, went, and that the focus is in it', async () => {
    await page.viewport(800, 600);
    const card = mount();
    card.show(reform, [rangeOf('first')], { layout: 'near', pinned: false });
    await frames();
    button('Why?').focus();
    expect(events).toEqual([{ type: 'cardFocus' }]);
    const host = document.querySelector('backstory-card');
    if (!host) throw new Error('the card is in the page');
    const inside = new MouseEvent('click', { bubbles: true, composed: true });
    let held: boolean | null = null;
    document.addEventListener(
      'click',
      (event) => {
        held = card.holds(event);
      },
      { capture: true, once: true },
    );
    button('Why?').dispatchEvent(inside);
    expect(held).toBe(true);
    document.addEventListener(
      'click',
      (event) => {
        held = card.holds(event);
      },
      { capture: true, once: true },
    );
    document.body.click();
    expect(held).toBe(false);
  });
});
