import { useState } from 'preact/hooks';
import { actorKinds } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { CardForm } from './CardForm.tsx';
import { type ActorDraft, actorFaults, descriptionLimit } from './drafts.ts';
import { Field, TextField } from './Field.tsx';
import { RoleFields } from './RoleFields.tsx';
import { SourceFields } from './SourceFields.tsx';

interface ActorFormProps {
  start: ActorDraft;
  onSave: (draft: ActorDraft) => void;
  onCancel: () => void;
}

/** A card on a person, an organization, a place. */
export const ActorForm = ({ start, onSave, onCancel }: ActorFormProps) => {
  const { t } = useLocale();
  const { options } = useOptionsText();
  const [draft, setDraft] = useState(start);
  const edit = (change: Partial<ActorDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <CardForm faults={actorFaults(draft)} onSave={() => onSave(draft)} onCancel={onCancel}>
      {(faults) => (
        <>
          <TextField
            label={options.name}
            hint={options.nameHint}
            value={draft.name}
            fault={faults.name}
            onValue={(name) => edit({ name })}
          />
          <Field label={options.kind} fault={undefined}>
            {(props) => (
              <select
                {...props}
                value={draft.kind}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  edit({ kind: actorKinds.find((kind) => kind === value) ?? draft.kind });
                }}
              >
                {actorKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t.actorKind[kind]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            label={options.description}
            hint={options.descriptionHint(descriptionLimit)}
            value={draft.description}
            fault={faults.description}
            onValue={(description) => edit({ description })}
          />
          <TextField
            label={options.summary}
            hint={options.summaryHint}
            rows={4}
            value={draft.summary}
            fault={faults.summary}
            onValue={(summary) => edit({ summary })}
          />
          <TextField
            label={options.aliases}
            hint={options.onePerLine}
            rows={3}
            value={draft.aliases}
            fault={faults.aliases}
            onValue={(aliases) => edit({ aliases })}
          />
          <RoleFields roles={draft.roles} faults={faults} onRoles={(roles) => edit({ roles })} />
          <div class="side-by-side">
            <TextField
              label={options.born}
              hint={options.dateHint}
              value={draft.from}
              fault={faults.from}
              onValue={(from) => edit({ from })}
            />
            <TextField
              label={options.died}
              value={draft.to}
              fault={faults.to}
              onValue={(to) => edit({ to })}
            />
          </div>
          <SourceFields sources={draft.sources} faults={faults} onSources={(sources) => edit({ sources })} />
        </>
      )}
    </CardForm>
  );
};
