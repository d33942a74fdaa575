import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useOptionsText } from '../i18n/options-text.ts';
import type { Fault } from './drafts.ts';

/** What a field's input needs to be tied to its label, hint and fault. */
export interface FieldProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  label: string;
  hint?: string;
  fault: Fault | undefined;
  children: (props: FieldProps) => ComponentChildren;
}

/** A label, an input, a hint, and beside it what is wrong. */
export const Field = ({ label, hint, fault, children }: Props) => {
  const { options } = useOptionsText();
  const id = useId();
  const said = (found: Fault): string => {
    switch (found.type) {
      case 'empty':
        return options.mustBeFilled;
      case 'long':
        return options.tooLong(found.limit, found.length);
      case 'date':
        return options.notADate;
      case 'order':
        return options.endsBeforeStart;
      case 'address':
        return options.notAnAddress;
      case 'nobody':
        return options.someoneNeeded;
    }
  };
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': fault !== undefined,
      })}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {said(fault)}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

interface TextFieldProps {
  label: string;
  hint?: string;
  fault: Fault | undefined;
  value: string;
  rows?: number;
  /** Which keys a touch keyboard shows. */
  inputMode?: 'text' | 'url';
  onValue: (value: string) => void;
}

export const TextField = ({
  label,
  hint,
  fault,
  value,
  rows,
  inputMode = 'text',
  onValue,
}: TextFieldProps) => (
  <Field label={label} fault={fault} {...(hint === undefined ? {} : { hint })}>
    {(props) =>
      rows === undefined ? (
        <input
          {...props}
          type="text"
          inputMode={inputMode}
          value={value}
          autocomplete="off"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...props}
          rows={rows}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )
    }
  </Field>
);
