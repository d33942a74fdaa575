import { useOptionsText } from '../i18n/options-text.ts';
import { useOptions } from './OptionsContext.ts';
import { RecordPicker } from './RecordPicker.tsx';

const none: readonly string[] = [];
const noTitles: ReadonlyMap<string, string> = new Map();

interface MergeSectionProps {
  id: string;
  title: string;
  onChanged: () => void;
}

/** Two packs may know one actor by two ids: here the reader says that they are the same. */
export const MergeSection = ({ id, title, onChanged }: MergeSectionProps) => {
  const { library, change, tell } = useOptions();
  const { options } = useOptionsText();
  const { mergeActors } = library;
  if (!mergeActors) return null;
  const merge = async (other: string | undefined) => {
    if (other === undefined || other === id) return;
    const undo = await change(() => mergeActors(id, other));
    if (undo) tell({ text: options.merged(title), undo: () => void change(undo).then(onChanged) });
    onChanged();
  };
  return (
    <details class="merge">
      <summary>{options.merge}</summary>
      <RecordPicker
        label={options.mergeWith}
        hint={options.mergeHint(title)}
        type="actor"
        fault={undefined}
        chosen={none}
        titles={noTitles}
        onChosen={([other]) => void merge(other)}
      />
    </details>
  );
};
