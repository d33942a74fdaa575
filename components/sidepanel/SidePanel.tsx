import { useEffect, useRef, useState } from 'preact/hooks';
import type { Span } from '../../lib/core/article.ts';
import type { Card } from '../../lib/core/linking/page-context.ts';
import { ActorItem } from '../cards/ActorItem.tsx';
import { EventItem } from '../cards/EventItem.tsx';
import { StoryCards } from '../cards/StoryCards.tsx';
import { StoryHead } from '../cards/StoryHead.tsx';
import { cardMatches, titlesOf } from '../cards/shown-cards.ts';
import { useHiddenCards } from '../cards/use-hidden-cards.ts';
import { Switch } from '../common/Switch.tsx';
import { Toast } from '../common/Toast.tsx';
import { useLocale } from '../i18n/locale.ts';
import { usePageText } from '../i18n/page-text.ts';
import { EmptyState, missingOf } from '../popup/EmptyState.tsx';
import { alwaysFor, type PopupProps } from '../popup/Popup.tsx';
import { type CopyFormat, storyAsText } from './story-as-text.ts';
import './sidepanel.css';

export interface SidePanelProps extends Omit<PopupProps, 'onOpenSidePanel'> {
  /** The paragraph that is being read, as offsets into the article's text; null while that is not known. */
  reading: Span | null;
  /** ISO date of today, for the copy's last line. */
  today: string;
  /** Puts a text on the clipboard. */
  onCopy(text: string): void;
  /** Opens the browser's print dialog on this panel. */
  onPrint(): void;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isIn = (card: Card, reading: Span): boolean =>
  [...card.spans, ...(card.evidenceSpan ? [card.evidenceSpan] : [])].some((span) => overlap(span, reading));

/** The popup's notes with room to stay: beside the article, with the reader's place in it, to be copied and printed. */
export const SidePanel = (props: SidePanelProps) => {
  const { state, host, siteOn, siteAllowed, reading, onShow, onHide, onOpen } = props;
  const locale = useLocale();
  const pageText = usePageText();
  const { popup, sidepanel } = pageText;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [copied, setCopied] = useState(false);
  const ready = state?.status === 'ready' ? state : null;
  const cards = ready?.context.cards ?? [];
  const { shown, hide, notice, closeNotice } = useHiddenCards(cards, ready?.hidden ?? [], onHide);
  const article = ready?.context.article;
  const titles = titlesOf(cards);
  const quoted = article?.language ?? undefined;
  const context = { onShow, onOpen, hide, titleOf: (id: string) => titles.get(id), quoted };
  const here = reading === null ? [] : shown.filter((card) => isIn(card, reading));

  // The dialog shows the panel as it is drawn: all cards are opened first.
  const { onPrint } = props;
  const print = useRef(onPrint);
  print.current = onPrint;
  useEffect(() => {
    if (!printing) return;
    print.current();
    setPrinting(false);
  }, [printing]);

  const copy = (format: CopyFormat) => {
    if (!article) return;
    props.onCopy(storyAsText(article, shown, format, locale, pageText, props.today));
    setCopied(true);
  };

  const reason = missingOf(state, shown.length);

  return (
    <div class="sidepanel">
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
        {article && shown.length > 0 && (
          <>
            {here.length > 0 && (
              <section class="section here" aria-labelledby="here">
                <h2 id="here">{sidepanel.reading}</h2>
                <ul>
                  {here.map((card) => {
                    if ('relation' in card) return <EventItem key={card.id} card={card} context={context} />;
                    if (card.section === 'who' || card.section === 'places') {
                      return <ActorItem key={card.id} card={card} context={context} />;
                    }
                    return null;
                  })}
                </ul>
              </section>
            )}
            <div class="tools">
              <input
                type="search"
                class="filter"
                aria-label={popup.filter}
                placeholder={popup.filter}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <button type="button" class="quiet" onClick={() => setOpen(!open)}>
                {open ? sidepanel.closeAll : sidepanel.openAll}
              </button>
              <button type="button" class="quiet" onClick={() => copy('text')}>
                {sidepanel.copyText}
              </button>
              <button type="button" class="quiet" onClick={() => copy('markdown')}>
                {sidepanel.copyMarkdown}
              </button>
              <button type="button" class="quiet" onClick={() => setPrinting(true)}>
                {sidepanel.print}
              </button>
            </div>
            <StoryCards
              // Opening and closing all starts every card anew.
              key={String(open || printing)}
              article={article}
              cards={printing ? shown : shown.filter((card) => cardMatches(card, typed))}
              context={context}
              onKeep={(card) => props.onKeep({ name: card.title, ...(card.role ? { role: card.role } : {}) })}
              open={open || printing}
            />
          </>
        )}
      </main>
      <Toast
        notice={copied ? { text: sidepanel.copied } : notice}
        onClose={() => (copied ? setCopied(false) : closeNotice())}
      />
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
