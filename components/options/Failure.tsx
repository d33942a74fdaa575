import { useOptionsText } from '../i18n/options-text.ts';

/** A question that the library did not answer, and another try. */
export const Failure = ({ onRetry }: { onRetry: () => void }) => {
  const { options } = useOptionsText();
  return (
    <div class="failure" role="alert">
      <p>{options.failed}</p>
      <button type="button" class="button" onClick={onRetry}>
        {options.retry}
      </button>
    </div>
  );
};
