import type { EventCard } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CardAddress } from './callbacks.ts';
import { RelatedEvent } from './RelatedEvent.tsx';

interface FollowsProps {
  events: EventCard['follows'];
  onOpen: (card: CardAddress) => void;
}

/** "Led to it …": the events that an event followed, each a way to its card. */
export const Follows = ({ events, onOpen }: FollowsProps) => {
  const { t } = useLocale();
  return (
    <>
      {events.map((event) => (
        <RelatedEvent key={event.id} event={event} label={t.ledToBy} onOpen={onOpen} />
      ))}
    </>
  );
};
