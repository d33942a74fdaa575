import { useState } from 'preact/hooks';
import { eventKinds } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { CardForm } from './CardForm.tsx';
import { type EventDraft, eventFaults } from './drafts.ts';
import { Field, TextField } from './Field.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { SourceFields } from './SourceFields.tsx';

interface EventFormProps {
  start: EventDraft;
  /** Titles of the cards that the event names already, by id. */
  titles: ReadonlyMap<string, string>;
  onSave: (draft: EventDraft) => void;
  onCancel: () => void;
}

/** A card on something that happened. */
export const EventForm = ({ start, titles, onSave, onCancel }: EventFormProps) => {
  const { t } = useLocale();
  const { options } = useOptionsText();
  const [draft, setDraft] = useState(start);
  const edit = (change: Partial<EventDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <CardForm faults={eventFaults(draft)} onSave={() => onSave(draft)} onCancel={onCancel}>
      {(faults) => (
        <>
          <TextField
            label={options.eventTitle}
            hint={options.eventTitleHint}
            value={draft.title}
            fault={faults.title}
            onValue={(title) => edit({ title })}
          />
          <div class="side-by-side">
            <TextField
              label={options.from}
              hint={options.dateHint}
              value={draft.from}
              fault={faults.from}
              onValue={(from) => edit({ from })}
            />
            <TextField label={options.to} value={draft.to} fault={faults.to} onValue={(to) => edit({ to })} />
            <Field label={options.kind} fault={undefined}>
              {(props) => (
                <select
                  {...props}
                  value={draft.kind}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    edit({ kind: eventKinds.find((kind) => kind === value) ?? draft.kind });
                  }}
                >
                  {eventKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {t.eventKind[kind]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
          <TextField
            label={options.eventSummary}
            hint={options.eventSummaryHint}
            rows={4}
            value={draft.summary}
            fault={faults.summary}
            onValue={(summary) => edit({ summary })}
          />
          <RecordPicker
            label={options.who}
            hint={options.whoHint}
            type="actor"
            fault={faults.actors}
            chosen={draft.actors}
            titles={titles}
            onChosen={(actors) => edit({ actors })}
          />
          <TextField
            label={options.cues}
            hint={options.cuesHint}
            rows={3}
            value={draft.cues}
            fault={faults.cues}
            onValue={(cues) => edit({ cues })}
          />
          <RecordPicker
            label={options.follows}
            hint={options.followsHint}
            type="event"
            fault={faults.follows}
            chosen={draft.follows}
            titles={titles}
            onChosen={(follows) => edit({ follows })}
          />
          <SourceFields sources={draft.sources} faults={faults} onSources={(sources) => edit({ sources })} />
        </>
      )}
    </CardForm>
  );
};
