import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { LocaleContext } from '../../components/i18n/locale.ts';

const roots: Element[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    void act(() => render(null, root));
    root.remove();
  }
});

/** Lets promises and effects that are under way end. */
export const settle = (): Promise<void> =>
  act(async () => {
    await new Promise((done) => setTimeout(done, 20));
  });

/** Draws a view in the document; it goes with the test. `again` draws it with other props. */
export const inPage = async (view: ComponentChildren, locale = 'en-GB') => {
  const root = document.createElement('div');
  roots.push(root);
  document.body.append(root);
  const again = async (next: ComponentChildren) => {
    await act(() => render(<LocaleContext.Provider value={locale}>{next}</LocaleContext.Provider>, root));
    await settle();
  };
  await again(view);

  const named = (name: string | RegExp, of = 'button, a, [role=switch], summary') => {
    const found = [...root.querySelectorAll<HTMLElement>(of)].filter((element) => {
      const said = (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .trim()
        .replace(/\s+/g, ' ');
      return typeof name === 'string' ? said === name : name.test(said);
    });
    const [first] = found;
    if (!first) throw new Error(`nothing is called ${name} in: ${root.textContent}`);
    return first;
  };
  /** The field that a label, or an aria-label, names; `place` where several have the name. */
  const field = (name: string, place = 0) => {
    const byLabel = [...root.querySelectorAll('label')]
      .filter((label) => (label.querySelector('span') ?? label).textContent?.trim() === name)
      .map((label) =>
        label.htmlFor
          ? document.getElementById(label.htmlFor)
          : label.querySelector('input, select, textarea'),
      );
    const byName = [...root.querySelectorAll('input, select, textarea')].filter(
      (element) => element.getAttribute('aria-label') === name,
    );
    const found = [...byLabel, ...byName][place];
    if (
      !(
        found instanceof HTMLInputElement ||
        found instanceof HTMLSelectElement ||
        found instanceof HTMLTextAreaElement
      )
    ) {
      throw new Error(`no field is called ${name}`);
    }
    return found;
  };
  return {
    root,
    again,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    named,
    field,
    click: async (name: string | RegExp, of?: string) => {
      await act(() => named(name, of).click());
      await settle();
    },
    type: async (name: string, value: string, place = 0) => {
      const element = field(name, place);
      await act(() => {
        element.value = value;
        element.dispatchEvent(
          new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        );
      });
      await settle();
    },
  };
};
