import { useState } from 'preact/hooks';
import { actorKinds, eventKinds } from '../../lib/core/knowledge/records.ts';
import type { PackInfo, SearchHit, SearchQuery } from '../../lib/store/library.ts';
import { Monogram } from '../cards/Monogram.tsx';
import { Icon } from '../common/Icon.tsx';
import { useAnswer } from '../common/use-answer.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { Failure } from './Failure.tsx';
import { useOptions } from './OptionsContext.ts';
import { hrefOf } from './routes.ts';

/** Rows of one page: enough to browse, few enough to draw within a frame. */
const pageSize = 50;

const Hit = ({ hit }: { hit: SearchHit }) => {
  const { t, date } = useLocale();
  const { options } = useOptionsText();
  const kind = hit.type === 'actor' ? t.actorKind : t.eventKind;
  return (
    <li class="hit">
      {hit.type === 'actor' ? (
        <Monogram name={hit.title} kind={hit.kind === 'person' ? 'person' : 'other'} />
      ) : (
        <time dateTime={hit.from}>{hit.from && date(hit.from)}</time>
      )}
      <div>
        <a href={hrefOf({ page: 'record', type: hit.type, id: hit.id })}>{hit.title}</a>
        <p class="soft">{hit.line}</p>
      </div>
      <span class="soft kind-of">
        {Object.entries(kind).find(([name]) => name === hit.kind)?.[1]}
        {hit.own && <strong class="own">{options.mine}</strong>}
      </span>
    </li>
  );
};

const kindOf = (value: string): SearchQuery['kind'] =>
  [...actorKinds, ...eventKinds].find((kind) => kind === value);

/** Search and browse. `find`: what to search for at first. */
export const LibraryPage = ({ find = '' }: { find?: string | undefined }) => {
  const { library } = useOptions();
  const { t, number } = useLocale();
  const { options } = useOptionsText();
  const [text, setText] = useState(find);
  const [type, setType] = useState<'' | 'actor' | 'event'>('');
  const [kind, setKind] = useState<SearchQuery['kind']>(undefined);
  const [pack, setPack] = useState('');
  const [offset, setOffset] = useState(0);
  const packs = useAnswer(() => library.packs(), [library]);
  const { answer, askAgain } = useAnswer(
    () =>
      library.search({
        text,
        ...(type === '' ? {} : { type }),
        ...(kind === undefined ? {} : { kind }),
        ...(pack === '' ? {} : { pack }),
        limit: pageSize,
        offset,
      }),
    [library, text, type, kind, pack, offset],
  );
  // Every change of the question starts at its first page.
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setOffset(0);
    };
  const kinds = type === 'event' ? t.eventKind : t.actorKind;
  const found = answer.value;
  const unfiltered = text === '' && type === '' && pack === '';
  return (
    <>
      <div class="title-row">
        <h1>{options.library}</h1>
        <a class="button" href={hrefOf({ page: 'new', type: 'actor', name: '', role: '' })}>
          <Icon name="plus" />
          {options.newActor}
        </a>
        <a class="button" href={hrefOf({ page: 'new', type: 'event', name: '', role: '' })}>
          <Icon name="plus" />
          {options.newEvent}
        </a>
      </div>
      <search class="filters">
        <input
          type="search"
          aria-label={options.search}
          placeholder={options.search}
          value={text}
          onInput={(event) => first(setText)(event.currentTarget.value)}
        />
        <label>
          <span>{options.type}</span>
          <select
            value={type}
            onChange={(event) => {
              const { value } = event.currentTarget;
              first(setType)(value === 'actor' || value === 'event' ? value : '');
              setKind(undefined);
            }}
          >
            <option value="">{options.everything}</option>
            <option value="actor">{options.actors}</option>
            <option value="event">{options.events}</option>
          </select>
        </label>
        {type !== '' && (
          <label>
            <span>{options.kind}</span>
            <select
              value={kind ?? ''}
              onChange={(event) => first(setKind)(kindOf(event.currentTarget.value))}
            >
              <option value="">{options.anyKind}</option>
              {Object.entries(kinds).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{options.pack}</span>
          <select value={pack} onChange={(event) => first(setPack)(event.currentTarget.value)}>
            <option value="">{options.anyPack}</option>
            {(packs.answer.value ?? []).map(({ header, origin }: PackInfo) => (
              <option key={header.pack} value={header.pack}>
                {origin === 'own' ? options.own : header.title}
              </option>
            ))}
          </select>
        </label>
      </search>
      {answer.status === 'failed' && <Failure error={answer.error} onRetry={askAgain} />}
      <p class="soft count" role="status">
        {found ? options.found(found.total) : answer.status === 'loading' ? options.loading : ''}
      </p>
      {found && found.total === 0 && (
        <p class="none">{unfiltered ? options.emptyLibrary : options.noneFound}</p>
      )}
      {found && found.hits.length > 0 && (
        <ul class="hits">
          {found.hits.map((hit) => (
            <Hit key={hit.id} hit={hit} />
          ))}
        </ul>
      )}
      {found && found.total > pageSize && (
        <div class="pages">
          <button
            type="button"
            class="button"
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - pageSize))}
          >
            {options.previous}
          </button>
          <span class="soft">
            {options.range(
              number(offset + 1),
              number(Math.min(offset + pageSize, found.total)),
              number(found.total),
            )}
          </span>
          <button
            type="button"
            class="button"
            disabled={offset + pageSize >= found.total}
            onClick={() => setOffset(offset + pageSize)}
          >
            {options.next}
          </button>
        </div>
      )}
    </>
  );
};
