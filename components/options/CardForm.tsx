import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useOptionsText } from '../i18n/options-text.ts';
import type { Faults } from './drafts.ts';

interface CardFormProps {
  /** Of the fields as they stand. */
  faults: Faults;
  onSave: () => void;
  onCancel: () => void;
  /** Gets the faults that are to be shown. */
  children: (faults: Faults) => ComponentChildren;
}

/** A form that says what is wrong when it is sent, not while somebody is still writing; from then on, as it is mended. */
export const CardForm = ({ faults, onSave, onCancel, children }: CardFormProps) => {
  const { options } = useOptionsText();
  const [sent, setSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      class="card-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(faults).length === 0) {
          onSave();
          return;
        }
        setSent(true);
        // After the faults are drawn: they mark their fields.
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
        );
      }}
    >
      {children(sent ? faults : {})}
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
