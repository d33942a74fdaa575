import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../common/use-answer.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { useOptions } from './OptionsContext.ts';

/** A keyboard command, as the browser has it now. */
export interface Shortcut {
  name: string;
  /** What it does, in the browser's language. */
  does: string;
  /** `Alt+Shift+H`, on a Mac `⌥⇧H`; empty where it has no keys. */
  keys: string;
}

/** The names that browsers give to keys whose sign is shorter. */
const signs: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

const Keys = ({ keys }: { keys: string }) =>
  keys.split('+').map((key, place) => (
    <Fragment key={key}>
      {place > 0 && ' + '}
      <kbd>{signs[key] ?? key}</kbd>
    </Fragment>
  ));

/** The keyboard commands and the way to change them, which only the browser can. */
export const ShortcutsSection = () => {
  const { shortcuts } = useOptions();
  const { options } = useOptionsText();
  const { answer, askAgain } = useAnswer(() => shortcuts.list(), [shortcuts]);
  useEffect(() => {
    // They are changed in another tab, from which the reader comes back to this one.
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, [askAgain]);
  const { change } = shortcuts;
  const commands = answer.value ?? [];
  if (commands.length === 0) return null;
  return (
    <section>
      <h2>{options.shortcuts}</h2>
      <p class="soft">{options.shortcutsHint}</p>
      <table class="shortcuts">
        <thead>
          <tr>
            <th scope="col">{options.shortcutAction}</th>
            <th scope="col">{options.shortcutKeys}</th>
          </tr>
        </thead>
        <tbody>
          {commands.map(({ name, does, keys }) => (
            <tr key={name}>
              <th scope="row">{does}</th>
              <td>{keys === '' ? <span class="soft">{options.shortcutNone}</span> : <Keys keys={keys} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {change && (
        <button type="button" class="button" onClick={() => change()}>
          {options.shortcutsChange}
        </button>
      )}
    </section>
  );
};
