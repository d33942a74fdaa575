import type { Span } from '../../lib/core/article.ts';
import { useLocale } from '../i18n/locale.ts';

interface EvidenceProps {
  /** The card's title, for the name of the button. */
  title: string;
  sentence: string | undefined;
  span: Span | undefined;
  /** Of the article, which is often another than the reader's. */
  language: string | undefined;
  onShow: (span: Span) => void;
}

/** The article's own sentence, with the way back to it. */
export const Evidence = ({ title, sentence, span, language, onShow }: EvidenceProps) => {
  const { t } = useLocale();
  if (!sentence && !span) return null;
  return (
    <div class="evidence">
      {sentence && (
        <q lang={language} dir="auto">
          {t.quote(sentence)}
        </q>
      )}
      {span && (
        <button type="button" class="show" aria-label={t.showInArticle(title)} onClick={() => onShow(span)}>
          <span aria-hidden="true">¶ </span>
          {t.show}
        </button>
      )}
    </div>
  );
};
