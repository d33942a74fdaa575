import { useId } from 'preact/hooks';
import { eventKinds } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { CardForm } from './CardForm.tsx';
import { type EventDraft, eventFaults } from './drafts.ts';
import { Hint } from './Field.tsx';
import { KindField } from './KindField.tsx';
import { RecordPicker } from './RecordPicker.tsx';

interface EventFormProps {
  start: EventDraft;
  /** Titles of the cards that the event names already, by id. */
  titles: ReadonlyMap<string, string>;
  onSave: (draft: EventDraft) => void;
  onCancel: () => void;
}

/** A card on something that happened. */
export const EventForm = ({ titles, ...props }: EventFormProps) => {
  const { t } = useLocale();
  const { options } = useOptionsText();
  const dates = useId();
  return (
    <CardForm {...props} faultsOf={eventFaults}>
      {({ draft, faults, edit, text }) => (
        <>
          {text('title', options.eventTitle, { hint: options.eventTitleHint })}
          <div class="dates">
            {text('from', options.from, { describedBy: dates })}
            {text('to', options.to, { describedBy: dates })}
          </div>
          <Hint id={dates}>{options.dateHint}</Hint>
          <KindField
            kinds={eventKinds}
            names={t.eventKind}
            value={draft.kind}
            onKind={(kind) => edit({ kind })}
          />
          {text('summary', options.eventSummary, { hint: options.eventSummaryHint, rows: 4 })}
          <RecordPicker
            label={options.who}
            hint={options.whoHint}
            type="actor"
            fault={faults.actors}
            chosen={draft.actors}
            titles={titles}
            onChosen={(actors) => edit({ actors })}
          />
          {text('cues', options.cues, { hint: options.cuesHint, rows: 3 })}
          <RecordPicker
            label={options.follows}
            hint={options.followsHint}
            type="event"
            fault={faults.follows}
            chosen={draft.follows}
            titles={titles}
            onChosen={(follows) => edit({ follows })}
          />
        </>
      )}
    </CardForm>
  );
};
