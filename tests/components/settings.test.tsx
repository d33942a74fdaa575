import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { type Reading, ReadingChoices, type WhereToRead } from '../../components/common/ReadingChoices.tsx';
import type { Shortcut } from '../../components/options/ShortcutsSection.tsx';
import { defaultSettings } from '../../lib/store/library.ts';
import { libraryInMemory } from './fixtures/library.ts';
import { inPage, settle } from './in-page.tsx';
import { showOptions } from './options-page.tsx';

const settings = { ...defaultSettings, sites: { 'apnews.com': 'on' } } as const;

describe('where Backstory reads', () => {
  const show = async (chosen: Reading['chosen']) => {
    const onChoose = vi.fn(async (choice: WhereToRead) => choice);
    const reading = { newsSites: 342, chosen, onChoose };
    const view = await showOptions('#/sites', libraryInMemory(), { settings, reading });
    const pressed = () =>
      [...view.root.querySelectorAll('[aria-pressed=true] strong')].map((one) => one.textContent);
    return { ...view, onChoose, pressed };
  };

  test.each([
    ['news', 'On news sites', 'Backstory reads on news sites.'],
    ['everywhere', 'Everywhere', 'Backstory reads everywhere.'],
    ['click', 'Only when I click', 'Backstory reads when you click its button.'],
    // Nothing was granted yet, or sites one by one: what holds for the rest is said.
    [null, 'Only when I click', 'Backstory reads when you click its button.'],
  ] as const)('is shown as the browser has it: %s', async (chosen, title, said) => {
    const { pressed, root } = await show(chosen);
    expect(pressed()).toEqual([title]);
    expect(root.querySelector('.said')?.textContent).toBe(said);
  });

  test('is changed straight from the click, and what held before is told', async () => {
    const { click, onChoose, pressed } = await show('everywhere');
    await click(/^On news sites/);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('news', 'everywhere');
    expect(pressed()).toEqual(['On news sites']);
  });

  test('is not asked for what holds already: the sites turned on one by one would go with it', async () => {
    const { click, onChoose, pressed } = await show(null);
    await click(/^Only when I click/);
    expect(onChoose).not.toHaveBeenCalled();
    expect(pressed()).toEqual(['Only when I click']);
  });

  test('follows what is given and taken back elsewhere', async () => {
    const draw = (chosen: Reading['chosen']) => (
      <ReadingChoices newsSites={342} chosen={chosen} onChoose={async (choice) => choice} />
    );
    const { again, text } = await inPage(draw(null));
    expect(text()).toContain('Until you choose');
    await again(draw('everywhere'));
    expect(text()).toContain('Backstory reads everywhere.');
    await again(draw(null));
    expect(text()).toContain('Backstory reads when you click its button.');
    expect(text()).not.toContain('Until you choose');
  });

  test('is left out until the browser has said it; the sites are there', async () => {
    const { root, text } = await showOptions('#/sites', libraryInMemory(), { settings });
    expect(root.querySelector('.choices')).toBeNull();
    expect(text()).toContain('apnews.com');
  });
});

describe('keyboard commands', () => {
  const rows = (root: Element) =>
    [...root.querySelectorAll('.shortcuts tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  const toggle: Shortcut = { name: 'toggle-site', does: 'Turn on or off', keys: 'Alt+Shift+H' };

  test('are told with the keys that they have, and changed in the browser', async () => {
    const change = vi.fn();
    const list = async () => [
      toggle,
      { name: 'next-mark', does: 'Next mark', keys: 'Alt+Shift+Period' },
      { name: 'previous-mark', does: 'Previous mark', keys: '' },
      { name: 'panel', does: 'Side panel', keys: '⌥⇧S' },
    ];
    const { root, click } = await showOptions('#/sites', libraryInMemory(), { shortcuts: { list, change } });
    expect(rows(root)).toEqual([
      ['Turn on or off', 'Alt + Shift + H'],
      ['Next mark', 'Alt + Shift + .'],
      ['Previous mark', 'None'],
      ['Side panel', '⌥⇧S'],
    ]);
    await click('Change the keys in the browser');
    expect(change).toHaveBeenCalledExactlyOnceWith();
  });

  test('are asked for again when the reader comes back to the tab', async () => {
    let keys = 'Alt+Shift+H';
    const list = async () => [{ ...toggle, keys }];
    const shortcuts = { list, change: null };
    const { root, text } = await showOptions('#/sites', libraryInMemory(), { shortcuts });
    expect(text()).not.toContain('Change the keys');
    keys = 'Ctrl+B';
    await act(() => void window.dispatchEvent(new Event('focus')));
    await settle();
    expect(rows(root)).toEqual([['Turn on or off', 'Ctrl + B']]);
  });
});
