import type { EventCard } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CardAddress } from './callbacks.ts';

interface FollowsProps {
  events: EventCard['follows'];
  onOpen: (card: CardAddress) => void;
}

/** "Led to by …": the events that an event followed, each a way to its card. */
export const Follows = ({ events, onOpen }: FollowsProps) => {
  const { t, date } = useLocale();
  if (events.length === 0) return null;
  return (
    <p class="follows">
      {t.ledToBy}{' '}
      {events.map((event, place) => (
        <span key={event.id}>
          {place > 0 && '; '}
          <button type="button" class="link" onClick={() => onOpen({ type: 'event', id: event.id })}>
            {event.title}
          </button>
          {t.and}
          {date(event.from)}
        </span>
      ))}
    </p>
  );
};
