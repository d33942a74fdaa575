import type { PageContext } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import { usePageText } from '../i18n/page-text.ts';

/** What is read: title, publisher, day, and how many notes there are on it. */
export const StoryHead = ({ article, notes }: { article: PageContext['article']; notes: number }) => {
  const { date, t } = useLocale();
  const { popup } = usePageText();
  return (
    <div class="story">
      <h1 lang={article.language ?? undefined}>{article.title}</h1>
      <p class="soft">
        {[article.publisher, article.published && date(article.published, 'long'), popup.notes(notes)]
          .filter(Boolean)
          .join(t.and)}
      </p>
    </div>
  );
};
