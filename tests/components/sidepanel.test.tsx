import { describe, expect, test, vi } from 'vitest';
import { formatDate, formatDates } from '../../components/i18n/dates.ts';
import { localeOf } from '../../components/i18n/locale.ts';
import { pageTexts } from '../../components/i18n/page-text.ts';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import { storyAsText } from '../../components/sidepanel/story-as-text.ts';
import type { Span } from '../../lib/core/article.ts';
import { cards, context, ready } from './fixtures/mexico-strikes.ts';
import { inPage } from './in-page.tsx';

const show = async (reading: Span | null = null) => {
  const calls = {
    onShow: vi.fn(),
    onHide: vi.fn(),
    onOpen: vi.fn(),
    onToggleSite: vi.fn(),
    onReadNow: vi.fn(),
    onKeep: vi.fn(),
    onOpenLibrary: vi.fn(),
    onOpenSettings: vi.fn(),
    onCopy: vi.fn(),
    onPrint: vi.fn(),
  };
  const draw = (at: Span | null) => (
    <SidePanel
      state={ready}
      host="thestar.com.my"
      siteOn
      siteAllowed
      reading={at}
      today="2025-04-09"
      {...calls}
    />
  );
  const view = await inPage(draw(reading));
  return { ...view, calls, read: (at: Span | null) => view.again(draw(at)) };
};

const titles = (root: Element, selector: string) =>
  [...root.querySelectorAll(`${selector} h3`)].map((element) => element.textContent?.trim());

describe('the side panel', () => {
  test('brings up the cards of the paragraph that is being read', async () => {
    const { root, read } = await show();
    expect(root.querySelector('.here')).toBeNull();
    await read({ start: 890, end: 1020 });
    expect(titles(root, '.here')).toEqual(['Mexico’s sovereignty reform', 'Claudia Sheinbaum']);
    await read({ start: 410, end: 450 });
    expect(titles(root, '.here')).toEqual(['Pete Hegseth']);
    await read({ start: 5000, end: 5100 });
    expect(root.querySelector('.here')).toBeNull();
  });

  test('opens and closes all cards', async () => {
    const { root, click } = await show();
    const open = () => root.querySelectorAll('h3 > button[aria-expanded=true]').length;
    expect(open()).toBe(0);
    await click('Open all');
    expect(open()).toBe(cards.filter((card) => !['ambiguous', 'unknown'].includes(card.section)).length);
    await click('Close all');
    expect(open()).toBe(0);
  });

  test('prints with every card open, and closes them again', async () => {
    const { root, click, calls } = await show();
    let openWhilePrinting = 0;
    calls.onPrint.mockImplementation(() => {
      openWhilePrinting = root.querySelectorAll('h3 > button[aria-expanded=true]').length;
    });
    await click('Print');
    expect(openWhilePrinting).toBe(10);
    expect(root.querySelectorAll('h3 > button[aria-expanded=true]')).toHaveLength(0);
  });

  test('copies what is shown, without what is hidden', async () => {
    const { click, calls, text } = await show();
    await click('Pete Hegseth');
    await click('Not this: hide “Pete Hegseth” on this page');
    await click('Copy as Markdown');
    const [copy] = calls.onCopy.mock.calls[0] ?? [];
    expect(copy).toContain('Claudia Sheinbaum');
    expect(copy).not.toContain('Pete Hegseth');
    expect(text()).toContain('Copied, with the sources.');
  });
});

describe('a copy', () => {
  const en = pageTexts.en;
  if (!en) throw new Error('English is there');
  const copy = (format: 'text' | 'markdown', of = cards) =>
    storyAsText(context.article, of, format, localeOf('en-GB'), en, '2025-04-09');

  test('as text has dates, sentences, facts as of, and the addresses of the sources', () => {
    // Intl parts the ends of a range by thin spaces.
    const text = copy('text').replaceAll('\u2009', ' ');
    const [first] = text.split('\n');
    expect(first).toBe(context.article.title);
    expect(text).toContain('Reuters · 8 April 2025 · https://www.thestar.com.my/');
    expect(text).toContain('BEFORE THIS STORY');
    expect(text).toContain('- 20 Feb – 1 Apr 2025 Mexico’s sovereignty reform: After the US listed');
    expect(text).toContain('“Sheinbaum has since proposed');
    expect(text).toContain('Facts as of Apr 2025');
    expect(text).toContain('(Diario Oficial de la Federación, 31 Mar 2025) https://www.dof.gob.mx/');
    expect(text.trimEnd().split('\n').at(-1)).toBe('Background by Backstory, 9 April 2025');
  });

  test('as Markdown writes out the signs of others’ texts and of their addresses', () => {
    const [card] = cards;
    if (card?.section !== 'before') throw new Error('the first card is an event');
    const hostile = {
      ...card,
      title: '[free](javascript:x) <b>*now*',
      sources: [{ title: 'a](http://x.example)', url: 'https://example.org/a b>c' }],
    };
    const markdown = copy('markdown', [hostile]);
    expect(markdown).toContain('**\\[free\\](javascript:x) \\<b\\>\\*now\\***');
    expect(markdown).toContain('[a\\](http://x.example)](<https://example.org/a%20b%3Ec>)');
  });
});

describe('dates', () => {
  test.each([
    ['en-GB', '2025', undefined, '2025'],
    ['en-GB', '2025-02', undefined, 'Feb 2025'],
    ['en-GB', '2025-02-20', undefined, '20 Feb 2025'],
    ['en-US', '2025-02-20', undefined, 'Feb 20, 2025'],
    ['de', '2025-02-20', '2025-04-01', '20. Feb. – 1. Apr. 2025'],
    ['en-GB', '2025-02-20', '2025-02-20', '20 Feb 2025'],
    ['en-GB', '2024', '2025-02', '2024 – Feb 2025'],
    ['en-GB', '0079', undefined, '79'],
  ])('%s: %s to %s is %s', (tag, from, to, shown) => {
    expect(formatDates(tag, from, to).replace(/[\u2009\u202f\u00a0]/g, ' ')).toBe(shown);
  });

  test('of an instant is the day that its author’s clock showed', () => {
    expect(formatDate('en-GB', '2025-04-08T23:30:00-05:00', 'long')).toBe('8 April 2025');
  });

  test('that is none comes back as it is', () => {
    expect(formatDate('en-GB', 'spring')).toBe('spring');
  });

  test('agree with the words where the reader’s language has no catalogue', () => {
    expect(localeOf('ja-JP').date('2025-02-20')).toBe('Feb 20, 2025');
    expect(localeOf('fr-CA').t.undo).toBe('Annuler');
    expect(localeOf('fr-CA').date('2025-02')).toBe('févr. 2025');
  });
});
