import { useLocale } from '../i18n/locale.ts';

/** "a, b and c", each name kept apart, so that one written from right to left does not turn its neighbours. */
export const Names = ({ names }: { names: readonly string[] }) => {
  const { tag } = useLocale();
  const parts = new Intl.ListFormat(tag, { type: 'conjunction' }).formatToParts(names);
  return (
    <>
      {parts.map(({ type, value }, place) => (type === 'element' ? <bdi key={place}>{value}</bdi> : value))}
    </>
  );
};
