import { describe, expect, test, vi } from 'vitest';
import type { WhereToRead } from '../../components/common/ReadingChoices.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { inPage } from './in-page.tsx';

describe('the welcome page', () => {
  /** `left`: what holds after a choice that the reader refused to the browser; null where nothing is refused. */
  const welcome = async (left: WhereToRead | null) => {
    const onChoose = vi.fn(async (choice: WhereToRead) => left ?? choice);
    const view = await inPage(
      <Welcome newsSites={342} chosen={null} onChoose={onChoose} onOpenLibrary={vi.fn()} privacyHref="#p" />,
    );
    const pressed = () => view.root.querySelector('[aria-pressed=true] strong')?.textContent;
    return { ...view, onChoose, pressed };
  };

  test('asks for what a choice needs, and says what holds', async () => {
    const { click, onChoose, pressed, text } = await welcome(null);
    expect(pressed()).toBeUndefined();
    expect(text()).toContain('Until you choose, Backstory reads when you click its button.');
    await click(/^On news sites/);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('news', null);
    expect(pressed()).toBe('On news sites');
    expect(text()).toContain('Backstory reads on news sites.');
    expect(text()).toContain('On 342 news sites');
  });

  test('takes a no for "only when I click"', async () => {
    const { click, pressed, text } = await welcome('click');
    await click(/^Everywhere/);
    expect(pressed()).toBe('Only when I click');
    expect(text()).toContain('Your browser did not allow it. Backstory reads when you click its button.');
  });

  test('goes on with the news sites where the reader refuses the rest', async () => {
    const { click, pressed, text } = await welcome('news');
    await click(/^On news sites/);
    await click(/^Everywhere/);
    expect(pressed()).toBe('On news sites');
    expect(text()).toContain('Your browser did not allow it. Backstory reads on news sites.');
  });

  test.each([
    ['en-GB', null],
    ['de', 'Dieser Artikel ist auf Englisch'],
    ['fr-CA', 'Cet article est en anglais'],
    // Without a catalogue of its own: the page is in English, as the article.
    ['ja', null],
  ])('in %s says that the demo is in English, where the page is not', async (locale, said) => {
    const { text } = await inPage(
      <Welcome
        newsSites={1}
        chosen={null}
        onChoose={vi.fn()}
        onOpenLibrary={vi.fn()}
        privacyHref="#p"
        demo={<p>demo</p>}
      />,
      locale,
    );
    expect(text()).toContain('demo');
    if (said) expect(text()).toContain(said);
    else expect(text()).not.toContain('in English, and so');
  });
});
