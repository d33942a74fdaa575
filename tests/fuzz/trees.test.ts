import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, test } from 'vitest';
import { longestText } from '../../lib/core/article.ts';
import { offsetAt, rangeOf, rangesOf } from '../../lib/page/locate.ts';
import { createPainter } from '../../lib/page/paint.ts';
import { readHere } from '../../lib/page/read-here.ts';
import { boxed, nasty as broken } from './boxed.ts';

/** The parser of jsdom fails at halves of characters; a page's own cannot hold them. */
const nasty = broken.map((text) => text.replace(/\p{Cs}/gu, '\ufffd'));

const sentence = fc.constantFrom(
  'The council of the harbour town said on Tuesday that repairs had cost more than half of that sum. ',
  'President Claudia Sheinbaum of Mexico said that a constitutional reform would forbid it, and left. ',
  'Read more. ',
  '  \n\t ',
  'Sch\u00adiff\u200bfahrt \u202egnirts\u202c and\u00a0so on. ',
  '\u9996\u76f8\u306f\u6628\u65e5\u3001\u6771\u4eac\u3067\u8a9e\u3063\u305f\u3002',
);
const attribute = fc.oneof(
  fc.constantFrom(
    'class="content story"',
    'class="related promo"',
    'id="comments"',
    'hidden',
    'style="display:none"',
    'role="dialog"',
    'role="navigation"',
    'aria-hidden="true"',
    'itemprop="articleBody"',
    'datetime="2025-04-08"',
    'href="/x"',
  ),
  nasty.map((value) => `title="${value.replace(/[&"]/g, '')}"`),
  fc.constant(''),
);
const tag = fc.constantFrom(
  ...'p p p div div section article span b i a h1 h2 ul li blockquote table tr td br img figure figcaption time script style template svg math iframe select option details summary x-card nav aside footer form button main font center pre'.split(
    ' ',
  ),
);
interface Tree {
  node: string;
}
const { node } = fc.letrec<Tree>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.oneof(
      { weight: 4, arbitrary: sentence },
      { weight: 1, arbitrary: nasty.map((text) => text.replace(/[<&]/g, ' ')) },
      { weight: 1, arbitrary: nasty },
    ),
    fc
      .tuple(tag, attribute, fc.array(tie('node'), { maxLength: 5 }))
      .map(([name, attributes, children]) => `<${name} ${attributes}>${children.join('')}</${name}>`),
  ),
}));
const linkedData = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .record(
      {
        '@type': fc.constantFrom('NewsArticle', 'ItemList', '__proto__'),
        headline: fc.oneof(nasty, fc.jsonValue()),
        datePublished: fc.oneof(fc.constantFrom('2025-04-08', 'soon'), fc.jsonValue()),
        author: fc.jsonValue(),
        mainEntityOfPage: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  nasty,
);
const head = fc
  .tuple(
    fc.constantFrom(
      '<meta property="og:type" content="article">',
      '<meta property="og:type" content="article">',
      '',
    ),
    linkedData,
    nasty,
  )
  .map(
    ([meta, data, title]) =>
      `<title>${title}</title>${meta}<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`,
  );

const { window } = new JSDOM('', {
  url: 'https://a.example/news/story',
  virtualConsole: new VirtualConsole(),
});
const { document } = window;
/** What jsdom has not, as much of it as painting touches. */
const highlights = new Map<string, Set<unknown>>();
class Sheet {
  text = '';
  replaceSync(text: string): void {
    this.text = text;
  }
}
Object.assign(window, { CSS: { highlights }, Highlight: Set, CSSStyleSheet: Sheet });
Object.assign(document, { adoptedStyleSheets: [] });

const collapsed = (text: string): string =>
  text.replace(/[\s\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g, '');

test('any page is read, located and painted exactly, and left as it was', async () => {
  let articles = 0;
  await boxed(
    'trees',
    fc.asyncProperty(
      head,
      fc.array(node, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 80 })), { minLength: 1, maxLength: 6 }),
      async (inHead, inBody, places) => {
        document.head.innerHTML = inHead;
        document.body.innerHTML = inBody.join('');
        const before = document.documentElement.outerHTML;
        const reading = await readHere(document);
        expect(document.documentElement.outerHTML).toBe(before);
        if (!reading.ok) {
          expect(reading.detail).not.toBe('');
          return;
        }
        articles += 1;
        const { article, live } = reading;
        const { text } = article;
        expect(text.length).toBeLessThanOrEqual(longestText);
        expect(article.blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        expect(article.title.length).toBeLessThanOrEqual(10_000);
        expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);

        const spans = places.map(([place, length]) => {
          const start = place % text.length;
          return { start, end: Math.min(text.length, start + length) };
        });
        for (const span of spans) {
          const words = text.slice(span.start, span.end);
          const ranges = rangesOf(live, span);
          expect(collapsed(ranges.join(''))).toBe(collapsed(words));
          if (collapsed(words) === '') continue;
          const range = rangeOf(live, span);
          expect(range).not.toBeNull();
          for (const one of ranges) {
            const offset = offsetAt(live, one.startContainer, one.startOffset);
            expect(offset).toBeGreaterThanOrEqual(span.start);
            expect(offset).toBeLessThan(span.end);
          }
        }
        const end = new AbortController();
        const painter = createPainter(document, end.signal);
        const marks = spans.map((span, place) => ({ ...span, kind: 'actor' as const, id: `a${place}` }));
        const painted = painter.setMarks(live, marks);
        for (const mark of painted)
          expect(collapsed(mark.ranges.join(''))).toBe(collapsed(text.slice(mark.start, mark.end)));
        end.abort();
        expect(highlights.size).toBe(0);
        expect(document.adoptedStyleSheets).toEqual([]);
        expect(document.documentElement.outerHTML).toBe(before);
      },
    ),
    { share: 0.3, cases: 400 },
  );
  // Trees that are never taken for an article would show nothing.
  expect(articles).toBeGreaterThan(5);
});
