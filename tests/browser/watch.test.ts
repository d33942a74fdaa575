import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rangeOf } from '../../lib/page/locate.ts';
import { readHere } from '../../lib/page/read-here.ts';
import { type RereadReason, watchPage, whenShown } from '../../lib/page/watch.ts';
import hosted from '../pages/reading/shadow-root.html?raw';
import html from '../pages/reading/wordpress-en.html?raw';

let frame: HTMLIFrameElement;
let page: Document;
let stop: AbortController;
let calls: { reason: RereadReason; url: string }[];

beforeEach(async () => {
  frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no document in the frame');
  page = frame.contentDocument;
  stop = new AbortController();
  calls = [];
});
afterEach(() => {
  stop.abort();
  frame.remove();
});

const watchRead = async () => {
  const reading = await readHere(page);
  const watch = watchPage(page, stop.signal, (reason, url) => calls.push({ reason, url }));
  watch.setLive(reading.ok ? reading.live : null);
  return { watch, reading };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 900));

test('text that is replaced is read again', async () => {
  const { reading } = await watchRead();
  expect(reading.ok).toBe(true);
  const paragraph = page.querySelectorAll('.entry-content p')[2];
  paragraph?.replaceWith(page.createElement('p'));
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['changed']), 4000);
});

test('text that says something else is read again, in a shadow root too', async () => {
  page.documentElement.setHTMLUnsafe(hosted);
  const root = page.querySelector('story-body')?.shadowRoot;
  const { reading } = await watchRead();
  expect(reading.ok).toBe(true);
  const text = root?.querySelector('p')?.firstChild;
  if (text) text.textContent = 'Something else now.';
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['changed']), 4000);
});

test('a late body or a further article is read', async () => {
  page.body.innerHTML = '<main></main>';
  await watchRead();
  const main = page.querySelector('main');
  if (main) main.innerHTML = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['grown']), 4000);
});

test('a counter in the footer is no reason to read', async () => {
  await watchRead();
  const footer = page.querySelector('.site-footer p');
  for (let i = 0; i < 5; i += 1) if (footer) footer.textContent = `${i}`;
  await settled();
  expect(calls).toEqual([]);
});

test('a navigation within the document is told with where it leads, a hash is not', async () => {
  const { watch } = await watchRead();
  watch.navigated(`${page.location.href}#part`);
  await settled();
  expect(calls).toEqual([]);
  watch.navigated('https://paper.example/next');
  await vi.waitFor(
    () => expect(calls).toEqual([{ reason: 'navigation', url: 'https://paper.example/next' }]),
    4000,
  );
});

test('pushState is noticed by itself', async () => {
  // A document with an address of the server: one of a blob may not push a state.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = '/favicon.ico?any';
  await loaded;
  if (!frame.contentDocument) throw new Error('no document in the frame');
  page = frame.contentDocument;
  await watchRead();
  frame.contentWindow?.history.pushState(null, '', '/other-story');
  await vi.waitFor(() => expect(calls[0]?.reason).toBe('navigation'), 4000);
  expect(calls[0]?.url).toMatch(/\/other-story$/);
});

test('nothing is told after the end, and the page is as it was', async () => {
  const before = page.documentElement.outerHTML;
  await watchRead();
  stop.abort();
  expect(page.documentElement.outerHTML).toBe(before);
  page.querySelector('article')?.remove();
  await settled();
  expect(calls).toEqual([]);
});

test('a further article at the end is read, and the first stays', async () => {
  const { reading } = await watchRead();
  if (!reading.ok) throw new Error(reading.detail);
  const next = page.createElement('article');
  next.innerHTML = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  page.querySelector('article')?.after(next);
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['grown']), 4000);
  const again = await readHere(page);
  if (!again.ok) throw new Error(again.detail);
  expect(again.article.title).toBe(reading.article.title);
  expect(again.article.text.startsWith(reading.article.text)).toBe(true);
});

test('hydration that puts equal nodes in place of those that were read is noticed, and the text is found anew', async () => {
  const { watch, reading } = await watchRead();
  if (!reading.ok) throw new Error(reading.detail);
  const span = { start: 0, end: 12 };
  const article = page.querySelector('article');
  article?.replaceWith(article.cloneNode(true));
  expect(rangeOf(reading.live, span)).toBeNull();
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['changed']), 4000);
  const again = await readHere(page);
  if (!again.ok) throw new Error(again.detail);
  watch.setLive(again.live);
  expect(again.article.text).toBe(reading.article.text);
  expect(rangeOf(again.live, span)?.toString()).toBe(reading.article.text.slice(0, 12));
  await settled();
  expect(calls).toHaveLength(1);
});

/** What the browser does when a page comes back from the back/forward cache: nodes and marks are as they were. */
const comeBack = () =>
  page.defaultView?.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

test('a page that comes back from the cache is not read again', async () => {
  await watchRead();
  comeBack();
  await settled();
  expect(calls).toEqual([]);
});

test('a page that comes back with another text is', async () => {
  await watchRead();
  // The records of what changed while it went are lost with it: the text itself is compared.
  const text = page.querySelectorAll('.entry-content p')[2]?.firstChild;
  if (text) text.textContent = 'Something else now.';
  comeBack();
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['changed']), 4000);
});

const setVisibility = (state: 'hidden' | 'visible') => {
  Object.defineProperty(page, 'visibilityState', { value: state, configurable: true });
  page.dispatchEvent(new Event('visibilitychange'));
};

test('a hidden tab is left alone until it is seen', async () => {
  await watchRead();
  setVisibility('hidden');
  const view = page.defaultView;
  if (!view) throw new Error('no window');
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const compared = vi.spyOn(view.Text.prototype, 'data', 'get');
  page.querySelectorAll('.entry-content p')[2]?.remove();
  await new Promise((resolve) => view.requestAnimationFrame(() => view.setTimeout(resolve, 600)));
  const worked = [timers.mock.calls.length, compared.mock.calls.length];
  timers.mockRestore();
  compared.mockRestore();
  expect(worked).toEqual([0, 0]);
  expect(calls).toEqual([]);
  setVisibility('visible');
  await vi.waitFor(() => expect(calls.map(({ reason }) => reason)).toEqual(['changed']), 4000);
});

test('a prerendered page waits until it is shown', async () => {
  Object.defineProperty(page, 'prerendering', { value: true, configurable: true });
  let shown = false;
  const waiting = whenShown(page, stop.signal).then(() => {
    shown = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shown).toBe(false);
  page.dispatchEvent(new Event('prerenderingchange'));
  await waiting;
  expect(shown).toBe(true);
});

test('a prerendered page that is never shown ends with the signal', async () => {
  Object.defineProperty(page, 'prerendering', { value: true, configurable: true });
  const waiting = whenShown(page, stop.signal);
  stop.abort('off');
  await expect(waiting).rejects.toBe('off');
});
