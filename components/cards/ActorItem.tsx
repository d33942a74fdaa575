import { useId, useState } from 'preact/hooks';
import type { ActorCard } from '../../lib/core/linking/page-context.ts';
import { Icon } from '../common/Icon.tsx';
import { useLocale } from '../i18n/locale.ts';
import { CardActions } from './CardActions.tsx';
import type { CardContext } from './callbacks.ts';
import { Evidence } from './Evidence.tsx';
import { Monogram } from './Monogram.tsx';
import { RelatedEvent } from './RelatedEvent.tsx';
import { Sources } from './Sources.tsx';
import { WhyThis } from './WhyThis.tsx';

interface ActorItemProps {
  card: ActorCard;
  context: CardContext;
  open?: boolean;
}

/** One of the cast: name and role as of the article; opened, the rest. */
export const ActorItem = ({ card, context, open: startsOpen = false }: ActorItemProps) => {
  const { t, foreign } = useLocale();
  const [open, setOpen] = useState(startsOpen);
  const details = useId();
  const lang = foreign(card.language);
  return (
    <li class="actor">
      <div class="row">
        <Monogram name={card.title} kind={card.kind} />
        <div class="who">
          <h3>
            <button type="button" aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>
              <bdi>{card.title}</bdi>
              <Icon name="chevron" />
            </button>
          </h3>
          <p class="soft" lang={lang} dir="auto">
            {card.line}
          </p>
        </div>
      </div>
      <div id={details} class="details" hidden={!open}>
        {open && (
          <>
            {card.summary && (
              <p class="told" lang={lang} dir="auto">
                {card.summary}
              </p>
            )}
            {card.later && (
              <p class="soft" lang={lang} dir="auto">
                {card.later}
              </p>
            )}
            {card.event && <RelatedEvent event={card.event} label={t.earlier} onOpen={context.onOpen} />}
            <Evidence card={card} context={context} />
            <WhyThis why={card.why} score={card.score} titleOf={context.titleOf} headed />
            <Sources sources={card.sources} factsAsOf={card.factsAsOf} />
            <CardActions card={{ type: 'actor', id: card.id }} title={card.title} context={context} />
          </>
        )}
      </div>
    </li>
  );
};
