import { useId } from 'preact/hooks';
import { actorKinds } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { CardForm } from './CardForm.tsx';
import { type ActorDraft, actorFaults, descriptionLimit } from './drafts.ts';
import { Hint } from './Field.tsx';
import { KindField } from './KindField.tsx';
import { lifeLabels } from './life-labels.ts';
import { RoleFields } from './RoleFields.tsx';

interface ActorFormProps {
  start: ActorDraft;
  onSave: (draft: ActorDraft) => void;
  onCancel: () => void;
}

/** A card on a person, an organization, a place. */
export const ActorForm = (props: ActorFormProps) => {
  const { t } = useLocale();
  const { options } = useOptionsText();
  const dates = useId();
  return (
    <CardForm {...props} faultsOf={actorFaults}>
      {({ draft, faults, edit, text }) => (
        <>
          {text('name', options.name, { hint: options.nameHint })}
          <KindField
            kinds={actorKinds}
            names={t.actorKind}
            value={draft.kind}
            onKind={(kind) => edit({ kind })}
          />
          {text('description', options.description, { hint: options.descriptionHint(descriptionLimit) })}
          {text('summary', options.summary, { hint: options.summaryHint, rows: 4 })}
          {text('aliases', options.aliases, { hint: options.onePerLine, rows: 3 })}
          <RoleFields roles={draft.roles} faults={faults} onRoles={(roles) => edit({ roles })} />
          <div class="dates">
            {text('from', lifeLabels(draft.kind, options).from, { describedBy: dates })}
            {text('to', lifeLabels(draft.kind, options).to, { describedBy: dates })}
          </div>
          <Hint id={dates}>{options.dateHint}</Hint>
        </>
      )}
    </CardForm>
  );
};
