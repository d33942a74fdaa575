import { useState } from 'preact/hooks';
import type { UnknownCard } from '../../lib/core/linking/page-context.ts';
import type { TabState } from '../../lib/messages.ts';
import type { CardCallbacks } from '../cards/callbacks.ts';
import { StoryCards } from '../cards/StoryCards.tsx';
import { StoryHead } from '../cards/StoryHead.tsx';
import { cardMatches, titlesOf } from '../cards/shown-cards.ts';
import { useHiddenCards } from '../cards/use-hidden-cards.ts';
import { Icon } from '../common/Icon.tsx';
import { Switch } from '../common/Switch.tsx';
import { Toast } from '../common/Toast.tsx';
import { usePageText } from '../i18n/page-text.ts';
import { EmptyState, missingOf } from './EmptyState.tsx';
import './popup.css';

export interface PopupProps extends CardCallbacks {
  /** Of the active tab; null while it is being fetched. */
  state: TabState | null;
  /** The site's name as the reader knows it: `thestar.com.my`. Null on a page that has none. */
  host: string | null;
  /** Is Backstory on for this site? */
  siteOn: boolean;
  /** May it read the site without a click? */
  siteAllowed: boolean;
  onToggleSite(on: boolean): void;
  /** Read this page now, on this click. */
  onReadNow(): void;
  /** Ask for the site for good. Left out where that cannot be asked. */
  onAlways?: (() => void) | undefined;
  /** Add an unknown name to the library. */
  onKeep(name: { name: string; role?: string }): void;
  onOpenLibrary(page?: 'import'): void;
  onOpenSettings(): void;
  onOpenSidePanel?: (() => void) | undefined;
}

/** On a story that was read on a click, the way to have its site read without one. */
export const alwaysFor = ({
  host,
  siteOn,
  siteAllowed,
  onAlways,
}: Pick<PopupProps, 'host' | 'siteOn' | 'siteAllowed' | 'onAlways'>): PopupProps['onAlways'] =>
  host !== null && siteOn && !siteAllowed ? onAlways : undefined;

/** From this many cards on, a field to filter them: fewer fit on a screen or two. */
const filterFrom = 10;

/** The toolbar popup: everything Backstory knows of the article in the active tab. */
export const Popup = (props: PopupProps) => {
  const { state, host, siteOn, siteAllowed, onShow, onHide, onOpen } = props;
  const { popup } = usePageText();
  const [typed, setTyped] = useState('');
  const ready = state?.status === 'ready' ? state : null;
  const cards = ready?.context.cards ?? [];
  const { shown, hide, notice, closeNotice } = useHiddenCards(cards, ready?.hidden ?? [], onHide);
  const matching = shown.filter((card) => cardMatches(card, typed));
  const titles = titlesOf(cards);
  const article = ready?.context.article;
  const keep = (card: UnknownCard) =>
    props.onKeep({ name: card.title, ...(card.role ? { role: card.role } : {}) });

  const reason = missingOf(state, shown.length);

  return (
    <div class="popup">
      <header class="bar">
        <span class="word">
          Back<i>story</i>
        </span>
        <span class="gap" />
        {host !== null && (
          <>
            <span class="site">{host}</span>
            <Switch on={siteOn} label={popup.siteSwitch(host)} onChange={props.onToggleSite} />
          </>
        )}
        {props.onOpenSidePanel && (
          <button
            type="button"
            class="icon-button"
            aria-label={popup.openSidePanel}
            title={popup.openSidePanel}
            onClick={props.onOpenSidePanel}
          >
            <Icon name="panel" />
          </button>
        )}
      </header>
      <main>
        {article && <StoryHead article={article} notes={shown.length} onAlways={alwaysFor(props)} />}
        {reason !== null && (
          <EmptyState
            reason={reason}
            host={host}
            siteAllowed={siteAllowed}
            hasHeading={article !== undefined}
            onReadNow={props.onReadNow}
            onAlways={props.onAlways}
            onTurnOn={() => props.onToggleSite(true)}
            onOpenLibrary={props.onOpenLibrary}
          />
        )}
        {article && shown.length >= filterFrom && (
          <input
            type="search"
            class="filter"
            aria-label={popup.filter}
            placeholder={popup.filter}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {article && shown.length > 0 && matching.length === 0 && (
          <p class="soft no-match" role="status">
            {popup.noMatch(typed)}
          </p>
        )}
        {article && (
          <StoryCards
            article={article}
            cards={matching}
            context={{
              onShow,
              onOpen,
              hide,
              titleOf: (id) => titles.get(id),
              quoted: article.language ?? undefined,
            }}
            onKeep={keep}
          />
        )}
      </main>
      <Toast notice={notice} onClose={closeNotice} />
      <footer>
        <button type="button" class="quiet" onClick={() => props.onOpenLibrary()}>
          {popup.library}
        </button>
        <span class="gap" />
        <button type="button" class="quiet" onClick={props.onOpenSettings}>
          {popup.settings}
        </button>
      </footer>
    </div>
  );
};
