import { useRef, useState } from 'preact/hooks';
import { actorKinds, eventKinds } from '../../lib/core/knowledge/records.ts';
import type { PackInfo, SearchQuery } from '../../lib/store/library.ts';
import { Icon } from '../common/Icon.tsx';
import { useAnswer } from '../common/use-answer.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { Failure } from './Failure.tsx';
import { HitList, mostRows } from './HitList.tsx';
import { useOptions } from './OptionsContext.ts';
import { hrefOf } from './routes.ts';
import { runLength } from './row-window.ts';

/** `actor`, or `actor:person`: a kind of the same name is none of the other type. */
const kindOf = (value: string): Pick<SearchQuery, 'type' | 'kind'> => {
  const [type, name] = value.split(':');
  if (type !== 'actor' && type !== 'event') return {};
  const kinds = type === 'actor' ? actorKinds : eventKinds;
  const kind = kinds.find((one) => one === name);
  return kind === undefined ? { type } : { type, kind };
};

/** Search and browse. `find`: what to search for at first. */
export const LibraryPage = ({ find = '' }: { find?: string | undefined }) => {
  const { library, settings } = useOptions();
  const { t } = useLocale();
  const { options } = useOptionsText();
  const [text, setText] = useState(find);
  const [kind, setKind] = useState('');
  const [of, setOf] = useState<'' | 'mine' | 'hidden'>('');
  const [pack, setPack] = useState('');
  const packs = useAnswer(() => library.packs(), [library]);
  const { never } = settings;
  const { answer, askAgain } = useAnswer(async () => {
    const from = of === 'mine' ? 'own' : pack;
    const query = {
      text,
      ...kindOf(kind),
      ...(from === '' ? {} : { pack: from }),
      ...(of === 'hidden' ? { among: never } : {}),
      limit: runLength,
    };
    return { query, ...(await library.search({ ...query, offset: 0 })) };
  }, [library, text, kind, of, pack, of === 'hidden' ? never : null]);
  const found = answer.value;
  const searchField = useRef<HTMLInputElement>(null);
  const narrowed = text.trim() !== '' || kind !== '' || of !== '' || pack !== '';
  const showAll = () => {
    // The button goes with what it did.
    searchField.current?.focus();
    setText('');
    setKind('');
    setOf('');
    setPack('');
  };
  const none =
    text.trim() !== ''
      ? options.noneFound
      : !narrowed
        ? options.emptyLibrary
        : of === 'mine'
          ? options.ownEmpty
          : options.notFoundTitle;
  const kindsOf = (type: 'actor' | 'event', label: string, kinds: Readonly<Record<string, string>>) => (
    <optgroup label={label}>
      <option value={type}>{label}</option>
      {Object.entries(kinds).map(([value, name]) => (
        <option key={value} value={`${type}:${value}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
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
          ref={searchField}
          type="search"
          aria-label={options.search}
          placeholder={options.search}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label>
          <span>{options.type}</span>
          <select
            value={of}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setOf(value === 'mine' || value === 'hidden' ? value : '');
            }}
          >
            <option value="">{options.everything}</option>
            <option value="mine">{options.own}</option>
            <option value="hidden">{options.hiddenCards}</option>
          </select>
        </label>
        <label>
          <span>{options.kind}</span>
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">{options.anyKind}</option>
            {kindsOf('actor', options.actors, t.actorKind)}
            {kindsOf('event', options.events, t.eventKind)}
          </select>
        </label>
        {of !== 'mine' && (
          <label>
            <span>{options.pack}</span>
            <select value={pack} onChange={(event) => setPack(event.currentTarget.value)}>
              <option value="">{options.anyPack}</option>
              {(packs.answer.value ?? [])
                .filter(({ origin }) => origin !== 'own')
                .map(({ header }: PackInfo) => (
                  <option key={header.pack} value={header.pack}>
                    {header.title}
                  </option>
                ))}
            </select>
          </label>
        )}
      </search>
      {answer.status === 'failed' && <Failure error={answer.error} onRetry={askAgain} />}
      <p class="soft count" role="status">
        {found ? options.found(found.total) : answer.status === 'loading' ? options.loading : ''}{' '}
        {found && found.total > mostRows && options.onlyFirst(mostRows)}
      </p>
      {found && found.total === 0 && (
        <>
          <p class="none">{none}</p>
          <div class="buttons ways-on">
            {narrowed ? (
              <button type="button" class="button" onClick={showAll}>
                {options.showAll}
              </button>
            ) : (
              <a class="button" href={hrefOf({ page: 'import' })}>
                {options.importPack}
              </a>
            )}
            {text.trim() !== '' && (
              <a class="button" href={hrefOf({ page: 'new', type: 'actor', name: text.trim(), role: '' })}>
                <Icon name="plus" />
                {options.writeCard(text.trim())}
              </a>
            )}
          </div>
        </>
      )}
      {found && found.hits.length > 0 && (
        <HitList
          // Another question is another list, from its top on.
          key={JSON.stringify(found.query)}
          first={found.hits}
          total={found.total}
          more={async (offset) => (await library.search({ ...found.query, offset })).hits}
          isHidden={(id) => never.includes(id)}
          languageOf={(id) => packs.answer.value?.find(({ header }) => header.pack === id)?.header.language}
        />
      )}
    </>
  );
};
