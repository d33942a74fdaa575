import { Icon } from '../common/Icon.tsx';
import { useOptionsText } from '../i18n/options-text.ts';
import type { Faults, SourceDraft } from './drafts.ts';
import { TextField } from './Field.tsx';

interface SourceFieldsProps {
  sources: readonly SourceDraft[];
  faults: Faults;
  onSources: (sources: SourceDraft[]) => void;
}

/** Where the facts are from: as many rows as there are sources. */
export const SourceFields = ({ sources, faults, onSources }: SourceFieldsProps) => {
  const { options } = useOptionsText();
  const edit = (place: number, change: Partial<SourceDraft>) =>
    onSources(sources.map((source, at) => (at === place ? { ...source, ...change } : source)));
  return (
    <fieldset class="group">
      <legend>{options.sources}</legend>
      {sources.map((source, place) => (
        <div key={source.key} class="group-row source">
          <TextField
            label={options.sourceTitle}
            value={source.title}
            fault={faults[`sources.${place}.title`]}
            onValue={(title) => edit(place, { title })}
          />
          <TextField
            label={options.sourceUrl}
            inputMode="url"
            value={source.url}
            fault={faults[`sources.${place}.url`]}
            onValue={(url) => edit(place, { url })}
          />
          <TextField
            label={options.sourcePublisher}
            value={source.publisher}
            fault={undefined}
            onValue={(publisher) => edit(place, { publisher })}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={options.removeSource(source.title)}
            onClick={() => onSources(sources.filter((_, at) => at !== place))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        onClick={() =>
          onSources([
            ...sources,
            {
              key: Math.max(-1, ...sources.map(({ key }) => key)) + 1,
              title: '',
              url: '',
              publisher: '',
              kept: {},
            },
          ])
        }
      >
        <Icon name="plus" />
        {options.addSource}
      </button>
    </fieldset>
  );
};
