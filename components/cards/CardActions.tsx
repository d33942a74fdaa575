import { useLocale } from '../i18n/locale.ts';
import type { CardAddress, CardContext } from './callbacks.ts';

interface CardActionsProps {
  card: CardAddress;
  title: string;
  context: CardContext;
}

/** More · Not this · Never. */
export const CardActions = ({ card, title, context }: CardActionsProps) => {
  const { t } = useLocale();
  return (
    <div class="actions">
      <button type="button" class="quiet" aria-label={t.moreHint(title)} onClick={() => context.onOpen(card)}>
        {t.more}
      </button>
      <span class="gap" />
      <button
        type="button"
        class="quiet"
        aria-label={t.notThisHint(title)}
        onClick={() => context.hide({ id: card.id, title }, 'here')}
      >
        {t.notThis}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={t.neverHint(title)}
        onClick={() => context.hide({ id: card.id, title }, 'everywhere')}
      >
        {t.never}
      </button>
    </div>
  );
};
