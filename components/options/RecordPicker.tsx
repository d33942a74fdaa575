import { useRef, useState } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import { useAnswer } from '../common/use-answer.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import type { Fault } from './drafts.ts';
import { Field } from './Field.tsx';
import { useOptions } from './OptionsContext.ts';

interface RecordPickerProps {
  label: string;
  hint: string;
  type: 'actor' | 'event';
  fault: Fault | undefined;
  chosen: readonly string[];
  /** Known before: of the record that is edited. */
  titles: ReadonlyMap<string, string>;
  onChosen: (ids: string[]) => void;
}

/** As many as can be looked over at a glance. */
const offered = 6;

/** Chooses other cards by typing a part of their names. */
export const RecordPicker = ({ label, hint, type, fault, chosen, titles, onChosen }: RecordPickerProps) => {
  const { library } = useOptions();
  const { options } = useOptionsText();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const { answer } = useAnswer(async () => {
    if (text.trim() === '') return [];
    const { hits } = await library.search({ text, type, limit: offered + chosen.length, offset: 0 });
    return hits.filter((hit) => !chosen.includes(hit.id)).slice(0, offered);
  }, [library, text, type, chosen]);
  const picker = useRef<HTMLDivElement>(null);
  /** The button that was used goes with what it did: the focus stays at the field. */
  const backToField = () => picker.current?.querySelector<HTMLElement>('input')?.focus();
  const titleOf = (id: string) => picked.get(id) ?? titles.get(id) ?? id;
  return (
    <div ref={picker} class="picker">
      <Field label={label} hint={hint} fault={fault}>
        {(props) => (
          <>
            {chosen.length > 0 && (
              <ol class="chosen">
                {chosen.map((id) => (
                  <li key={id}>
                    {titleOf(id)}
                    <button
                      type="button"
                      class="icon-button"
                      aria-label={options.remove(titleOf(id))}
                      onClick={() => {
                        backToField();
                        onChosen(chosen.filter((other) => other !== id));
                      }}
                    >
                      <Icon name="close" />
                    </button>
                  </li>
                ))}
              </ol>
            )}
            <input
              {...props}
              type="search"
              placeholder={options.find}
              autocomplete="off"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              // Enter would send the form while a name is half typed.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          </>
        )}
      </Field>
      {text.trim() !== '' && (
        <ul class="offers" aria-busy={answer.status === 'loading'}>
          {(answer.value ?? []).map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                aria-label={options.add(hit.title)}
                onClick={() => {
                  setPicked(new Map(picked).set(hit.id, hit.title));
                  onChosen([...chosen, hit.id]);
                  setText('');
                  backToField();
                }}
              >
                <Icon name="plus" /> {hit.title} <span class="soft">{hit.line}</span>
              </button>
            </li>
          ))}
          {answer.status === 'ready' && answer.value.length === 0 && (
            <li class="soft">{options.noneFound}</li>
          )}
        </ul>
      )}
    </div>
  );
};
