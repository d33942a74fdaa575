import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useOptionsText } from '../i18n/options-text.ts';
import type { Faults, SourceDraft } from './drafts.ts';
import { TextField } from './Field.tsx';
import { SourceFields } from './SourceFields.tsx';

type TextKey<D> = { [K in keyof D]: D[K] extends string ? K : never }[keyof D] & string;

/** What the fields of a form work with. */
export interface Draft<D> {
  draft: D;
  /** Those that are to be shown. */
  faults: Faults;
  edit(change: Partial<D>): void;
  /** A field for one of the draft's texts. `rows`: of a text of several lines. */
  text(
    key: TextKey<D>,
    label: string,
    more?: { hint?: string; describedBy?: string; rows?: number },
  ): ComponentChildren;
}

interface CardFormProps<D> {
  start: D;
  faultsOf(draft: D): Faults;
  onSave(draft: D): void;
  onCancel(): void;
  /** The fields; sources come behind them, as every card has them. */
  children(form: Draft<D>): ComponentChildren;
}

/** A form that says what is wrong when it is sent, not while somebody is still writing; from then on, as it is mended. */
export const CardForm = <D extends { sources: SourceDraft[] }>(props: CardFormProps<D>) => {
  const { start, faultsOf, onSave, onCancel, children } = props;
  const { options } = useOptionsText();
  const [draft, setDraft] = useState(start);
  const [sent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const found = faultsOf(draft);
  const faults = sent ? found : {};
  const edit = (change: Partial<D>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <form
      ref={form}
      class="card-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(found).length === 0) {
          onSave(draft);
          return;
        }
        setSent(true);
        // After the faults are drawn: they mark their fields.
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
        );
      }}
    >
      {children({
        draft,
        faults,
        edit,
        text: (key, label, more) => (
          <TextField
            label={label}
            value={String(draft[key])}
            fault={faults[key]}
            onValue={(value) => setDraft((before) => ({ ...before, [key]: value }))}
            {...more}
          />
        ),
      })}
      <SourceFields
        sources={draft.sources}
        faults={faults}
        onSources={(sources) => setDraft((before) => ({ ...before, sources }))}
      />
      <div class="buttons">
        <button type="submit" class="button main">
          {options.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {options.cancel}
        </button>
      </div>
    </form>
  );
};
