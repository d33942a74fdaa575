import { type Actor, isActor, type PackEvent, type PackRecord } from '../../lib/core/knowledge/records.ts';
import type { Library } from '../../lib/store/library.ts';
import { useAnswer } from '../common/use-answer.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { ActorForm } from './ActorForm.tsx';
import { actorOfDraft, draftOfActor, draftOfEvent, eventOfDraft, slugOf } from './drafts.ts';
import { EventForm } from './EventForm.tsx';
import { Failure } from './Failure.tsx';
import { useOptions } from './OptionsContext.ts';
import { titlesOfRecords } from './titles-of-records.ts';

type EditPageProps =
  | { type: 'actor' | 'event'; id: string }
  /** A new card; name and role as the article has them. */
  | { type: 'actor' | 'event'; name: string; role: string };

/** A free id for a new card: `own/laura-vega`, `own/laura-vega-2`. */
const freeId = async (library: Library, title: string): Promise<string> => {
  const slug = slugOf(title);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if ((await library.record(id)) === null) return id;
  }
};

/** The form for a new card, for one of the reader's own, or for the reader's own version of a pack's. */
export const EditPage = (props: EditPageProps) => {
  const { library, change, tell, navigate } = useOptions();
  const { options } = useOptionsText();
  const id = 'id' in props ? props.id : null;
  const { answer, askAgain } = useAnswer(async () => {
    const detail = id === null ? null : await library.record(id);
    if (!detail) return { record: null, titles: new Map<string, string>() };
    // One's own telling is edited as it is; a first one starts from what all packs say.
    const own = detail.tellings.find((telling) => telling.pack === 'own');
    const record = own?.record ?? detail.record;
    return { record, titles: await titlesOfRecords(library, record) };
  }, [library, id]);

  if (answer.status === 'failed') return <Failure error={answer.error} onRetry={askAgain} />;
  if (answer.value === null || answer.status === 'loading') return <p class="soft">{options.loading}</p>;
  const { record, titles } = answer.value;

  const leave = () => navigate(id === null ? { page: 'library' } : { page: 'record', type: props.type, id });
  const save = async (title: string, make: (id: string) => PackRecord) => {
    const saved = await change(async () => {
      const own = id ?? (await freeId(library, title));
      return { own, undo: await library.putOwn(make(own)) };
    });
    if (!saved) return;
    tell({
      text: options.saved(title),
      undo: () => void change(saved.undo).then(() => navigate({ page: 'library' })),
    });
    navigate({ page: 'record', type: props.type, id: saved.own });
  };

  if (props.type === 'actor') {
    const before: Partial<Actor> =
      record && isActor(record)
        ? record
        : 'name' in props
          ? { name: props.name, description: props.role }
          : {};
    return (
      <>
        <h1>{record ? options.editTitle(before.name ?? '') : options.newActor}</h1>
        <p class="soft">{options.actorNeeds}</p>
        <ActorForm
          start={draftOfActor(before)}
          onCancel={leave}
          onSave={(draft) => void save(draft.name.trim(), (own) => actorOfDraft(draft, own, before))}
        />
      </>
    );
  }
  const before: Partial<PackEvent> =
    record && !isActor(record) ? record : 'name' in props ? { title: props.name } : {};
  return (
    <>
      <h1>{record ? options.editTitle(before.title ?? '') : options.newEvent}</h1>
      <p class="soft">{options.eventNeeds}</p>
      <EventForm
        start={draftOfEvent(before)}
        titles={titles}
        onCancel={leave}
        onSave={(draft) => void save(draft.title.trim(), (own) => eventOfDraft(draft, own, before))}
      />
    </>
  );
};
