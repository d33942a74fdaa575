import { useOptionsText } from '../i18n/options-text.ts';
import type { Faults, SourceDraft } from './drafts.ts';
import { RowFields } from './RowFields.tsx';

interface SourceFieldsProps {
  sources: readonly SourceDraft[];
  faults: Faults;
  onSources: (sources: SourceDraft[]) => void;
}

/** Where the facts are from. */
export const SourceFields = ({ sources, faults, onSources }: SourceFieldsProps) => {
  const { options } = useOptionsText();
  return (
    <RowFields
      name="sources"
      legend={options.sources}
      rows={sources}
      fields={[
        { key: 'title', label: options.sourceTitle },
        { key: 'url', label: options.sourceUrl, inputMode: 'url' },
        { key: 'publisher', label: options.sourcePublisher },
      ]}
      newRow={(key) => ({ key, title: '', url: '', publisher: '', kept: {} })}
      faults={faults}
      addLabel={options.addSource}
      removeLabel={({ title }) => options.removeSource(title)}
      onRows={onSources}
    />
  );
};
