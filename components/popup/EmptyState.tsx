import type { NoCards, TabState } from '../../lib/messages.ts';
import { usePageText } from '../i18n/page-text.ts';

type Missing = NoCards | 'loading' | 'nothing';

/** Why a tab shows no cards; null where it shows some. `shown`: the number of cards that the reader has not hidden. */
export const missingOf = (state: TabState | null, shown: number): Missing | null => {
  if (state === null || state.status === 'reading') return 'loading';
  if (state.status === 'none') return state.reason;
  return shown === 0 ? 'nothing' : null;
};

interface EmptyStateProps {
  reason: Missing;
  host: string | null;
  siteAllowed: boolean;
  /** Does the article's title already stand above? Then this says its piece one level lower. */
  hasHeading: boolean;
  onReadNow: () => void;
  onAlways: (() => void) | undefined;
  onTurnOn: () => void;
  onOpenLibrary: (page?: 'import') => void;
}

/** Why there are no cards, calmly, and what can be done about it. */
export const EmptyState = (props: EmptyStateProps) => {
  const { popup } = usePageText();
  // A name is not to break at its hyphens.
  const host = (props.host ?? '').replaceAll('-', '\u2011');
  const Heading = props.hasHeading ? 'h2' : 'h1';
  switch (props.reason) {
    case 'loading':
      return (
        <div class="empty" role="status">
          <p>{popup.loading}</p>
        </div>
      );
    case 'not-an-article':
      return (
        <div class="empty">
          <Heading>{popup.notArticleTitle}</Heading>
          <p>{popup.notArticle}</p>
        </div>
      );
    case 'nothing':
      return (
        <div class="empty">
          <Heading>{popup.nothingTitle}</Heading>
          <p>{popup.nothing}</p>
          <button type="button" class="button" onClick={() => props.onOpenLibrary('import')}>
            {popup.addPack}
          </button>
        </div>
      );
    case 'off':
      return (
        <div class="empty">
          <Heading>{popup.offTitle}</Heading>
          <p>{popup.off(host)}</p>
          <button type="button" class="button main" onClick={props.onTurnOn}>
            {popup.turnOn}
          </button>
        </div>
      );
    case 'forbidden':
      return (
        <div class="empty">
          <Heading>{popup.forbiddenTitle}</Heading>
          <p>{popup.forbidden}</p>
        </div>
      );
    case 'not-asked':
      // A tab whose address the browser keeps back: neither reading it nor asking for its site can be done from here.
      if (props.host === null) {
        return (
          <div class="empty">
            <Heading>{popup.notAskedTitle}</Heading>
            <p>{popup.notAskedUnseen}</p>
          </div>
        );
      }
      return (
        <div class="empty">
          <Heading>{popup.notAskedTitle}</Heading>
          <p>{popup.notAsked(host)}</p>
          <button type="button" class="button main" onClick={props.onReadNow}>
            {popup.readNow}
          </button>
          {props.onAlways && !props.siteAllowed && (
            <button type="button" class="button" onClick={props.onAlways}>
              {popup.always}
            </button>
          )}
        </div>
      );
    case 'library':
      return (
        <div class="empty" role="alert">
          <Heading>{popup.libraryTitle}</Heading>
          <p>{popup.libraryError}</p>
          <button type="button" class="button" onClick={() => props.onOpenLibrary()}>
            {popup.openLibrary}
          </button>
        </div>
      );
  }
};
