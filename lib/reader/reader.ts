import { mountHoverCard } from '../../components/hovercard/mount.tsx';
import type { Block } from '../core/article.ts';
import { marksOf } from '../core/linking/marks.ts';
import { visibleContext } from '../core/linking/visible.ts';
import { listenInTab } from '../messages/tab-calls.ts';
import { askBackground, type TabState } from '../messages.ts';
import { markAtPoint } from '../page/hit.ts';
import type { LiveText } from '../page/live-text.ts';
import { createPainter } from '../page/paint.ts';
import { readPage } from '../page/read.ts';
import { blockBeingRead } from '../page/reading-place.ts';
import { showSpan } from '../page/show.ts';
import { watchPage, whenShown } from '../page/watch.ts';
import { startHover } from './hover.ts';
import { serveReadingPlace } from './reading-place.ts';

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
}

/**
 * Reads the page, asks the background for its background, paints the marks and opens their cards; again whenever the
 * page changes under them.
 */
export const startReader = async ({ document, end, locale }: ReaderOptions): Promise<void> => {
  const { signal } = end;
  await whenShown(document, signal);
  const painter = createPainter(document, signal);
  let shown: Shown | null = null;
  let token = 0;

  const card = mountHoverCard(document, {
    signal,
    locale,
    theme: 'system',
    titleOf: (id) => shown?.state.context.cards.find((one) => one.id === id)?.title,
    onEvent: (event) => hover.send(event),
    onHide: (id, where, hidden) => {
      if (shown) void askBackground('hide', { id, url: shown.state.url, where, hidden });
    },
    onOpen: (address) => void askBackground('open', { card: address }),
  });
  const hover = startHover({
    document,
    signal,
    card,
    painted: painter.painted,
    markAt: (x, y) => (shown ? markAtPoint(document, shown.live, painter.painted(), x, y) : null),
    cardOf: (mark) => shown?.state.context.cards.find((one) => one.id === mark.id) ?? null,
    light: (mark) => {
      if (shown) painter.emphasize('active', shown.live, mark);
    },
  });

  const paint = (next: Shown | null): void => {
    shown = next;
    hover.send({ type: 'gone' });
    if (next === null) {
      painter.setMarks({ text: '', runs: [], asRead: new Map(), runsOf: new Map() }, []);
      return;
    }
    const context = visibleContext(next.state.context, next.state.hidden);
    painter.setMarks(next.live, marksOf(context));
  };

  const read = async (url: string): Promise<void> => {
    token += 1;
    const mine = token;
    const late = () => signal.aborted || mine !== token;
    const reading = await readPage(document, { signal, url });
    if (late()) return;
    watch.setLive(reading.ok ? reading.live : null);
    if (!reading.ok) {
      paint(null);
      await askBackground('notArticle', { url, reason: reading.detail });
      return;
    }
    const state = await askBackground('context', { article: reading.article, url });
    if (late()) return;
    paint(state.status === 'ready' ? { live: reading.live, blocks: reading.article.blocks, state } : null);
    if (state.status === 'none' && state.reason === 'off') end.abort('off');
  };

  const reread = (url: string): void => {
    read(url).catch((error: unknown) => {
      if (!signal.aborted) console.error('Backstory could not read this page', error);
    });
  };

  const watch = watchPage(document, signal, (_reason, url) => reread(url));
  listenInTab(
    {
      show: ({ span }) => shown !== null && showSpan(document, painter, shown.live, span, signal),
      repaint: ({ hidden }) => {
        if (shown) paint({ ...shown, state: { ...shown.state, hidden } });
        return null;
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
  reread(document.location.href);
};
