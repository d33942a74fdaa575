import { useEffect, useRef } from 'preact/hooks';
import type { LibraryFaultKind, PackError } from '../../lib/store/library.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { usePackFault } from '../i18n/pack-faults.ts';

interface ImportErrorsProps {
  errors: readonly PackError[];
  /** All of them; `errors` holds the first. */
  errorCount: number;
  /** It was not the pack: the library could not be asked. */
  fault: LibraryFaultKind | null;
  onAnother: () => void;
}

/** What is wrong with a pack, line by line. */
export const ImportErrors = ({ errors, errorCount, fault, onAnother }: ImportErrorsProps) => {
  const { number } = useLocale();
  const { options } = useOptionsText();
  const told = usePackFault();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="pack-errors">
      <h2 ref={heading} tabIndex={-1}>
        {fault ? options.failed : options.errorTitle(errorCount)}
      </h2>
      {fault && <p>{options.fault[fault]}</p>}
      {errorCount > errors.length && <p class="soft">{options.errorsShown(number(errors.length))}</p>}
      <ol>
        {(fault ? [] : errors).map((error, place) => (
          <li key={place}>
            <strong>
              {error.line === 0
                ? options.wholeFile
                : options.line(number(error.line, { useGrouping: false }))}
            </strong>{' '}
            {error.key && <code>{error.key}</code>} {told(error.message)}
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={onAnother}>
        {options.another}
      </button>
    </section>
  );
};
