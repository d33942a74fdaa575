import type { ComponentChildren } from 'preact';
import { leavesOwnerOpen } from '../../lib/core/cards/role-line.ts';
import {
  type Actor,
  idOf,
  isActor,
  type PackEvent,
  type PackRecord,
  type PartialDate,
  type Role,
} from '../../lib/core/knowledge/records.ts';
import { Sources } from '../cards/Sources.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useOptionsText } from '../i18n/options-text.ts';
import { lifeLabels } from './life-labels.ts';
import { nameOfLanguage } from './name-of-language.ts';
import { hrefOf } from './routes.ts';

interface RecordFactsProps {
  record: PackRecord;
  titleOf: (id: string) => string | undefined;
  /** BCP 47 tag of the pack whose texts these are; undefined where it is gone. */
  language?: string | undefined;
}

/** A year or a month of it is shorter. */
const isDay = (date: PartialDate): boolean => date.length >= '2025-02-20'.length;

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const CardLink = ({ type, id, title }: { type: 'actor' | 'event'; id: string; title: string | undefined }) =>
  title === undefined ? (
    <span class="soft">{id}</span>
  ) : (
    <a href={hrefOf({ page: 'record', type, id })}>{title}</a>
  );

/** A role and whom it belongs to, named once: in the title where that names it, in brackets where the title leaves it open. */
const RoleTitle = ({ role, titleOf }: { role: Role; titleOf: RecordFactsProps['titleOf'] }) => {
  const { title, of } = role;
  const owner = of === undefined ? undefined : titleOf(of);
  if (of === undefined || owner === undefined) return <>{title}</>;
  const link = (text: string) => <CardLink type="actor" id={of} title={text} />;
  if (leavesOwnerOpen(title, owner)) {
    return (
      <>
        {title} ({link(owner)})
      </>
    );
  }
  const place = title.indexOf(owner);
  if (place < 0) return link(title);
  return (
    <>
      {title.slice(0, place)}
      {link(owner)}
      {title.slice(place + owner.length)}
    </>
  );
};

const ActorFacts = ({ actor, titleOf }: { actor: Actor; titleOf: RecordFactsProps['titleOf'] }) => {
  const { t, date, dates, list, tag: reader } = useLocale();
  const { options } = useOptionsText();
  // Two packs of one language may tell a name each as its own: what stands above is not said again.
  const known = new Set([actor.name, ...(actor.aliases ?? [])]);
  const names = Object.entries(actor.names ?? {})
    .map(([tag, spellings]) => [tag, spellings.filter((spelling) => !known.has(spelling))] as const)
    .filter(([, spellings]) => spellings.length > 0);
  const when = (role: { from?: string | undefined; to?: string | undefined }) => {
    if (role.from && role.to) return dates(role.from, role.to);
    const { from, to } = role;
    if (from) return isDay(from) ? options.sinceDay(date(from)) : options.since(date(from));
    if (to) return isDay(to) ? options.untilDay(date(to)) : options.until(date(to));
    return null;
  };
  /** One end alone is a birth or a death, and no span. */
  const life = (): [string, string] | null => {
    const { from, to } = actor;
    const person = actor.kind === 'person';
    if (from && to) return [person ? options.lifeOfPerson : options.lifeOfOther, dates(from, to)];
    const labels = lifeLabels(actor.kind, options);
    if (from) return [labels.from, date(from)];
    return to ? [labels.to, date(to)] : null;
  };
  const lived = life();
  return (
    <>
      <Fact name={options.kind}>{t.actorKind[actor.kind]}</Fact>
      {(actor.aliases ?? []).length > 0 && <Fact name={options.alsoCalled}>{list(actor.aliases ?? [])}</Fact>}
      {names.length > 0 && (
        <Fact name={options.inOtherLanguages}>
          <ul>
            {names.map(([tag, spellings]) => (
              <li key={tag}>
                <span class="soft">{nameOfLanguage(tag, reader)}</span>{' '}
                <span lang={tag}>{spellings.join(', ')}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {(actor.roles ?? []).length > 0 && (
        <Fact name={options.roles}>
          <ul>
            {(actor.roles ?? []).map((role) => (
              <li key={`${role.title} ${role.from ?? ''} ${role.of ?? ''}`}>
                <RoleTitle role={role} titleOf={titleOf} /> <span class="soft whole">{when(role)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {lived && <Fact name={lived[0]}>{lived[1]}</Fact>}
      {actor.country && (
        <Fact name={options.country}>
          <CardLink type="actor" id={actor.country} title={titleOf(actor.country)} />
        </Fact>
      )}
    </>
  );
};

const EventFacts = ({ event, titleOf }: { event: PackEvent; titleOf: RecordFactsProps['titleOf'] }) => {
  const { t, list } = useLocale();
  const { options } = useOptionsText();
  const links = (type: 'actor' | 'event', ids: readonly string[]) => (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <CardLink type={type} id={id} title={titleOf(id)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Fact name={options.kind}>{t.eventKind[event.kind]}</Fact>
      <Fact name={options.who}>{links('actor', event.actors)}</Fact>
      {(event.follows ?? []).length > 0 && (
        <Fact name={options.follows}>{links('event', event.follows ?? [])}</Fact>
      )}
      {(event.cues ?? []).length > 0 && <Fact name={options.cues}>{list(event.cues ?? [])}</Fact>}
    </>
  );
};

/** All that a record says, in words. */
export const RecordFacts = ({ record, titleOf, language }: RecordFactsProps) => {
  const { dates } = useLocale();
  const { options } = useOptionsText();
  const asOf = isActor(record) ? record.asOf : record.checked;
  return (
    <div class="facts">
      {isActor(record) ? (
        <p class="lead" lang={language}>
          {record.description}
        </p>
      ) : (
        <p class="lead">
          <time dateTime={record.from}>{dates(record.from, record.to)}</time>
        </p>
      )}
      {record.summary && (
        <p class="told" lang={language}>
          {record.summary}
        </p>
      )}
      <dl>
        {isActor(record) ? (
          <ActorFacts actor={record} titleOf={titleOf} />
        ) : (
          <EventFacts event={record} titleOf={titleOf} />
        )}
        <Fact name={options.sources}>
          <Sources sources={record.sources ?? []} factsAsOf={asOf ?? null} />
        </Fact>
        <Fact name={options.id}>
          <code>{idOf(record)}</code>
        </Fact>
      </dl>
    </div>
  );
};
