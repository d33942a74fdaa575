import type { PageContext } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import { usePageText } from '../i18n/page-text.ts';

interface StoryHeadProps {
  article: PageContext['article'];
  notes: number;
  /** Asks for the site for good; left out where it is read without a click, or cannot be asked for. */
  onAlways?: (() => void) | undefined;
}

/** What is read: title, publisher, day, and how many notes there are on it. */
export const StoryHead = ({ article, notes, onAlways }: StoryHeadProps) => {
  const { date, t } = useLocale();
  const { popup } = usePageText();
  return (
    <div class="story">
      <h1 lang={article.language ?? undefined} dir="auto">
        {article.title}
      </h1>
      <p class="soft">
        {article.publisher && (
          <>
            <bdi>{article.publisher}</bdi>
            {t.and}
          </>
        )}
        {[article.published && date(article.published, 'long'), popup.notes(notes)]
          .filter(Boolean)
          .join(t.and)}
      </p>
      {onAlways && (
        <p class="soft on-click">
          {popup.readOnClick}{' '}
          <button type="button" class="link" onClick={onAlways}>
            {popup.always}
          </button>
        </p>
      )}
    </div>
  );
};
