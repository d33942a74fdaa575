import { describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import type { NoCards } from '../../lib/messages.ts';
import { cards, context, ready } from './fixtures/mexico-strikes.ts';
import { inPage } from './in-page.tsx';

const callbacks = () => ({
  onShow: vi.fn(),
  onHide: vi.fn(),
  onOpen: vi.fn(),
  onToggleSite: vi.fn(),
  onReadNow: vi.fn(),
  onAlways: vi.fn(),
  onKeep: vi.fn(),
  onOpenLibrary: vi.fn(),
  onOpenSettings: vi.fn(),
  onOpenSidePanel: vi.fn(),
});

const show = async (props: Partial<PopupProps> = {}, locale?: string) => {
  const calls = callbacks();
  const view = await inPage(
    <Popup state={ready} host="thestar.com.my" siteOn siteAllowed {...calls} {...props} />,
    locale,
  );
  return { ...view, calls };
};

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('the story', () => {
  test('its title, where and when it stood, and how many notes there are', async () => {
    const { root } = await show();
    expect(texts(root, 'h1')).toEqual([context.article.title]);
    expect(texts(root, '.story p')).toEqual([`Reuters · 8 April 2025 · ${cards.length} notes`]);
  });

  test('the events before it by date, ending with this story', async () => {
    const { root } = await show();
    const [timeline] = root.querySelectorAll('ol.timeline');
    expect(timeline && texts(timeline, 'time')).toEqual([
      '2020',
      '20 Feb 2025',
      '20 Feb – 1 Apr 2025',
      '8 Apr 2025',
    ]);
    expect(timeline?.lastElementChild?.textContent).toContain('This story');
  });

  test('each section has its heading and its number of cards', async () => {
    const { root } = await show();
    expect(texts(root, 'h2')).toEqual([
      'Before this story 3',
      'Who’s who 5',
      'Places 1',
      'Since then 1',
      'Could be several 1',
      'Not in your library 1',
    ]);
  });

  test('what a tab’s state hides is not shown', async () => {
    const { root } = await show({ state: { ...ready, hidden: ['Q96', 'Laura Vega'] } });
    expect(texts(root, 'h2')).not.toContain('Places 1');
    expect(texts(root, '.story p')[0]).toContain(`${cards.length - 2} notes`);
  });
});

describe('a story that was read on a click', () => {
  test('offers to read its site always', async () => {
    const { click, calls } = await show({ siteAllowed: false });
    await click('Always on this site');
    expect(calls.onAlways).toHaveBeenCalledOnce();
  });

  test.each([
    ['en', 'Read because you clicked. Always on this site'],
    ['es', 'Leído porque hiciste clic. Siempre en este sitio'],
    ['fr', 'Lu parce que vous avez cliqué. Toujours sur ce site'],
    ['de', 'Gelesen, weil Sie geklickt haben. Immer auf dieser Website'],
  ])('says so in %s', async (locale, said) => {
    const { root } = await show({ siteAllowed: false }, locale);
    expect(texts(root, '.on-click')).toEqual([said]);
  });

  test.each<[string, Partial<PopupProps>]>([
    ['is read without a click', { siteAllowed: true }],
    ['cannot be asked for', { siteAllowed: false, onAlways: undefined }],
    ['has no name', { siteAllowed: false, host: null }],
    ['is turned off', { siteAllowed: false, siteOn: false }],
  ])('offers nothing where the site %s', async (_, props) => {
    const { root } = await show(props);
    expect(root.querySelector('.on-click')).toBeNull();
  });
});

describe('the language of what packs tell', () => {
  const told = cards.map((card) =>
    'follows' in card
      ? { ...card, language: 'en', follows: card.follows.map((event) => ({ ...event, language: 'en' })) }
      : 'kind' in card
        ? { ...card, language: 'en' }
        : card,
  );
  const state = { ...ready, context: { ...context, cards: told } };
  const languages = (root: Element, selector: string) => [
    ...new Set([...root.querySelectorAll(selector)].map((element) => element.getAttribute('lang'))),
  ];

  test('is said where it is not the reader’s', async () => {
    const { root, click } = await show({ state }, 'de-CH');
    await click('Mexico’s sovereignty reform');
    for (const selector of ['.event h3 bdi', '.told', '.who .soft', '.related bdi'])
      expect(languages(root, selector), selector).toEqual(['en']);
    // Names are nobody's language.
    expect(languages(root, '.actor h3 bdi')).toEqual([null]);
  });

  test('is not said where it is', async () => {
    const { root, click } = await show({ state }, 'en-GB');
    await click('Mexico’s sovereignty reform');
    expect(languages(root, '.event h3 bdi, .told, .who .soft, .related bdi')).toEqual([null]);
  });

  test('a name from right to left is kept apart from its neighbours', async () => {
    const [card] = told;
    if (card?.section !== 'before') throw new Error('the first card is an event');
    const mixed = {
      ...card,
      actors: [
        { id: 'a', name: 'محمود عباس' },
        { id: 'b', name: 'Fatah' },
      ],
    };
    const { root, click } = await show({ state: { ...ready, context: { ...context, cards: [mixed] } } });
    await click('Mexico’s sovereignty reform');
    const names = [...root.querySelectorAll('.details > .soft bdi')].map((name) => name.textContent);
    expect(names).toEqual(['محمود عباس', 'Fatah']);
  });
});

describe('a card', () => {
  test('leads back to its sentence', async () => {
    const { click, calls } = await show();
    await click('Show “Mexico’s sovereignty reform” in the article');
    expect(calls.onShow).toHaveBeenCalledExactlyOnceWith({ start: 900, end: 1013 });
  });

  test('opened, says why it is there, from when its facts are and from where', async () => {
    const { root, click, named } = await show();
    expect(named('Mexico’s sovereignty reform').getAttribute('aria-expanded')).toBe('false');
    await click('Mexico’s sovereignty reform');
    expect(named('Mexico’s sovereignty reform').getAttribute('aria-expanded')).toBe('true');
    const details = root.querySelector('.details:not([hidden])');
    expect(details?.textContent).toContain('Led to it · 20 Feb 2025');
    expect(details?.textContent).toContain('constitutional, reform and sovereignty');
    expect(details?.textContent).toContain('Claudia Sheinbaum and Mexico');
    expect(details?.textContent).toContain('91%');
    expect(details?.textContent).toContain('Next best: Mexico’s judicial reform, 12%');
    expect(details?.textContent).toContain('Facts as of Apr 2025');
    const links = [...(details?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => [link.target, link.rel])).toEqual([
      ['_blank', 'noopener noreferrer'],
      ['_blank', 'noopener noreferrer'],
    ]);
  });

  test('of the background names no certainty, and says once who took part', async () => {
    const [card] = cards;
    if (card?.section !== 'before') throw new Error('the first card is an event');
    const state = (relation: 'mentioned' | 'background') => ({
      ...ready,
      context: { ...context, cards: [{ ...card, relation }, ...cards.slice(1)] },
    });
    const mentioned = await show({ state: state('mentioned') });
    await mentioned.click('Mexico’s sovereignty reform');
    expect(mentioned.text()).toContain('Certainty91%');
    const { text, click } = await show({ state: state('background') });
    await click('Mexico’s sovereignty reform');
    expect(text()).toContain('Also in this articleClaudia Sheinbaum and Mexico');
    expect(text()).not.toContain('Certainty');
    expect(text()).not.toContain('With Claudia Sheinbaum');
  });

  test('of a source that is no web page makes no link', async () => {
    const [card] = cards;
    if (card?.section !== 'before') throw new Error('the first card is an event');
    const hostile = { ...card, sources: [{ title: 'Click', url: 'javascript:alert(1)' }] };
    const { root, click } = await show({ state: { ...ready, context: { ...context, cards: [hostile] } } });
    await click('Mexico’s sovereignty reform');
    expect(root.textContent).toContain('Click');
    expect(root.querySelectorAll('a')).toHaveLength(0);
  });

  test('can be hidden here, at once, and brought back from the toast', async () => {
    const { root, click, calls } = await show();
    await click('Claudia Sheinbaum');
    await click('Not this: hide “Claudia Sheinbaum” on this page');
    expect(calls.onHide).toHaveBeenLastCalledWith('Q4966', 'here', true);
    expect(texts(root, 'h2')).toContain('Who’s who 4');
    expect(root.querySelector('[role=status]')?.textContent).toContain(
      '“Claudia Sheinbaum” is hidden on this page.',
    );
    await click('Undo');
    expect(calls.onHide).toHaveBeenLastCalledWith('Q4966', 'here', false);
    expect(texts(root, 'h2')).toContain('Who’s who 5');
  });

  test('can be hidden for good', async () => {
    const { click, calls } = await show();
    await click('Claudia Sheinbaum');
    await click('Never show “Claudia Sheinbaum” again');
    expect(calls.onHide).toHaveBeenCalledExactlyOnceWith('Q4966', 'everywhere', true);
  });

  test('opens in the library, and so do the events that led to it', async () => {
    const { click, calls } = await show();
    await click('Mexico’s sovereignty reform');
    await click('More on “Mexico’s sovereignty reform” in your library');
    expect(calls.onOpen).toHaveBeenLastCalledWith({ type: 'event', id: 'us-mexico/sovereignty-reform' });
    await click('US lists Mexican cartels as terrorist organizations', '.link');
    expect(calls.onOpen).toHaveBeenLastCalledWith({ type: 'event', id: 'us-mexico/cartel-listing' });
  });

  test('of a name that fits several lists them', async () => {
    const { click, calls } = await show();
    await click('Mike Johnson');
    expect(calls.onOpen).toHaveBeenCalledExactlyOnceWith({ type: 'actor', id: 'Q11' });
  });

  test('of an unknown name can be kept, with what the article says of them', async () => {
    const { click, calls } = await show();
    await click('Keep Laura Vega in your library');
    expect(calls.onKeep).toHaveBeenCalledExactlyOnceWith({ name: 'Laura Vega', role: 'analyst' });
  });
});

describe('the filter', () => {
  test('finds by a word of title, line or sentence, without accents and capitals', async () => {
    const { root, type } = await show();
    await type('Filter these notes', 'SECRETARIA');
    expect(texts(root, 'h2')).toEqual(['Who’s who 1']);
    await type('Filter these notes', 'foreign intervention');
    expect(texts(root, 'h2')).toEqual(['Before this story 1']);
  });

  test('says when nothing matches', async () => {
    const { text, type } = await show();
    await type('Filter these notes', 'zzz');
    expect(text()).toContain('Nothing here matches “zzz”.');
  });

  test('is not there where there are few cards', async () => {
    const { root } = await show({ state: { ...ready, context: { ...context, cards: cards.slice(0, 4) } } });
    expect(root.querySelector('input')).toBeNull();
  });
});

describe('without cards', () => {
  const rows: [NoCards | 'loading' | 'nothing', string][] = [
    ['loading', 'Reading the article…'],
    ['nothing', 'Nothing to add'],
    ['not-an-article', 'No article here'],
    ['off', 'Off on this site'],
    ['forbidden', 'Not available here'],
    ['not-asked', 'Not read yet'],
    ['library', 'The library could not be opened'],
  ];
  test.each(rows)('%s: says %s, under one heading', async (reason, said) => {
    const state =
      reason === 'loading'
        ? null
        : reason === 'nothing'
          ? { ...ready, context: { ...context, cards: [] } }
          : ({ status: 'none', url: 'https://example.org/', reason } as const);
    const { root, text } = await show({ state });
    expect(text()).toContain(said);
    expect(root.querySelectorAll('h1').length).toBe(reason === 'loading' ? 0 : 1);
  });

  test('not asked yet: reads on a click, or asks for the site', async () => {
    const { click, calls } = await show({
      state: { status: 'none', url: '', reason: 'not-asked' },
      siteAllowed: false,
    });
    await click('Read this page');
    await click('Always on this site');
    expect(calls.onReadNow).toHaveBeenCalledOnce();
    expect(calls.onAlways).toHaveBeenCalledOnce();
  });

  test('not asked yet, and the browser keeps the address back: says how, and offers nothing that cannot be', async () => {
    const { root, text } = await show({
      host: null,
      state: { status: 'none', url: '', reason: 'not-asked' },
    });
    expect(text()).toContain('Click its button in the toolbar');
    expect(root.querySelectorAll('main button').length).toBe(0);
  });

  test('off: turns on', async () => {
    const { click, calls } = await show({ state: { status: 'none', url: '', reason: 'off' }, siteOn: false });
    await click('Turn on here');
    expect(calls.onToggleSite).toHaveBeenCalledExactlyOnceWith(true);
  });
});

test('the switch turns the site off and says whose it is', async () => {
  const { named, click, calls } = await show();
  expect(named('Backstory on thestar.com.my').getAttribute('aria-checked')).toBe('true');
  await click('Backstory on thestar.com.my');
  expect(calls.onToggleSite).toHaveBeenCalledExactlyOnceWith(false);
});

test('a page without a site has no switch', async () => {
  const { root } = await show({ host: null });
  expect(root.querySelector('[role=switch]')).toBeNull();
});
