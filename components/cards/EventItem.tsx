import { useId, useState } from 'preact/hooks';
import type { EventCard } from '../../lib/core/linking/page-context.ts';
import { Icon } from '../common/Icon.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CardActions } from './CardActions.tsx';
import type { CardContext } from './callbacks.ts';
import { Evidence } from './Evidence.tsx';
import { Follows } from './Follows.tsx';
import { Names } from './Names.tsx';
import { Sources } from './Sources.tsx';
import { WhyThis } from './WhyThis.tsx';

interface EventItemProps {
  card: EventCard;
  context: CardContext;
  /** Open from the start, as where there is room. */
  open?: boolean;
}

/** One event of a dated list: date and title; opened, what happened, why it is here, and from where. */
export const EventItem = ({ card, context, open: startsOpen = false }: EventItemProps) => {
  const { t, dates, foreign } = useLocale();
  const [open, setOpen] = useState(startsOpen);
  const details = useId();
  const lang = foreign(card.language);
  // Named as the reason for the card: not said again as those who took part.
  const reasons = card.why?.actors ?? [];
  const text = open ? card.summary : card.line;
  return (
    <li class="event">
      <time dateTime={card.from}>{dates(card.from, card.to)}</time>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>
          <bdi lang={lang}>{card.title}</bdi>
          <Icon name="chevron" />
        </button>
      </h3>
      {text && (
        <p class="told" lang={lang} dir="auto">
          {text}
        </p>
      )}
      <Evidence card={card} context={context} />
      <div id={details} class="details" hidden={!open}>
        {open && (
          <>
            {card.later && (
              <p class="soft">
                {t.laterTold} <bdi lang={lang}>{card.later}</bdi>
              </p>
            )}
            <Follows events={card.follows} onOpen={context.onOpen} />
            {card.actors.some(({ id }) => !reasons.includes(id)) && (
              <p class="soft">
                {t.with} <Names names={card.actors.map((actor) => actor.name)} />
              </p>
            )}
            <WhyThis
              why={card.why}
              score={card.relation === 'mentioned' ? card.score : undefined}
              titleOf={context.titleOf}
              headed
            />
            <Sources sources={card.sources} factsAsOf={card.factsAsOf} />
            <CardActions card={{ type: 'event', id: card.id }} title={card.title} context={context} />
          </>
        )}
      </div>
    </li>
  );
};
