import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPlan, ImportProgress } from '../../lib/store/library.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { ImportErrors } from './ImportErrors.tsx';
import { ImportPreviewView } from './ImportPreviewView.tsx';
import { useOptions } from './OptionsContext.ts';
import { PackChooser } from './PackChooser.tsx';

type Stage =
  | { at: 'choosing' }
  | { at: 'working'; progress: ImportProgress }
  | { at: 'planned'; plan: ImportPlan };

const start = (phase: ImportProgress['phase']): Stage => ({
  at: 'working',
  progress: { phase, share: null, records: 0 },
});

/** Choose a pack, see what it would change, then import it or not. */
export const ImportPage = () => {
  const { library, change, tell, navigate } = useOptions();
  const { options } = useOptionsText();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  /** The import under way: aborted by Cancel, by another file, by leaving the page. */
  const running = useRef<AbortController | null>(null);
  const plan = useRef<ImportPlan | null>(null);

  const letGo = () => {
    running.current?.abort();
    running.current = null;
    const before = plan.current;
    plan.current = null;
    if (before?.ok) void before.discard();
  };
  useEffect(() => letGo, []);

  /** Null where the reader has called it off, and where it failed, which was told. */
  const unlessAborted = <T,>(signal: AbortSignal, doing: () => Promise<T>): Promise<T | null> =>
    change(() =>
      doing().catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      }),
    );

  const check = async (file: Blob) => {
    letGo();
    const mine = new AbortController();
    running.current = mine;
    setStage(start('reading'));
    const next = await unlessAborted(mine.signal, () =>
      library.planImport(file, {
        signal: mine.signal,
        onProgress: (progress) => {
          if (!mine.signal.aborted) setStage({ at: 'working', progress });
        },
      }),
    );
    if (mine.signal.aborted) {
      if (next?.ok) void next.discard();
      return;
    }
    plan.current = next;
    setStage(next ? { at: 'planned', plan: next } : { at: 'choosing' });
  };

  const commit = async (ready: Extract<ImportPlan, { ok: true }>) => {
    const mine = running.current;
    if (!mine) return;
    plan.current = null;
    setStage(start('writing'));
    const pack = await unlessAborted(mine.signal, () => ready.commit());
    if (!pack) {
      if (!mine.signal.aborted) setStage({ at: 'choosing' });
      return;
    }
    // Also where it was called off too late: then it is in the library, and is said to be.
    tell({ text: options.imported1(pack.header.title) });
    if (!mine.signal.aborted) navigate({ page: 'packs' });
  };

  const cancel = () => {
    letGo();
    setStage({ at: 'choosing' });
    tell({ text: options.cancelled });
  };

  return (
    <>
      <h1>{options.import}</h1>
      {stage.at === 'choosing' && <PackChooser onFile={(file) => void check(file)} />}
      {stage.at === 'working' && (
        <div class="working">
          <p role="status">{stage.progress.phase === 'reading' ? options.reading : options.writing}</p>
          <progress
            aria-label={stage.progress.phase === 'reading' ? options.reading : options.writing}
            {...(stage.progress.share === null ? {} : { value: stage.progress.share, max: 1 })}
          />
          <p class="soft">{options.records(stage.progress.records)}</p>
          <button type="button" class="button" onClick={cancel}>
            {options.cancel}
          </button>
        </div>
      )}
      {stage.at === 'planned' &&
        (stage.plan.ok ? (
          <ImportPreviewView
            preview={stage.plan.preview}
            onCommit={() => stage.plan.ok && void commit(stage.plan)}
            onCancel={cancel}
          />
        ) : (
          <ImportErrors
            errors={stage.plan.errors}
            errorCount={stage.plan.errorCount}
            fault={stage.plan.fault ?? null}
            onAnother={() => setStage({ at: 'choosing' })}
          />
        ))}
    </>
  );
};
