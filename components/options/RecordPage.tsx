import { isActor } from '../../lib/core/knowledge/records.ts';
import { useAnswer } from '../common/use-answer.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { Failure } from './Failure.tsx';
import { MergeSection } from './MergeSection.tsx';
import { useOptions } from './OptionsContext.ts';
import { RecordFacts } from './RecordFacts.tsx';
import { hrefOf } from './routes.ts';
import { titlesOfRecords } from './titles-of-records.ts';

interface RecordPageProps {
  type: 'actor' | 'event';
  id: string;
}

/** The pack of the reader's own cards. */
const own = 'own';

/** One card: what all packs together say, and what each says. */
export const RecordPage = ({ type, id }: RecordPageProps) => {
  const { library, change, tell, navigate } = useOptions();
  const { options } = useOptionsText();
  const { answer, askAgain } = useAnswer(async () => {
    const [detail, packs] = await Promise.all([library.record(id), library.packs()]);
    if (!detail) return null;
    const titles = await titlesOfRecords(library, detail.record);
    return { detail, titles, headers: new Map(packs.map(({ header }) => [header.pack, header])) };
  }, [library, id]);

  if (answer.status === 'failed') return <Failure error={answer.error} onRetry={askAgain} />;
  if (answer.value === null) {
    if (answer.status === 'loading') return <p class="soft">{options.loading}</p>;
    return (
      <>
        <h1>{options.notFoundTitle}</h1>
        <p class="soft">{options.notFound}</p>
        <div class="buttons">
          <a class="button" href={hrefOf({ page: 'library' })}>
            {options.back}
          </a>
        </div>
      </>
    );
  }
  const { detail, titles, headers } = answer.value;
  const languageOf = (pack: string | undefined) =>
    pack === undefined ? undefined : headers.get(pack)?.language;
  const { record, tellings } = detail;
  const title = isActor(record) ? record.name : record.title;
  const isOwn = tellings.some((telling) => telling.pack === own);
  const remove = async () => {
    const undo = await change(() => library.deleteOwn(id));
    if (undo === null) return;
    tell({ text: options.deleted(title), undo: () => void change(undo).then(askAgain) });
    if (tellings.length === 1) navigate({ page: 'library' });
    else askAgain();
  };
  return (
    <article class="record">
      {/* Above the title, so that on a narrow window nothing comes between that and its line. */}
      <div class="tools">
        <a href={hrefOf({ page: 'library' })}>{options.back}</a>
        <a class="button" href={hrefOf({ page: 'edit', type, id })}>
          {isOwn ? options.edit : options.editOwnVersion}
        </a>
        {isOwn && (
          <button type="button" class="button grave" onClick={() => void remove()}>
            {options.delete}
          </button>
        )}
      </div>
      <h1>{title}</h1>
      <RecordFacts
        record={record}
        titleOf={(of) => titles.get(of)}
        // Texts are of the first pack that has them.
        language={languageOf(tellings[0]?.pack)}
      />
      {isActor(record) && <MergeSection id={id} title={title} onChanged={askAgain} />}
      {tellings.length > 1 && (
        <section class="tellings">
          <h2>{options.tellings}</h2>
          <p class="soft">{options.tellingsHint}</p>
          {tellings.map((telling) => (
            <details key={telling.pack}>
              <summary>
                {telling.pack === own ? options.own : (headers.get(telling.pack)?.title ?? telling.pack)}
              </summary>
              <RecordFacts
                record={telling.record}
                titleOf={(of) => titles.get(of)}
                language={languageOf(telling.pack)}
              />
            </details>
          ))}
        </section>
      )}
    </article>
  );
};
