import { Fragment } from 'preact';
import { useLocale } from '../i18n/locale.ts';

/** Puts facts in a line, each of them whole where the line has room for it: "CC0-1.0" is not to end after its hyphen. */
export const useJoined = () => {
  const { t } = useLocale();
  return (facts: readonly string[]) =>
    facts.map((fact, place) => (
      <Fragment key={place}>
        {place > 0 && ' '}
        <span class="part">
          {fact}
          {place < facts.length - 1 && t.and.trimEnd()}
        </span>
      </Fragment>
    ));
};
