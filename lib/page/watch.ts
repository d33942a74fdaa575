import { breathe } from '../pace.ts';
import type { LiveText } from './live-text.ts';

/**
 * Why to read again. `navigation`: another address in the same document. `changed`: text that was read is gone or says
 * something else. `grown`: paragraphs came: a late body, a further article, a new post.
 */
export type RereadReason = 'navigation' | 'changed' | 'grown';

export interface Watch {
  /** Tells what was read, null when it was no article. Until then nothing counts as changed. */
  setLive(live: LiveText | null): void;
  /** For a caller that has its own news of navigation (`url`: where it leads). Hash changes are no navigation. */
  navigated(url: string): void;
}

/** Silence after which a page counts as settled, in milliseconds: frameworks render in bursts well below that. */
const quiet = 300;
/** A page that is never silent is looked at anyway, this many milliseconds after the first change. */
const patience = 1500;
/** Pause before another look, in milliseconds: doubles with each one in a row, so that a page in constant motion costs little. */
const firstPause = 1000;
const longestPause = 30_000;
/** Navigations that follow each other faster than a reader clicks, in milliseconds, wait as rereading does. */
const hasty = 2000;
/** Paragraphs looked at for new text; where there are more, there is new text among them for sure. */
const mostParagraphs = 500;
/** A paragraph that counts as text that came, in characters. */
const paragraphLength = 80;
/** Added elements that are remembered between two looks: enough to find a new body among them. */
const mostAdded = 200;
/** Nodes looked at in one task. */
const nodesAStep = 500;

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? url;

const isElement = (node: Node): node is Element => node.nodeType === 1;

const hasParagraphs = (element: Element): boolean => {
  if (!element.isConnected) return false;
  const paragraphs = element.localName === 'p' ? [element] : element.getElementsByTagName('p');
  let looked = 0;
  for (const paragraph of paragraphs) {
    looked += 1;
    if (looked > mostParagraphs) return true;
    if ((paragraph.textContent ?? '').trim().length >= paragraphLength) return true;
  }
  return false;
};

interface NavigationLike extends EventTarget {
  readonly currentEntry: { readonly url: string | null } | null;
}

const navigationOf = (view: Window): NavigationLike | null =>
  'navigation' in view ? (view.navigation as NavigationLike) : null;

/**
 * Watches a read page and calls `reread` when the reading no longer holds: after a navigation within the document, when
 * text under the article is removed or rewritten, when text comes. Calls wait until the page is quiet and visible, and
 * grow rarer on a page that never rests. Ends with `signal`; adds no node and sets no attribute.
 */
export const watchPage = (
  document: Document,
  signal: AbortSignal,
  reread: (reason: RereadReason, url: string) => void,
): Watch => {
  const view = document.defaultView;
  if (!view) throw new Error('Only a document with a window can be watched.');
  let live: LiveText | null = null;
  let known = false;
  let url = document.location.href;
  let movedTo: string | null = null;
  let added: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstChange = 0;
  let pause = firstPause;
  let lastCall = Number.NEGATIVE_INFINITY;
  /** Pause before another navigation is followed: none, but on a page that changes its address all the time. */
  let navigationPause = 0;
  const now = () => performance.now();

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (added.length < mostAdded && isElement(node)) added.push(node);
    }
    schedule();
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });

  const schedule = () => {
    // A sleeping or prerendered tab is looked at when it is seen.
    if (signal.aborted || document.visibilityState === 'hidden') return;
    if (timer === null) firstChange = now();
    else clearTimeout(timer);
    const settled = Math.min(quiet, Math.max(0, firstChange + patience - now()));
    const rested = Math.max(0, lastCall + (movedTo === null ? pause : navigationPause) - now());
    timer = setTimeout(look, Math.max(settled, rested));
  };

  const look = async () => {
    timer = null;
    if (document.visibilityState === 'hidden') return;
    if (movedTo !== null) {
      url = movedTo;
      movedTo = null;
      pause = firstPause;
      navigationPause =
        now() - lastCall < hasty + navigationPause ? Math.min(longestPause, 2 * navigationPause || quiet) : 0;
      call('navigation');
      return;
    }
    if (!known) return;
    const looked = live;
    const reason = (await isBroken(looked, signal)) ? 'changed' : added.some(hasParagraphs) ? 'grown' : null;
    if (signal.aborted || live !== looked) return;
    added = [];
    if (reason === null) return;
    // Reading again and again is worth less each time.
    pause = now() - lastCall < 2 * pause ? Math.min(longestPause, 2 * pause) : firstPause;
    call(reason);
  };

  const call = (reason: RereadReason) => {
    known = false;
    added = [];
    lastCall = now();
    reread(reason, url);
  };

  const navigated = (to: string) => {
    if (withoutHash(to) === withoutHash(movedTo ?? url)) return;
    movedTo = to;
    schedule();
  };

  const navigation = navigationOf(view);
  navigation?.addEventListener(
    'currententrychange',
    () => navigated(navigation.currentEntry?.url ?? document.location.href),
    {
      signal,
    },
  );
  const lookAgain = () => {
    navigated(document.location.href);
    schedule();
  };
  view.addEventListener('popstate', lookAgain, { signal });
  // Shown again from the browser's memory; the first time it is shown, it is being read anyway.
  view.addEventListener('pageshow', ({ persisted }) => persisted && lookAgain(), { signal });
  document.addEventListener('visibilitychange', schedule, { signal });
  observe(document);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
      live = null;
      added = [];
    },
    { once: true },
  );

  return {
    setLive(read) {
      live = read;
      known = true;
      // Observers do not see into shadow roots: those that hold text are observed by themselves.
      const roots = new Set((read?.runs ?? []).map(({ node }) => node.getRootNode()));
      roots.delete(document);
      for (const root of roots) if (root.isConnected) observe(root);
      if (added.length > 0) schedule();
    },
    navigated,
  };
};

/** Whether a text node of the reading is gone or says something else. Looks in steps. */
const isBroken = async (live: LiveText | null, signal: AbortSignal): Promise<boolean> => {
  let seen = 0;
  for (const [node, data] of live?.asRead ?? []) {
    // Nodes of the page that are no part of the article may change as they like.
    if (!live?.runsOf.has(node)) continue;
    if (!node.isConnected || node.data !== data) return true;
    seen += 1;
    if (seen % nodesAStep === 0 && !signal.aborted) await breathe();
  }
  return false;
};

/** Waits until a prerendered page is shown. Throws the signal's reason when aborted. */
export const whenShown = (document: Document, signal: AbortSignal): Promise<void> => {
  if (!('prerendering' in document) || document.prerendering !== true) return Promise.resolve();
  return new Promise((resolve, reject) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
};
