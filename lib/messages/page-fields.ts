import * as v from 'valibot';
import { longestText } from '../core/article.ts';
import type { PageFacts } from '../core/reading/page-facts.ts';
import type { PageSketch } from '../core/reading/sketch.ts';

/** Names, texts of metas and the like: `lib/page` cuts them shorter. */
const longestWord = 20_000;
const mostParts = 1_000_000;

const text = v.pipe(v.string(), v.maxLength(longestText));
const word = v.pipe(v.string(), v.maxLength(longestWord));
const maybe = v.nullable(word);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page says of itself, as a content script sends it. */
export const pageFacts = v.object({
  url: maybe,
  canonical: maybe,
  lang: maybe,
  title: word,
  metas: v.array(v.tuple([word, word])),
  ld: v.array(v.string()),
  times: v.array(v.object({ datetime: word, text: word, itemprop: word, names: word })),
  signs: v.exactOptional(
    v.object({
      contentType: word,
      paragraphs: count,
      password: v.boolean(),
      payment: v.boolean(),
      pdf: v.boolean(),
      mail: v.boolean(),
    }),
  ),
}) satisfies v.GenericSchema<PageFacts>;

/** The parts of a page. A parent stands before its children: who walks up comes to an end. */
export const pageSketch = v.pipe(
  v.object({
    elements: v.pipe(
      v.array(v.object({ tag: word, parent: v.number(), names: word, role: maybe })),
      v.maxLength(mostParts),
      v.everyItem(
        ({ parent }, place) => Number.isInteger(parent) && parent >= -1 && parent < place,
        'no tree',
      ),
    ),
    blocks: v.pipe(
      v.array(
        v.object({
          element: count,
          text,
          chosen: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
          linked: count,
          links: count,
          bold: count,
          italic: count,
          inline: text,
          time: maybe,
          media: count,
        }),
      ),
      v.maxLength(mostParts),
    ),
  }),
  v.check(
    ({ elements, blocks }) => blocks.every(({ element }) => element < elements.length),
    'a block of no element',
  ),
) satisfies v.GenericSchema<PageSketch>;
