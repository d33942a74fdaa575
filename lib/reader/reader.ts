import type { mountHoverCard } from '../../components/hovercard/mount.tsx';
import type { Block } from '../core/article.ts';
import { marksOf } from '../core/linking/marks.ts';
import { visibleContext } from '../core/linking/visible.ts';
import { defaultLook, type Look } from '../core/look.ts';
import { listenInTab } from '../messages/tab-calls.ts';
import { askBackground, isOrphaned, type TabState } from '../messages.ts';
import { markAtPoint } from '../page/hit.ts';
import type { LiveText } from '../page/live-text.ts';
import { createPainter, type PaintedMark } from '../page/paint.ts';
import { type Judge, readPage } from '../page/read.ts';
import { blockBeingRead } from '../page/reading-place.ts';
import { showSpan } from '../page/show.ts';
import { watchPage, whenShown } from '../page/watch.ts';
import { keyOf, startHover } from './hover.ts';
import { lazyCard } from './lazy-card.ts';
import { serveReadingPlace } from './reading-place.ts';
import { startStepping } from './stepping.ts';

/** What is read and painted now. One value, replaced whole, so that marks and cards always belong together. */
interface Shown {
  live: LiveText;
  blocks: readonly Block[];
  state: Extract<TabState, { status: 'ready' }>;
}

export interface ReaderOptions {
  document: Document;
  /** Ends everything: the site was turned off, the extension was updated. The page is then as it was. */
  end: AbortController;
  locale: string;
  /** Gives the card's factory when the first card is to be opened. */
  loadCard(): Promise<typeof mountHoverCard>;
  /** False on a page of the extension itself, where requests to tabs do not arrive. */
  inTab?: boolean;
}

/**
 * Reads the page, asks the background for its background, paints the marks and opens their cards; again whenever the
 * page changes under them.
 */
export const startReader = async (options: ReaderOptions): Promise<void> => {
  const { document, end, locale, inTab = true } = options;
  const { signal } = end;
  await whenShown(document, signal);
  const painter = createPainter(document, signal);
  let shown: Shown | null = null;
  let look: Look = defaultLook;
  let token = 0;
  /** Address of the article whose notes were last counted aloud: once is enough. */
  let counted: string | null = null;

  /** What to do when an ask fails: a script that was left behind ends, another one says what it could not do. */
  const failed = (task: string, then?: () => void) => (error: unknown) => {
    if (signal.aborted) return;
    if (isOrphaned()) {
      end.abort('orphaned');
      return;
    }
    console.error(`Backstory could not ${task}`, error);
    then?.();
  };

  const cardOf = (id: string) => shown?.state.context.cards.find((one) => one.id === id) ?? null;
  const change = (id: string, hidden: boolean): void => {
    if (!shown) return;
    const others = shown.state.hidden.filter((one) => one !== id);
    paint({ ...shown, state: { ...shown.state, hidden: hidden ? [...others, id] : others } });
  };

  const card = lazyCard(
    async () =>
      (await options.loadCard())(document, {
        signal,
        locale,
        theme: look.theme,
        titleOf: (id) => cardOf(id)?.title,
        onEvent: (event) => hover.send(event),
        onHide: (id, where, hidden) => {
          if (!shown) return;
          const { url } = shown.state;
          askBackground('hide', { id, url, where, hidden }).catch(failed('keep what was hidden'));
          change(id, hidden);
        },
        onOpen: (address) => void askBackground('open', { card: address }).catch(failed('open the library')),
      }),
    failed('show a card', () => hover.send({ type: 'gone' })),
    signal,
  );
  const hover = startHover({
    document,
    signal,
    card,
    onHover: () => look.cards === 'hover',
    painted: painter.painted,
    markAt: (x, y) => {
      painter.restore();
      return shown ? markAtPoint(document, shown.live, painter.painted(), x, y) : null;
    },
    cardOf: (mark) => cardOf(mark.id),
    light: (mark) => {
      if (!shown) return;
      for (const kind of ['actor', 'event'] as const)
        painter.emphasize(`active-${kind}`, shown.live, mark?.kind === kind ? mark : null);
    },
  });
  const open = (mark: PaintedMark): void => hover.send({ type: 'activate', mark: keyOf(mark), by: 'key' });
  const stepping = startStepping({
    document,
    signal,
    painted: painter.painted,
    ring: (mark) => {
      if (shown) painter.emphasize('focus', shown.live, mark);
    },
    open,
    inCard: card.holds,
    say: (mark) => {
      hover.send({ type: 'close' });
      const title = cardOf(mark.id)?.title;
      if (title !== undefined) card.sayMark(title);
    },
  });

  const paint = (next: Shown | null): void => {
    stepping.forget();
    shown = next;
    hover.send({ type: 'gone' });
    card.setTheme(look.theme);
    if (next === null) {
      painter.setMarks({ text: '', runs: [], asRead: new Map(), runsOf: new Map() }, []);
      return;
    }
    const context = visibleContext(next.state.context, next.state.hidden);
    painter.setMarks(next.live, marksOf(context, look.marks), look.markStyle);
    if (look.announce && counted !== next.state.url && context.cards.length > 0) {
      counted = next.state.url;
      card.sayCount(context.cards.length);
    }
  };

  const read = async (url: string): Promise<void> => {
    token += 1;
    const mine = token;
    const late = () => signal.aborted || mine !== token;
    const judge: Judge = (facts, sketch) => askBackground('judge', { facts, sketch });
    const reading = await readPage(document, judge, { signal, url });
    if (late()) return;
    watch.setLive(reading.ok ? reading.live : null);
    if (!reading.ok) {
      paint(null);
      await askBackground('notArticle', { url, reason: reading.detail });
      return;
    }
    const answer = await askBackground('context', { article: reading.article, url });
    if (late()) return;
    const { state } = answer;
    look = answer.look;
    paint(state.status === 'ready' ? { live: reading.live, blocks: reading.article.blocks, state } : null);
    if (state.status === 'none' && state.reason === 'off') end.abort('off');
  };

  const reread = (url: string): void => {
    const calmly = failed('read this page', () => {
      paint(null);
      // Whoever clicked the button waits for a word.
      askBackground('notArticle', { url, reason: 'it could not be read' }).catch(failed('say so'));
    });
    read(url).catch(calmly);
  };

  const watch = watchPage(document, signal, (_reason, url) => reread(url));
  reread(document.location.href);
  if (!inTab) return;
  listenInTab(
    {
      show: ({ span }) => shown !== null && showSpan(document, painter, shown.live, span, signal),
      repaint: ({ hidden, look: next }) => {
        if (next) look = next;
        if (shown) paint({ ...shown, state: { ...shown.state, hidden } });
        return null;
      },
      step: ({ by }) => stepping.step(by),
      about: ({ id }) => {
        const mark = painter.painted().find((one) => one.id === id);
        if (!mark || !shown) return false;
        showSpan(document, painter, shown.live, mark, signal);
        open(mark);
        return true;
      },
      reread: () => {
        reread(shown?.state.url ?? document.location.href);
        return null;
      },
      stop: () => {
        end.abort('off');
        return null;
      },
    },
    signal,
  );
  serveReadingPlace(
    document,
    () => (shown ? blockBeingRead(document, shown.live, shown.blocks) : null),
    signal,
  );
};
