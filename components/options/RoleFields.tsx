import { useOptionsText } from '../i18n/options-text.ts';
import type { Faults, RoleDraft } from './drafts.ts';
import { RowFields } from './RowFields.tsx';

interface RoleFieldsProps {
  roles: readonly RoleDraft[];
  faults: Faults;
  onRoles: (roles: RoleDraft[]) => void;
}

/** Offices and memberships, each with its dates: what somebody was on the day of an article is read off them. */
export const RoleFields = ({ roles, faults, onRoles }: RoleFieldsProps) => {
  const { options } = useOptionsText();
  return (
    <RowFields
      name="roles"
      legend={options.roles}
      hint={options.dateHint}
      rows={roles}
      fields={[
        { key: 'title', label: options.role },
        { key: 'from', label: options.from, hinted: true },
        { key: 'to', label: options.to, hinted: true },
      ]}
      newRow={(key) => ({ key, title: '', from: '', to: '', kept: {} })}
      faults={faults}
      addLabel={options.addRole}
      removeLabel={({ title }) => options.removeRole(title)}
      onRows={onRoles}
    />
  );
};
