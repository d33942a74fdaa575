import { useState } from 'preact/hooks';
import type { PackInfo } from '../../lib/store/library.ts';
import { Icon } from '../common/Icon.tsx';
import { Switch } from '../common/Switch.tsx';
import { useAnswer } from '../common/use-answer.ts';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { BackupSection } from './BackupSection.tsx';
import { BinSection } from './BinSection.tsx';
import { Failure } from './Failure.tsx';
import { useOptions } from './OptionsContext.ts';
import { hrefOf } from './routes.ts';
import { useJoined } from './use-joined.tsx';

interface PackRowProps {
  pack: PackInfo;
  /** Among the packs that can be moved, 0-based; null for the reader's own cards, which always come first. */
  place: number | null;
  /** Number of packs that can be moved. */
  of: number;
  onChanged: () => void;
  /** Another pack was dragged to this place. */
  onDropped: (pack: string, place: number) => void;
}

/** Of ours alone: text or files that are dropped on a pack are none. */
const dragType = 'application/x-backstory-pack';

const PackRow = ({ pack, place, of, onChanged, onDropped }: PackRowProps) => {
  const { library, change, tell, onDownload } = useOptions();
  const { t, date, number } = useLocale();
  const { options } = useOptionsText();
  const { header } = pack;
  const title = pack.origin === 'own' ? options.own : header.title;
  const empty = pack.actors + pack.events === 0;
  const joined = useJoined();

  const doThen = async (doing: () => Promise<unknown>) => {
    await change(async () => {
      await doing();
      return true;
    });
    onChanged();
  };
  const move = (to: number) =>
    doThen(async () => {
      await library.setPriority(header.pack, to);
      tell({ text: options.packMoved(title, number(to + 1)) });
    });
  const remove = async () => {
    const undo = await change(() => library.removePack(header.pack));
    if (undo) tell({ text: options.packRemoved(title), undo: () => void doThen(undo) });
    onChanged();
  };
  const download = async () => {
    const file = await change(() => library.exportPack(header.pack));
    if (file) onDownload(file, `${header.pack}.pack.jsonl`);
  };

  return (
    <li
      class="pack"
      // Dropped on: the dragged pack takes this one's place. The arrows do the same without a pointer.
      onDragOver={(event) => place !== null && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dragged = event.dataTransfer?.getData(dragType) ?? '';
        if (place !== null && dragged !== '' && dragged !== header.pack) onDropped(dragged, place);
      }}
    >
      <div class="title-row">
        <h2
          draggable={place !== null}
          onDragStart={(event) => event.dataTransfer?.setData(dragType, header.pack)}
        >
          {title}
        </h2>
        <span class="badge">
          {pack.origin === 'bundled' && options.bundled}
          {pack.origin === 'imported' && options.imported}
        </span>
        <span class="gap" />
        <span class="controls">
          {place !== null && (
            <>
              <button
                type="button"
                class="icon-button"
                aria-label={options.packUp(title)}
                // Not `disabled`: the button that brought a pack to the end would lose the focus.
                aria-disabled={place === 0}
                onClick={() => place !== 0 && void move(place - 1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="icon-button"
                aria-label={options.packDown(title)}
                // Not `disabled`: the button that brought a pack to the end would lose the focus.
                aria-disabled={place === of - 1}
                onClick={() => place !== of - 1 && void move(place + 1)}
              >
                <Icon name="down" />
              </button>
            </>
          )}
          <Switch
            on={pack.enabled}
            label={options.packOn(title)}
            onChange={(on) => void doThen(() => library.setEnabled(header.pack, on))}
          />
        </span>
      </div>
      {header.description && <p>{header.description}</p>}
      {pack.origin === 'own' && empty && <p>{options.ownEmpty}</p>}
      <p class="soft">
        {joined([
          // A pack of names only need not say that it has no events; one that is empty says both.
          ...(pack.actors > 0 || empty ? [options.actorCount(pack.actors)] : []),
          ...(pack.events > 0 || empty ? [options.eventCount(pack.events)] : []),
          t.factsAsOf(date(header.updated)),
          ...(pack.origin === 'own' ? [] : [options.licence(header.licence)]),
          options.size(
            number(pack.bytes < 1e6 ? pack.bytes / 1e3 : pack.bytes / 1e6, {
              style: 'unit',
              unit: pack.bytes < 1e6 ? 'kilobyte' : 'megabyte',
              maximumFractionDigits: 1,
            }),
          ),
        ])}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-label={options.exportPack(title)}
          disabled={empty}
          onClick={() => void download()}
        >
          {options.export}
        </button>
        {pack.origin !== 'own' && (
          <button
            type="button"
            class="button grave"
            aria-label={options.removePackHint(title)}
            onClick={() => void remove()}
          >
            {options.removePack}
          </button>
        )}
      </div>
    </li>
  );
};

/** All packs, the highest first. */
export const PacksPage = () => {
  const { library, change, tell } = useOptions();
  const { options } = useOptionsText();
  const { number } = useLocale();
  const { answer, askAgain } = useAnswer(() => library.packs(), [library]);
  const packs = [...(answer.value ?? [])].sort(
    (a, b) => Number(b.origin === 'own') - Number(a.origin === 'own') || a.priority - b.priority,
  );
  const [round, setRound] = useState(0);
  const changedAll = () => {
    setRound(round + 1);
    askAgain();
  };
  const movable = packs.filter((pack) => pack.origin !== 'own');
  const drop = async (dragged: string, to: number) => {
    const from = movable.findIndex(({ header }) => header.pack === dragged);
    const moved = movable[from];
    if (!moved) return;
    const put = (place: number) =>
      change(() => library.setPriority(dragged, place).then(() => true)).finally(askAgain);
    if (await put(to)) {
      tell({ text: options.packMoved(moved.header.title, number(to + 1)), undo: () => void put(from) });
    }
  };
  return (
    <>
      <div class="title-row">
        <h1>{options.packs}</h1>
        <a class="button" href={hrefOf({ page: 'import' })}>
          <Icon name="plus" />
          {options.importPack}
        </a>
      </div>
      <div class="soft packs-intro">
        <p>{options.packsIntro}</p>
        {movable.length > 1 && <p>{options.packDrag}</p>}
      </div>
      {answer.status === 'failed' && <Failure error={answer.error} onRetry={askAgain} />}
      <ul class="packs" aria-busy={answer.status === 'loading'}>
        {packs.map((pack) => (
          <PackRow
            key={pack.header.pack}
            pack={pack}
            place={pack.origin === 'own' ? null : movable.indexOf(pack)}
            of={movable.length}
            onChanged={askAgain}
            onDropped={(dragged, to) => void drop(dragged, to)}
          />
        ))}
      </ul>
      <BinSection key={`bin ${round}`} onChanged={askAgain} />
      <BackupSection onChanged={changedAll} />
    </>
  );
};
