import { useOptionsText } from '../i18n/options-text.ts';
import { Field } from './Field.tsx';

interface KindFieldProps<K extends string> {
  kinds: readonly K[];
  names: Readonly<Record<K, string>>;
  value: K;
  onKind(kind: K): void;
}

/** What a card is about: one of a few kinds. */
export const KindField = <K extends string>({ kinds, names, value, onKind }: KindFieldProps<K>) => {
  const { options } = useOptionsText();
  return (
    <Field label={options.kind} fault={undefined}>
      {(props) => (
        <select
          {...props}
          value={value}
          onChange={(event) => {
            const chosen = kinds.find((kind) => kind === event.currentTarget.value);
            if (chosen) onKind(chosen);
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names[kind]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
