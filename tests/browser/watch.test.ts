import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPage } from '../../lib/page/read.ts';
import { type RereadReason, watchPage } from '../../lib/page/watch.ts';
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
  const reading = await readPage(page);
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
