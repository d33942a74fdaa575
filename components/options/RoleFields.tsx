import { Icon } from '../common/Icon.tsx';
import { useOptionsText } from '../i18n/options-text.ts';
import type { Faults, RoleDraft } from './drafts.ts';
import { TextField } from './Field.tsx';

interface RoleFieldsProps {
  roles: readonly RoleDraft[];
  faults: Faults;
  onRoles: (roles: RoleDraft[]) => void;
}

/** Offices and memberships, each with its dates: what somebody was on the day of an article is read off them. */
export const RoleFields = ({ roles, faults, onRoles }: RoleFieldsProps) => {
  const { options } = useOptionsText();
  const edit = (place: number, change: Partial<RoleDraft>) =>
    onRoles(roles.map((role, at) => (at === place ? { ...role, ...change } : role)));
  return (
    <fieldset class="group">
      <legend>{options.roles}</legend>
      {roles.map((role, place) => (
        <div key={role.key} class="group-row">
          <TextField
            label={options.role}
            value={role.title}
            fault={faults[`roles.${place}.title`]}
            onValue={(title) => edit(place, { title })}
          />
          <TextField
            label={options.from}
            value={role.from}
            fault={faults[`roles.${place}.from`]}
            onValue={(from) => edit(place, { from })}
          />
          <TextField
            label={options.to}
            value={role.to}
            fault={faults[`roles.${place}.to`]}
            onValue={(to) => edit(place, { to })}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={options.removeRole(role.title)}
            onClick={() => onRoles(roles.filter((_, at) => at !== place))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        onClick={() =>
          onRoles([
            ...roles,
            { key: Math.max(-1, ...roles.map(({ key }) => key)) + 1, title: '', from: '', to: '', kept: {} },
          ])
        }
      >
        <Icon name="plus" />
        {options.addRole}
      </button>
    </fieldset>
  );
};
