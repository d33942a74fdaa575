interface SwitchProps {
  on: boolean;
  label: string;
  disabled?: boolean;
  onChange(on: boolean): void;
}

/** A switch of the whole row's height: 36 × 24 px, the least that WCAG 2.5.8 allows. */
export const Switch = ({ on, label, disabled = false, onChange }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    class="switch"
    aria-checked={on}
    aria-label={label}
    disabled={disabled}
    onClick={() => onChange(!on)}
  />
);
