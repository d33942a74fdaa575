import type { PartialDate } from '../../lib/core/knowledge/records.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CardAddress } from './callbacks.ts';

interface RelatedEventProps {
  event: { id: string; title: string; from: PartialDate; to?: PartialDate; language?: string };
  /** What it is to the card it stands in: "Earlier". */
  label: string;
  onOpen: (card: CardAddress) => void;
}

/** Another event, by date and title; the title opens it. */
export const RelatedEvent = ({ event, label, onOpen }: RelatedEventProps) => {
  const { t, dates, foreign } = useLocale();
  return (
    <div class="related">
      <p>
        {label}
        {t.and}
        {dates(event.from, event.to)}
      </p>
      <button type="button" class="link" onClick={() => onOpen({ type: 'event', id: event.id })}>
        <bdi lang={foreign(event.language)}>{event.title}</bdi>
      </button>
    </div>
  );
};
