import { afterEach, beforeEach, expect, test } from 'vitest';
import { markAtPoint } from '../../lib/page/hit.ts';
import { offsetAt, rangeOf } from '../../lib/page/locate.ts';
import { createPainter } from '../../lib/page/paint.ts';
import { readHere } from '../../lib/page/read-here.ts';

const filler =
  'The council said on Tuesday that the repairs of the old harbour wall had cost more than half of the sum that was set aside for the year.';
const source = `<!doctype html><html lang="en"><head><title>Harbour wall costs more</title>
<meta property="og:type" content="article"></head><body><main><article>
<h1>Harbour wall costs more</h1>
<p id="first">${filler}</p>
<p id="shy">The har&shy;bour&shy;mas&shy;ter, Ms.&nbsp;O&#8217;Neill &amp; Sons&#x200b;Ltd, said:&ensp;&ldquo;It is
   <em>very   <b>ex</b>pens<i>ive</i></em>,   <a href="/x">and <span>no <span>one</span></span></a> knew.&rdquo; She left.</p>
<p id="hidden">The mayor,<span hidden> who is not seen,</span> Ann <script>var no = 'script';</script>Lee<style>p { color: black }</style>,
   did not<span style="display:none"> ever</span> answer the council on <time>Tuesday</time> when she was asked.</p>
<p>${filler}</p><p>${filler}</p></article></main></body></html>`;

let frame: HTMLIFrameElement;
let page: Document;
let stop: AbortController;

beforeEach(async () => {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 500px; height: 700px';
  frame.srcdoc = source;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no document in the frame');
  page = frame.contentDocument;
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  frame.remove();
});

const read = async () => {
  const reading = await readHere(page);
  if (!reading.ok) throw new Error(reading.detail);
  return reading;
};
/** What a range shows: without what is not seen, white space as one space. */
const seen = (range: Range | null): string | undefined =>
  range
    ?.toString()
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ');

test('entities, soft hyphens, nested markup and hidden nodes leave the text as it is seen', async () => {
  const { article } = await read();
  expect(article.text).toContain(
    'The harbourmaster, Ms. O’Neill & SonsLtd, said: “It is very expensive, and no one knew.” She left.',
  );
  expect(article.text).toContain(
    'The mayor, Ann Lee, did not answer the council on Tuesday when she was asked.',
  );
});

test('each word has its range, and each place of a range its offset', async () => {
  const { article, live } = await read();
  let words = 0;
  for (const { 0: word, index } of article.text.matchAll(/\S+/g)) {
    const range = rangeOf(live, { start: index, end: index + word.length });
    // A script between two letters is inside the one range; `rangesOf` cuts it out.
    if (word !== 'Lee,') expect(seen(range)).toBe(word);
    expect(range && offsetAt(live, range.startContainer, range.startOffset)).toBe(index);
    expect(range && offsetAt(live, range.endContainer, range.endOffset - 1)).toBe(index + word.length - 1);
    words += 1;
  }
  expect(words).toBeGreaterThan(80);
});

test('each letter of the live text leads to the offset of the same letter', async () => {
  const { article, live } = await read();
  let letters = 0;
  for (const node of live.runsOf.keys()) {
    for (const [place, letter] of [...node.data].entries()) {
      if (!/\p{L}/u.test(letter)) continue;
      const offset = offsetAt(live, node, place);
      expect(offset === null ? null : article.text[offset]).toBe(letter);
      letters += 1;
    }
  }
  expect(letters).toBeGreaterThan(400);
});

test('nodes that are no part of the article have no offset, an empty span no range', async () => {
  const { live } = await read();
  const hidden = page.querySelector('[hidden]')?.firstChild;
  if (!hidden) throw new Error('no hidden text');
  expect(offsetAt(live, hidden, 2)).toBeNull();
  expect(offsetAt(live, page.body, 0)).toBeNull();
  expect(rangeOf(live, { start: 5, end: 5 })).toBeNull();
  expect(rangeOf(live, { start: live.text.length, end: live.text.length + 3 })).toBeNull();
});

test.each(['the highlights', 'the caret'])('marks are hit by %s', async (by) => {
  const registry = page.defaultView?.CSS.highlights;
  if (!registry) throw new Error('no highlights');
  expect('highlightsFromPoint' in registry).toBe(true);
  // A browser that cannot say which highlights are at a point is asked for the caret's place.
  if (by === 'the caret') Object.defineProperty(registry, 'highlightsFromPoint', { value: undefined });
  const { article, live } = await read();
  const span = (text: string) => {
    const start = article.text.indexOf(text);
    return { start, end: start + text.length };
  };
  const painter = createPainter(page, stop.signal);
  const [sentence] = painter.setMarks(live, [
    { kind: 'event', id: 'sentence', ...span('The harbourmaster, Ms. O’Neill & SonsLtd, said') },
    { kind: 'actor', id: 'name', ...span('harbourmaster') },
    { kind: 'actor', id: 'split', ...span('expensive') },
    { kind: 'actor', id: 'broken', ...span('Ann Lee') },
  ]);
  expect(painter.painted()).toHaveLength(4);
  const hit = (x: number, y: number) => markAtPoint(page, live, painter.painted(), x, y)?.id ?? null;
  /** Marks at the middle of each letter of a text. */
  const hits = (text: string) => {
    const { start, end } = span(text);
    return new Set(
      Array.from({ length: end - start }, (_, i) => {
        const box = rangeOf(live, { start: start + i, end: start + i + 1 })?.getBoundingClientRect();
        return box && box.width > 0 ? hit(box.left + box.width / 2, box.top + box.height / 2) : 'no box';
      }),
    );
  };
  expect(hits('harbourmaster')).toEqual(new Set(['name']));
  expect(hits('O’Neill')).toEqual(new Set(['sentence']));
  expect(hits('expensive')).toEqual(new Set(['split']));
  expect(hits('Lee')).toEqual(new Set(['broken']));
  expect(hits('knew')).toEqual(new Set([null]));
  const box = sentence?.ranges[0]?.getBoundingClientRect();
  if (!box) throw new Error('no box');
  expect(hit(box.left - 6, box.top + box.height / 2)).toBeNull();
  expect(hit(box.left + 4, box.top - 6)).toBeNull();
  expect(hit(-5, -5)).toBeNull();
});
