import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../lib/store/library.ts';
import { Monogram } from '../cards/Monogram.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { Failure } from './Failure.tsx';
import { hrefOf } from './routes.ts';
import { rowWindow, runLength } from './row-window.ts';

/** Firefox draws no element higher than 17 million px: this many rows stay below that on the narrowest window (120 px each). */
export const mostRows = 100_000;

interface HitProps {
  hit: SearchHit;
  /** 0-based, in a list of `of`: what is not drawn counts for assistive technology too. */
  place: number;
  of: number;
  hidden: boolean;
  /** Of the pack whose words these are. */
  language: string | undefined;
}

const Hit = ({ hit, place, of, hidden, language }: HitProps) => {
  const { t, date } = useLocale();
  const { options } = useOptionsText();
  const kind = hit.type === 'actor' ? t.actorKind : t.eventKind;
  return (
    <li class="hit" aria-posinset={place + 1} aria-setsize={of}>
      {hit.type === 'actor' ? (
        <Monogram name={hit.title} kind={hit.kind === 'person' ? 'person' : 'other'} />
      ) : (
        <time dateTime={hit.from}>{hit.from && date(hit.from)}</time>
      )}
      <div>
        <a lang={language} href={hrefOf({ page: 'record', type: hit.type, id: hit.id })}>
          {hit.title}
        </a>
        <p class="soft" lang={language}>
          {hit.line}
        </p>
      </div>
      <span class="soft kind-of">
        {Object.entries(kind).find(([name]) => name === hit.kind)?.[1]}
        {hit.own && <strong class="own">{options.mine}</strong>}
        {hidden && <strong class="own">{options.hidden}</strong>}
      </span>
    </li>
  );
};

interface HitListProps {
  /** The first rows of the answer. */
  first: readonly SearchHit[];
  total: number;
  /** The rows from `offset` on, as many as `runLength`. */
  more: (offset: number) => Promise<readonly SearchHit[]>;
  isHidden: (id: string) => boolean;
  languageOf: (pack: string) => string | undefined;
}

/** A list as long as the answer of which only the rows near the window are read and drawn. */
export const HitList = ({ first, total, more, isHidden, languageOf }: HitListProps) => {
  const rows = Math.min(total, mostRows);
  const list = useRef<HTMLUListElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const measured = useRef(new Map<number, number>());
  const asked = useRef(new Set([0]));
  const [runs, setRuns] = useState<ReadonlyMap<number, readonly SearchHit[]>>(new Map([[0, first]]));
  const [failed, setFailed] = useState<{ run: number; error: unknown } | null>(null);
  const look = () =>
    rowWindow(
      rows,
      above.current?.getBoundingClientRect().top ?? 0,
      document.documentElement.clientHeight || innerHeight,
      measured.current,
    );
  const [shown, setShown] = useState(() => rowWindow(rows, 0, innerHeight, measured.current));

  const read = (run: number) => {
    if (asked.current.has(run)) return;
    asked.current.add(run);
    more(run * runLength).then(
      (hits) => setRuns((before) => new Map(before).set(run, hits)),
      (error: unknown) => {
        console.error(error);
        setFailed({ run, error });
      },
    );
  };

  useEffect(() => {
    const leaving = new AbortController();
    let waiting = false;
    const see = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        if (leaving.signal.aborted) return;
        setShown((before) => {
          const now = look();
          const same = now.from === before.from && now.to === before.to && now.above === before.above;
          return same && now.below === before.below ? before : now;
        });
      });
    };
    const { signal } = leaving;
    addEventListener('scroll', see, { passive: true, signal });
    addEventListener(
      'resize',
      () => {
        // Lines break elsewhere now.
        measured.current.clear();
        see();
      },
      { signal },
    );
    see();
    return () => leaving.abort();
  }, []);

  const drawn = Array.from({ length: Math.max(0, shown.to - shown.from) }, (_, at) => shown.from + at);
  useEffect(() => {
    for (const run of drawn) read(run);
  }, [shown.from, shown.to]);

  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])];
    let at = 0;
    for (const run of drawn) {
      const hits = runs.get(run);
      if (!hits) {
        at += 1;
        continue;
      }
      const start = items[at]?.getBoundingClientRect().top ?? 0;
      at += hits.length;
      const end = items[at - 1]?.getBoundingClientRect().bottom ?? start;
      if (hits.length > 0 && end > start) measured.current.set(run, end - start);
    }
  }, [runs, shown]);

  return (
    <>
      {/* Of their own, as scroll anchoring lets go where the padding of the list itself changes. */}
      <div ref={above} class="rest" style={{ blockSize: `${shown.above}px` }} />
      <ul ref={list} class="hits">
        {drawn.flatMap((run) => {
          const hits = runs.get(run);
          if (!hits) {
            const size = Math.min(runLength, rows - run * runLength) * shown.row;
            return [<li key={run} class="rest" aria-hidden="true" style={{ blockSize: `${size}px` }} />];
          }
          return hits.map((hit, at) => (
            <Hit
              key={hit.id}
              hit={hit}
              place={run * runLength + at}
              of={total}
              hidden={isHidden(hit.id)}
              language={languageOf(hit.pack)}
            />
          ));
        })}
      </ul>
      <div class="rest" style={{ blockSize: `${shown.below}px` }} />
      {failed && (
        <Failure
          error={failed.error}
          onRetry={() => {
            asked.current.delete(failed.run);
            setFailed(null);
            read(failed.run);
          }}
        />
      )}
    </>
  );
};
