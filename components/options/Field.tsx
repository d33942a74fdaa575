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
  /** Of a hint that several fields share and that stands elsewhere. */
  describedBy?: string | undefined;
  fault: Fault | undefined;
  children: (props: FieldProps) => ComponentChildren;
}

/** What to write. A date in it stays on one line: Chromium breaks "2025-02-20" behind its hyphens. */
export const Hint = ({ id, children }: { id: string; children: string }) => (
  <p class="hint" id={id}>
    {children.split(/(\d{4}-[\d-]+)/).map((part, place) =>
      place % 2 === 1 ? (
        <span key={part} class="whole">
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </p>
);

/** A label, an input, a hint, and beside it what is wrong. */
export const Field = ({ label, hint, describedBy, fault, children }: Props) => {
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
  const described = [hint && `${id}-hint`, describedBy, fault && `${id}-fault`].filter(Boolean).join(' ');
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
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
};

interface TextFieldProps {
  label: string;
  hint?: string;
  describedBy?: string | undefined;
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
  describedBy,
  fault,
  value,
  rows,
  inputMode = 'text',
  onValue,
}: TextFieldProps) => (
  <Field label={label} describedBy={describedBy} fault={fault} {...(hint === undefined ? {} : { hint })}>
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
