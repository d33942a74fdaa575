import { useAnswer } from '../common/use-answer.ts';
import { isoDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { useOptions } from './OptionsContext.ts';
import { hrefOf } from './routes.ts';

/** That the library was damaged and has mended itself: what came back, what did not. Stays until it is closed. */
export const CareNotice = () => {
  const { library, change } = useOptions();
  const { t, date, list } = useLocale();
  const { options } = useOptionsText();
  const { answer, askAgain } = useAnswer(async () => (await library.lastCare?.()) ?? null, [library]);
  const notice = answer.value;
  if (notice === null) return null;
  const on = (at: number) => date(isoDay(at), 'long');
  const said = [
    notice.state === 'mended' ? options.careMended(on(notice.at)) : options.careRebuilt(on(notice.at)),
    ...(notice.state === 'mended'
      ? []
      : [notice.made === null ? options.careNoBackup : options.careBack(on(notice.made))]),
    ...(notice.lost.length === 0 ? [] : [options.careLost(list(notice.lost))]),
  ];
  const close = () => change(async () => library.dismissCare?.()).then(askAgain);
  return (
    <aside class="care" aria-labelledby="care">
      {/* No heading: it stands before the page's own first one. */}
      <p>
        <strong id="care">{options.careTitle}</strong>
      </p>
      <p>{said.join(' ')}</p>
      <div class="buttons">
        {notice.lost.length > 0 && (
          <a class="button" href={hrefOf({ page: 'import' })}>
            {options.importPack}
          </a>
        )}
        <button type="button" class="button" onClick={() => void close()}>
          {t.close}
        </button>
      </div>
    </aside>
  );
};
