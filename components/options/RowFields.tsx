import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import type { Faults } from './drafts.ts';
import { Hint, TextField } from './Field.tsx';

interface RowFieldsProps<R, K extends string> {
  /** Of the draft: `roles`, under whose name its faults stand. */
  name: string;
  legend: string;
  /** Said once for all rows: of the fields that are `hinted`. */
  hint?: string;
  rows: readonly R[];
  /** The fields of a row, in their order. */
  fields: readonly { key: K; label: string; inputMode?: 'text' | 'url'; hinted?: boolean }[];
  newRow: (key: number) => R;
  faults: Faults;
  addLabel: string;
  removeLabel: (row: R) => string;
  onRows: (rows: R[]) => void;
}

/** As many rows of fields as there are roles, or sources; the focus goes with what is added and removed. */
export const RowFields = <R extends { key: number } & Record<K, string>, K extends string>(
  props: RowFieldsProps<R, K>,
) => {
  const { name, hint, rows, fields, faults, onRows } = props;
  const hintId = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  useLayoutEffect(() => {
    if (!added.current) return;
    added.current = false;
    group.current?.querySelector<HTMLElement>('.group-row:last-of-type input')?.focus();
  }, [rows.length]);
  return (
    <fieldset ref={group} class="group">
      <legend>{props.legend}</legend>
      {rows.map((row, place) => (
        <div key={row.key} class={`group-row of-${name}`}>
          {fields.map(({ key, hinted, ...field }) => (
            <TextField
              key={key}
              {...field}
              describedBy={hinted ? hintId : undefined}
              value={row[key]}
              fault={faults[`${name}.${place}.${key}`]}
              onValue={(value) =>
                onRows(rows.map((other) => (other === row ? { ...row, [key]: value } : other)))
              }
            />
          ))}
          <button
            type="button"
            class="icon-button"
            aria-label={props.removeLabel(row)}
            onClick={() => {
              // This button goes: the next thing that stays is the one that adds a row.
              group.current?.querySelector<HTMLElement>('.add')?.focus();
              onRows(rows.filter((other) => other !== row));
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {hint && rows.length > 0 && <Hint id={hintId}>{hint}</Hint>}
      <button
        type="button"
        class="button add"
        onClick={() => {
          added.current = true;
          onRows([...rows, props.newRow(Math.max(-1, ...rows.map(({ key }) => key)) + 1)]);
        }}
      >
        <Icon name="plus" />
        {props.addLabel}
      </button>
    </fieldset>
  );
};
