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

  const check = async (file: Blob) => {
    letGo();
    const mine = new AbortController();
    running.current = mine;
    setStage(start('reading'));
    const next = await change(() =>
      library
        .planImport(file, {
          signal: mine.signal,
          onProgress: (progress) => {
            if (!mine.signal.aborted) setStage({ at: 'working', progress });
          },
        })
        .catch((error: unknown) => {
          if (mine.signal.aborted) return null;
          throw error;
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
    plan.current = null;
    setStage(start('writing'));
    const pack = await change(() => ready.commit());
    setStage({ at: 'choosing' });
    if (!pack) return;
    tell({ text: options.imported1(pack.header.title) });
    navigate({ page: 'packs' });
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
          {stage.progress.phase === 'reading' && (
            <button type="button" class="button" onClick={cancel}>
              {options.cancel}
            </button>
          )}
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
            onAnother={() => setStage({ at: 'choosing' })}
          />
        ))}
    </>
  );
};
