import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Card, PageContext, UnknownCard } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import { usePageText } from '../i18n/page-text.ts';
import { ActorItem } from './ActorItem.tsx';
import { AmbiguousItem } from './AmbiguousItem.tsx';
import type { CardContext } from './callbacks.ts';
import { EventItem } from './EventItem.tsx';
import { cardsOfSection } from './shown-cards.ts';
import { UnknownItem } from './UnknownItem.tsx';

interface SectionProps {
  title: string;
  count: number;
  hint?: string;
  children: ComponentChildren;
}

const Section = ({ title, count, hint, children }: SectionProps) => {
  const { number } = useLocale();
  const heading = useId();
  if (count === 0) return null;
  return (
    <section class="section" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} <span>{number(count)}</span>
      </h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
};

interface StoryCardsProps {
  article: PageContext['article'];
  /** Those to be shown. */
  cards: readonly Card[];
  context: CardContext;
  onKeep: (card: UnknownCard) => void;
  /** Does every card start open? */
  open?: boolean;
}

/** The notes on an article, section by section, in the order in which a reader needs them. */
export const StoryCards = ({ article, cards, context, onKeep, open = false }: StoryCardsProps) => {
  const { date } = useLocale();
  const { popup } = usePageText();
  const before = cardsOfSection(cards, 'before');
  const who = cardsOfSection(cards, 'who');
  const places = cardsOfSection(cards, 'places');
  const since = cardsOfSection(cards, 'since');
  const ambiguous = cardsOfSection(cards, 'ambiguous');
  const unknown = cardsOfSection(cards, 'unknown');
  return (
    <>
      <Section title={popup.before} count={before.length}>
        <ol class="timeline">
          {before.map((card) => (
            <EventItem key={card.id} card={card} context={context} open={open} />
          ))}
          <li class="now">
            {article.published && <time dateTime={article.published}>{date(article.published)}</time>}
            <strong>{popup.thisStory}</strong>
          </li>
        </ol>
      </Section>
      <Section title={popup.who} count={who.length}>
        <ul>
          {who.map((card) => (
            <ActorItem key={card.id} card={card} context={context} open={open} />
          ))}
        </ul>
      </Section>
      <Section title={popup.places} count={places.length}>
        <ul>
          {places.map((card) => (
            <ActorItem key={card.id} card={card} context={context} open={open} />
          ))}
        </ul>
      </Section>
      <Section title={popup.since} count={since.length}>
        <ol class="timeline">
          {since.map((card) => (
            <EventItem key={card.id} card={card} context={context} open={open} />
          ))}
        </ol>
      </Section>
      <Section title={popup.uncertain} count={ambiguous.length} hint={popup.uncertainHint}>
        <ul>
          {ambiguous.map((card) => (
            <AmbiguousItem key={card.id} card={card} context={context} />
          ))}
        </ul>
      </Section>
      <Section title={popup.unknown} count={unknown.length}>
        <ul class="chips">
          {unknown.map((card) => (
            <UnknownItem
              key={card.id}
              card={card}
              quoted={context.quoted}
              onShow={context.onShow}
              onKeep={onKeep}
            />
          ))}
        </ul>
      </Section>
    </>
  );
};
