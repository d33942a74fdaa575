import { useId, useState } from 'preact/hooks';
import type { Card } from '../../lib/core/linking/page-context.ts';
import type { CardAddress, CardContext } from '../cards/callbacks.ts';
import { Follows } from '../cards/Follows.tsx';
import { RelatedEvent } from '../cards/RelatedEvent.tsx';
import { Sources } from '../cards/Sources.tsx';
import { WhyThis } from '../cards/WhyThis.tsx';
import { Icon } from '../common/Icon.tsx';
import { useLocale } from '../i18n/locale.ts';
import { firstSentences } from './first-sentences.ts';

export interface HoverCardProps {
  card: Card;
  /** A dialog that stays, with a button to close it; else a note that goes with the pointer. */
  pinned: boolean;
  titleOf: CardContext['titleOf'];
  onOpen(card: CardAddress): void;
  onNotThis(): void;
  onClose(): void;
}

/** More than two sentences are an article of their own: they are in the library. */
const sentencesShown = 2;

/** A glance at one actor or one earlier event, beside its words. */
export const HoverCard = ({ card, pinned, titleOf, onOpen, onNotThis, onClose }: HoverCardProps) => {
  const { t, dates, tag, foreign } = useLocale();
  const [explained, setExplained] = useState(false);
  const title = useId();
  const why = useId();
  if (card.section === 'ambiguous' || card.section === 'unknown') return null;
  const event = 'relation' in card ? card : null;
  const actor = 'relation' in card ? null : card;
  const summary = firstSentences(card.summary ?? '', sentencesShown, card.language ?? tag);
  const lang = foreign(card.language);
  return (
    <section
      class={event ? 'card of-event' : 'card of-actor'}
      role={pinned ? 'dialog' : 'note'}
      aria-labelledby={title}
      tabIndex={-1}
    >
      {pinned && (
        <button type="button" class="icon-button close" aria-label={t.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      <p class="kind">
        {event && `${event.relation === 'since' ? t.later : t.earlier}${t.and}${dates(event.from, event.to)}`}
        {actor && t.actorKind[actor.kind]}
      </p>
      <h2 id={title} lang={event ? lang : undefined} dir="auto">
        {card.title}
      </h2>
      {actor && (
        <p class="role" lang={lang} dir="auto">
          {actor.line}
        </p>
      )}
      {summary && (
        <p lang={lang} dir="auto">
          {summary}
        </p>
      )}
      {actor?.later && (
        <p class="soft" lang={lang} dir="auto">
          {actor.later}
        </p>
      )}
      {event && <Follows events={event.follows} onOpen={onOpen} />}
      {actor?.event && <RelatedEvent event={actor.event} label={t.earlier} onOpen={onOpen} />}
      <div id={why} hidden={!explained}>
        {explained && <WhyThis why={card.why} score={card.score} titleOf={titleOf} />}
      </div>
      <Sources sources={card.sources} factsAsOf={card.factsAsOf} brief />
      <div class="actions">
        <button
          type="button"
          class="quiet"
          aria-expanded={explained}
          aria-controls={why}
          onClick={() => setExplained(!explained)}
        >
          {t.why}
        </button>
        <button type="button" class="quiet" aria-label={t.notThisHint(card.title)} onClick={onNotThis}>
          {t.notThis}
        </button>
        <span class="gap" />
        <button
          type="button"
          class="quiet more"
          aria-label={t.moreHint(card.title)}
          onClick={() => onOpen({ type: event ? 'event' : 'actor', id: card.id })}
        >
          {t.more}
        </button>
      </div>
    </section>
  );
};
