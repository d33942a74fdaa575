import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { HoverCard } from '../../components/hovercard/HoverCard.tsx';
import hoverCss from '../../components/hovercard/hovercard.css?inline';
import { LocaleContext } from '../../components/i18n/locale.ts';
import { Options } from '../../components/options/Options.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { defaultLook } from '../../lib/core/look.ts';
import type { NoCards } from '../../lib/messages.ts';
import type { ImportPlan, Library } from '../../lib/store/library.ts';
import { libraryInMemory } from '../components/fixtures/library.ts';
import { cards, context, ready } from '../components/fixtures/mexico-strikes.ts';

const no = () => undefined;
const cardCallbacks = { onShow: no, onHide: no, onOpen: no };
const popupCallbacks = {
  ...cardCallbacks,
  onToggleSite: no,
  onReadNow: no,
  onAlways: no,
  onKeep: no,
  onOpenLibrary: no,
  onOpenSettings: no,
};

let root: HTMLElement | null = null;

const draw = async (view: ComponentChildren, theme: 'light' | 'dark', locale = 'en') => {
  document.documentElement.lang = locale;
  document.documentElement.dataset.theme = theme;
  document.title = 'Backstory';
  root = document.createElement('div');
  document.body.append(root);
  render(<LocaleContext.Provider value={locale}>{view}</LocaleContext.Provider>, root);
  await rest();
  return root;
};

/** Until promises, effects and the frame after them are through. */
const rest = async () => {
  await new Promise((done) => setTimeout(done, 60));
  await new Promise((done) => requestAnimationFrame(done));
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
};

afterEach(() => {
  if (root) render(null, root);
  root?.remove();
});

/** What axe finds, one line each; the frame that Vitest runs in is no document of ours. */
const findings = async (within: Element, rules?: string[]): Promise<string[]> => {
  const { violations, passes } = await axe.run(within, rules ? { runOnly: rules } : {});
  expect(passes.length).toBeGreaterThan(0);
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`),
  );
};

/** Elements whose text runs out of the window or out of their own box. */
const clipped = (within: Element): string[] =>
  [...within.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.closest('.visually-hidden') === null && element.getClientRects().length > 0)
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const outside = box.right > document.documentElement.clientWidth + 1 || box.left < -1;
      const cut =
        element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
      return outside || (cut && element.tagName !== 'INPUT' && element.tagName !== 'SELECT');
    })
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);

/** Buttons and links smaller than 24 × 24 CSS pixels (WCAG 2.5.8); links inside a line of text are exempt. */
const small = (within: Element): string[] =>
  [...within.querySelectorAll<HTMLElement>('button, [role=switch], input, select, summary')]
    .filter((element) => element.closest('.visually-hidden') === null && element.getClientRects().length > 0)
    .filter((element) => !element.matches('.link, input[type=radio]'))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 23.9;
    })
    .map(
      (element) => `${element.className}: ${element.textContent} ${element.getBoundingClientRect().height}`,
    );

const openAll = async (within: Element) => {
  for (const button of within.querySelectorAll<HTMLElement>('h3 > button[aria-expanded=false]'))
    button.click();
  await rest();
};

const popup = (props: Partial<Parameters<typeof Popup>[0]> = {}) => (
  <Popup
    state={ready}
    host="thestar.com.my"
    siteOn
    siteAllowed={false}
    onOpenSidePanel={no}
    {...popupCallbacks}
    {...props}
  />
);

const sidePanel = (
  <SidePanel
    state={ready}
    host="thestar.com.my"
    siteOn
    siteAllowed
    reading={{ start: 890, end: 1020 }}
    today="2025-04-09"
    onCopy={no}
    onPrint={no}
    {...popupCallbacks}
  />
);

const welcome = (
  <Welcome
    newsSites={342}
    chosen="news"
    onChoose={async (choice) => choice}
    onOpenLibrary={no}
    privacyHref="#privacy"
  />
);

const header = {
  pack: 'new',
  format: 1,
  title: 'New facts',
  language: 'en',
  licence: 'CC0-1.0',
  updated: '2025-05',
} as const;
const goodPlan: ImportPlan = {
  ok: true,
  preview: {
    header,
    actors: 3,
    events: 2,
    names: 9,
    bytes: 100,
    added: 4,
    changed: 1,
    same: 0,
    removed: 0,
    shared: 2,
    replaces: null,
  },
  commit: () => Promise.reject(new Error('not in this test')),
  discard: async () => undefined,
};
const badPlan: ImportPlan = {
  ok: false,
  errorCount: 60,
  errors: [{ line: 1234, key: 'roles[2].from', message: 'must be a date' }],
};

/** Its notice stands above every page, so that each is looked at with it. */
const damaged = (plan?: ImportPlan): Library => ({
  ...libraryInMemory(plan),
  lastCare: async () => ({
    at: Date.UTC(2026, 4, 2),
    state: 'rebuilt',
    made: null,
    lost: ['United States and Mexico, 2006–2025'],
  }),
});

const shortcuts = {
  list: async () => [
    { name: 'toggle-site', does: 'Turn Backstory on or off on this site', keys: 'Alt+Shift+H' },
    { name: 'next-mark', does: 'Go to the next mark', keys: '' },
  ],
  change: no,
};

const options = (hash: string, plan?: ImportPlan) => (
  <Options
    library={damaged(plan)}
    settings={{ sites: { 'reuters.com': 'off' }, never: ['Q96'], notHere: { a: ['b'] }, ...defaultLook }}
    hash={hash}
    version="1.0.0"
    reading={{ newsSites: 342, chosen: 'news', onChoose: async (choice) => choice }}
    shortcuts={shortcuts}
    onSettings={no}
    onSite={no}
    onDownload={no}
    faultOf={() => null}
    onNavigate={no}
  />
);

const sections = [
  '#/library',
  '#/actor/Q4966',
  '#/event/us-mexico/sovereignty-reform',
  '#/actor/Q0',
  '#/new?name=Ana&role=judge',
  '#/edit/event/us-mexico/sovereignty-reform',
  '#/packs',
  '#/import',
  '#/sites',
  '#/about',
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test('popup, every card open', async () => {
    await page.viewport(360, 600);
    const view = await draw(popup(), theme);
    await openAll(view);
    expect(await findings(view)).toEqual([]);
    expect(clipped(view)).toEqual([]);
    expect(small(view)).toEqual([]);
  });

  test.each<NoCards | 'loading' | 'nothing'>([
    'loading',
    'nothing',
    'not-an-article',
    'off',
    'forbidden',
    'not-asked',
    'library',
  ])('popup without cards: %s', async (reason) => {
    await page.viewport(360, 600);
    const state =
      reason === 'loading'
        ? null
        : reason === 'nothing'
          ? { ...ready, context: { ...context, cards: [] } }
          : ({ status: 'none', url: '', reason } as const);
    const view = await draw(popup({ state }), theme);
    expect(await findings(view)).toEqual([]);
    expect(clipped(view)).toEqual([]);
  });

  test('side panel', async () => {
    await page.viewport(320, 700);
    const view = await draw(sidePanel, theme);
    await openAll(view);
    expect(await findings(view)).toEqual([]);
    expect(clipped(view)).toEqual([]);
    expect(small(view)).toEqual([]);
  });

  test('welcome', async () => {
    await page.viewport(800, 700);
    const view = await draw(welcome, theme);
    expect(await findings(view)).toEqual([]);
    expect(small(view)).toEqual([]);
  });

  test.each(sections)('options %s', async (hash) => {
    await page.viewport(900, 800);
    const view = await draw(options(hash), theme);
    expect(view.querySelectorAll('h1')).toHaveLength(1);
    expect(await findings(view)).toEqual([]);
    expect(clipped(view)).toEqual([]);
    expect(small(view)).toEqual([]);
  });

  test('a form with faults', async () => {
    await page.viewport(900, 800);
    const view = await draw(options('#/new?type=event'), theme);
    view.querySelector<HTMLElement>('[type=submit]')?.click();
    await rest();
    expect(view.querySelectorAll('.fault')).toHaveLength(4);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(await findings(view)).toEqual([]);
  });

  test.each([
    ['preview', goodPlan],
    ['errors', badPlan],
  ] as const)('import: %s', async (_name, plan) => {
    await page.viewport(900, 800);
    const view = await draw(options('#/import', plan), theme);
    const field = view.querySelector('textarea');
    if (!field) throw new Error('there is a field to paste into');
    field.value = '{}';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await rest();
    view.querySelector<HTMLElement>('.field + .button')?.click();
    await rest();
    expect(view.querySelector('h2')).toBe(document.activeElement);
    expect(await findings(view)).toEqual([]);
  });

  test.each(
    cards
      .filter((card) => card.section === 'before' || card.section === 'who')
      .map((card) => [card.title, card]),
  )('hover card: %s', async (_title, card) => {
    await page.viewport(400, 600);
    const view = await draw(
      <main>
        <style>{hoverCss}</style>
        <div class="backstory" data-theme={theme}>
          <HoverCard card={card} pinned titleOf={no} onOpen={no} onNotThis={no} onClose={no} />
        </div>
      </main>,
      theme,
    );
    view.querySelector<HTMLElement>('.actions [aria-expanded]')?.click();
    await rest();
    expect(view.querySelector('.why')).not.toBeNull();
    expect(await findings(view)).toEqual([]);
    expect(clipped(view)).toEqual([]);
    expect(small(view)).toEqual([]);
  });
});

/** What of the elements that Tab comes to lies wholly under something else when it has the focus (WCAG 2.4.11). */
const obscured = async (within: Element): Promise<string[]> => {
  const found: string[] = [];
  const stops = within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  for (const stop of stops) {
    if (stop.closest('.visually-hidden, [hidden]') || stop.getClientRects().length === 0) continue;
    stop.focus();
    await new Promise((done) => requestAnimationFrame(done));
    const { left, right, top, bottom } = stop.getBoundingClientRect();
    const seen = [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
      const at = document.elementFromPoint((left + right) / 2, y);
      return at !== null && (stop.contains(at) || at.contains(stop));
    });
    if (!seen) found.push(`${stop.textContent} at ${top}`);
  }
  return found;
};

test('nothing that stays covers the focus', async () => {
  await page.viewport(320, 480);
  const panel = await draw(sidePanel, 'light');
  await openAll(panel);
  expect(document.documentElement.scrollHeight).toBeGreaterThan(960);
  expect(await obscured(panel)).toEqual([]);
  render(null, panel);
  panel.remove();

  const view = await draw(options('#/packs'), 'light');
  view.querySelector<HTMLElement>('.pack .grave')?.click();
  await rest();
  expect(view.querySelector('.toast')).not.toBeNull();
  expect(await obscured(view)).toEqual([]);
});

/** What translation can break: a button is found by the word that stands on it (WCAG 2.5.3). */
const named = ['label-content-name-mismatch', 'button-name', 'link-name'];

describe.each(['en', 'es', 'fr', 'de'])('in 320 px, in %s', (locale) => {
  test.each(sections)('options %s: nothing runs out of the window', async (hash) => {
    await page.viewport(320, 700);
    const view = await draw(options(hash), 'light', locale);
    expect(clipped(view)).toEqual([]);
    expect(await findings(view, named)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('nor of side panel and welcome page, nor of the popup in its own 360 px', async () => {
    for (const [width, view] of [
      [360, popup()],
      [320, sidePanel],
      [320, welcome],
    ] as const) {
      await page.viewport(width, 700);
      const drawn = await draw(view, 'light', locale);
      await openAll(drawn);
      expect(clipped(drawn)).toEqual([]);
      expect(await findings(drawn, named)).toEqual([]);
      render(null, drawn);
      drawn.remove();
    }
  });
});
