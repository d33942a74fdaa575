import { useRef, useState } from 'preact/hooks';
import type { RestorePlan } from '../../lib/store/library.ts';
import { useAnswer } from '../common/use-answer.ts';
import { isoDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { usePackFault } from '../i18n/pack-faults.ts';
import { useOptions } from './OptionsContext.ts';

/** Everything in one file, out and in; what it takes of the disk. */
export const BackupSection = ({ onChanged }: { onChanged: () => void }) => {
  const { library, change, tell, onDownload, onSettings } = useOptions();
  const { options } = useOptionsText();
  const { date, number } = useLocale();
  const told = usePackFault();
  const chooser = useRef<HTMLInputElement>(null);
  const [plan, setPlan] = useState<RestorePlan | null>(null);
  const { answer, askAgain } = useAnswer(async () => (await library.storageUse?.()) ?? null, [library]);
  const { exportAll, planRestore, keepStorage } = library;
  const use = answer.value;
  const megabytes = (bytes: number) =>
    number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

  const save = async () => {
    const file = exportAll ? await change(() => exportAll()) : null;
    if (file) onDownload(file, `backstory-${isoDay(Date.now())}.backup.jsonl.gz`);
  };
  const read = async (file: File | undefined) => {
    if (!file || !planRestore) return;
    setPlan(await change(() => planRestore(file)));
    if (chooser.current) chooser.current.value = '';
  };
  const commit = async () => {
    if (!plan?.ok) return;
    const done = await change(() => plan.commit().then(() => true));
    setPlan(null);
    if (!done) return;
    tell({ text: options.restored });
    // The settings came with it: whoever shows them is told.
    onSettings({});
    onChanged();
  };
  const keep = async () => {
    await keepStorage?.();
    askAgain();
  };
  if (!exportAll || !planRestore) return null;
  return (
    <section class="backup">
      <h2>{options.backup}</h2>
      <p class="soft">{options.backupHint}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void save()}>
          {options.backupSave}
        </button>
        <label class="button">
          {options.backupRead}
          <input ref={chooser} type="file" onChange={(event) => void read(event.currentTarget.files?.[0])} />
        </label>
      </div>
      {plan && !plan.ok && (
        <p role="alert">
          {plan.fault ? options.fault[plan.fault] : options.backupWrong(told(plan.errors[0]?.message ?? ''))}
        </p>
      )}
      {plan?.ok && (
        <section class="plan" aria-label={options.backup}>
          <p>
            <strong>{options.backupPlan(date(isoDay(plan.preview.made), 'long'))}</strong>
          </p>
          <ul>
            {plan.preview.packs.map((pack) => (
              <li key={pack.pack}>
                {pack.origin === 'own' ? options.own : pack.title}{' '}
                <span class="soft">{options.backupChange[pack.change]}</span>
              </li>
            ))}
            {plan.preview.removed.map(({ header }) => (
              <li key={header.pack}>
                {header.title} <span class="soft">{options.backupRemoved}</span>
              </li>
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="button" onClick={() => void commit()}>
              {options.backupCommit}
            </button>
            <button type="button" class="button" onClick={() => setPlan(null)}>
              {options.cancel}
            </button>
          </div>
        </section>
      )}
      {use && use.used !== null && (
        <p class="soft">
          {options.storageUsed(megabytes(use.used))} {use.persisted && options.storageKept}
          {!use.persisted && keepStorage && (
            <button type="button" class="quiet" onClick={() => void keep()}>
              {options.storageKeep}
            </button>
          )}
        </p>
      )}
    </section>
  );
};
