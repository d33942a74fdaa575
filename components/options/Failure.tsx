import { useOptionsText } from '../i18n/options-text.ts';
import { useOptions } from './OptionsContext.ts';

/** A question that the library did not answer, and another try, where one can help. */
export const Failure = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { faultOf } = useOptions();
  const { options } = useOptionsText();
  const fault = faultOf(error);
  return (
    <div class="failure" role="alert">
      <p>{fault ? options.fault[fault] : options.failed}</p>
      {/* One that an update has closed stays so until the page is loaded anew. */}
      {fault !== 'closed' && (
        <button type="button" class="button" onClick={onRetry}>
          {options.retry}
        </button>
      )}
    </div>
  );
};
