import { useEffect, useRef } from 'preact/hooks';
import type { ImportPreview } from '../../lib/store/library.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { useJoined } from './use-joined.tsx';

interface ImportPreviewViewProps {
  preview: ImportPreview;
  onCommit: () => void;
  onCancel: () => void;
}

/** What an import would change, before it does. */
export const ImportPreviewView = ({ preview, onCommit, onCancel }: ImportPreviewViewProps) => {
  const { t, date, number } = useLocale();
  const { options } = useOptionsText();
  const joined = useJoined();
  const heading = useRef<HTMLHeadingElement>(null);
  // The reading took a while; the answer is where the reader goes on.
  useEffect(() => heading.current?.focus(), []);
  const { header, replaces } = preview;
  const rows: [string, number][] = [
    [options.added, preview.added],
    [options.changed, preview.changed],
    [options.same, preview.same],
    [options.removed, preview.removed],
    [options.shared, preview.shared],
  ];
  return (
    <section class="preview">
      <h2 ref={heading} tabIndex={-1}>
        {options.previewOf(header.title)}
      </h2>
      {header.description && <p>{header.description}</p>}
      <p class="soft">
        {joined([
          options.actorCount(preview.actors),
          options.eventCount(preview.events),
          t.factsAsOf(date(header.updated)),
          options.licence(header.licence),
        ])}
      </p>
      {replaces && <p>{options.replaces(date(replaces.header.updated))}</p>}
      <dl class="counts">
        {rows.map(([name, count]) => (
          <div key={name} class={count === 0 ? 'zero' : ''}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="button main" onClick={onCommit}>
          {options.commit}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {options.cancel}
        </button>
      </div>
    </section>
  );
};
