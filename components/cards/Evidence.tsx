import type { Card } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CardContext } from './callbacks.ts';

interface EvidenceProps {
  card: Pick<Card, 'title' | 'evidence' | 'evidenceSpan' | 'spans'>;
  context: CardContext;
}

/** The article's own sentence, with the way back to it. */
export const Evidence = ({ card, context }: EvidenceProps) => {
  const { t } = useLocale();
  const { title, evidence: sentence } = card;
  const span = card.evidenceSpan ?? card.spans[0];
  if (!sentence && !span) return null;
  return (
    <div class="evidence">
      {sentence && (
        <q lang={context.quoted} dir="auto">
          {t.quote(sentence)}
        </q>
      )}
      {span && (
        <button
          type="button"
          class="show"
          aria-label={t.showInArticle(title)}
          onClick={() => context.onShow(span)}
        >
          <span aria-hidden="true">¶ </span>
          {t.show}
        </button>
      )}
    </div>
  );
};
