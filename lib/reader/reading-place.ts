import { type Browser, browser } from 'wxt/browser';
import type { Span } from '../core/article.ts';
import { readingPort } from '../messages/reading-port.ts';

/** Milliseconds between two looks while the page scrolls. */
const pause = 150;

/** Tells each side panel that asks where the reader is, until `signal` aborts. `place` is asked only while one listens. */
export const serveReadingPlace = (
  document: Document,
  place: () => Span | null,
  signal: AbortSignal,
): void => {
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== readingPort || port.sender?.id !== browser.runtime.id) return;
    const listening = new AbortController();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last = '';
    const look = (): void => {
      timer = null;
      const span = place();
      const key = span ? `${span.start}-${span.end}` : '';
      if (key === last) return;
      last = key;
      port.postMessage(span);
    };
    const later = (): void => {
      timer ??= setTimeout(look, pause);
    };
    const stop = (): void => {
      listening.abort();
      if (timer !== null) clearTimeout(timer);
    };
    document.addEventListener('scroll', later, { capture: true, passive: true, signal: listening.signal });
    port.onDisconnect.addListener(stop);
    signal.addEventListener('abort', stop, { once: true });
    look();
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(onConnect));
};
