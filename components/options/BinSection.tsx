import { isActor } from '../../lib/core/knowledge/records.ts';
import { useAnswer } from '../common/use-answer.ts';
import { isoDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { useOptions } from './OptionsContext.ts';

/** The reader's own cards that were deleted, for as long as they can be had back. Nothing where there are none. */
export const BinSection = ({ onChanged }: { onChanged: () => void }) => {
  const { library, change, tell } = useOptions();
  const { options } = useOptionsText();
  const { date } = useLocale();
  const { answer, askAgain } = useAnswer(async () => (await library.bin?.()) ?? [], [library]);
  const cards = answer.value ?? [];
  if (cards.length === 0) return null;
  const restore = async (id: string, title: string) => {
    const done = await change(async () => {
      await library.restoreFromBin?.(id);
      return true;
    });
    if (done) tell({ text: options.binRestored(title) });
    askAgain();
    onChanged();
  };
  return (
    <section>
      <h2>{options.bin}</h2>
      <p class="soft">{options.binHint}</p>
      <ul class="rows">
        {cards.map(({ id, record, until }) => {
          const title = isActor(record) ? record.name : record.title;
          return (
            <li key={id}>
              <span class="grow">
                {title} <span class="soft">{options.binUntil(date(isoDay(until)))}</span>
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={options.binRestoreHint(title)}
                onClick={() => void restore(id, title)}
              >
                {options.binRestore}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
