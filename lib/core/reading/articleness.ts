import type { LinkedData } from './linked-data.ts';
import { typesOf } from './linked-data.ts';
import type { Measure } from './measure.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageSketch } from './sketch.ts';

/** Null: nothing speaks against it. Else what does, in English, for the log and the popup's "why". */
export type Objection = string | null;

const path = (url: string | null): string => /^https?:\/\/[^/]+([^#]*)/.exec(url ?? '')?.[1] ?? '';

/** Whether the page calls itself an article in its metas: most do, and what follows is cheaper then. */
export const declaresInMetas = (facts: PageFacts): boolean =>
  facts.metas.some(
    ([name, content]) =>
      (name === 'og:type' && /article|blog|news/i.test(content)) || name.startsWith('article:published'),
  );

/** Whether the page calls itself an article: JSON-LD, Open Graph or microdata. */
const declares = (facts: PageFacts, linked: LinkedData | null): boolean =>
  (linked !== null && linked.article !== null) || declaresInMetas(facts);

/**
 * Objections that cost next to nothing: asked of the head and of a few counts, before the page is walked. A page that calls
 * itself an article is heard out, whatever its address looks like. `linked`: null where the metas say enough.
 */
export const objectionOfHead = (facts: PageFacts, linked: LinkedData | null): Objection => {
  const signs = facts.signs;
  if (signs && !/^(?:text\/html|application\/xhtml\+xml)$/.test(signs.contentType))
    return `a ${signs.contentType} document`;
  if (signs?.pdf) return 'a PDF viewer';
  if (signs?.payment) return 'a payment form';
  if (declares(facts, linked)) return null;
  const address = path(facts.url);
  if (/^\/(?:index\.\w{3,5}|home\/?)?$/.test(address) && facts.url !== null) return 'a front page';
  if (
    /[?&](?:q|query|search|s|keyword|wd|text)=/.test(address) &&
    /^\/(?:search|results|suche|recherche|buscar|s|\?|$)/.test(address)
  ) {
    return 'search results';
  }
  if (signs?.mail) return 'a mail program';
  return null;
};

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** Words of running text that an article has at least: when it says it is one, when it does not, beside a password field. */
const fewestWords = { declared: 20, silent: 50, beside: 70 };

/** Share of running text in teasers from which on a page is a list of them. */
const mostTeasers = 0.6;
const fewestTeasers = 5;

/** Share of the running text that stands beside a linked headline of its own, in five teasers or more. */
const teaserShare = (sketch: PageSketch, measures: readonly Measure[]): number => {
  const linkedHeads = new Set<number>();
  for (const [i, block] of sketch.blocks.entries()) {
    const one = measures[i];
    if (!one || one.linkShare < 0.8 || one.words < 3) continue;
    // A linked headline stands in its heading in its teaser.
    const element = sketch.elements[block.element];
    linkedHeads.add(block.element).add(element?.parent ?? -1);
  }
  const teasers = new Set<number>();
  let inTeasers = 0;
  let prose = 0;
  for (const [i, block] of sketch.blocks.entries()) {
    const own = measures[i]?.prose ?? 0;
    if (own === 0) continue;
    prose += own;
    const parent = sketch.elements[block.element]?.parent ?? -1;
    if (own > 60 || !linkedHeads.has(parent) || teasers.has(parent)) continue;
    teasers.add(parent);
    inTeasers += own;
  }
  return teasers.size < fewestTeasers ? 0 : inTeasers / prose;
};

/** Objections of the text: asked of the sketch, before Readability runs. */
export const objectionOfSketch = (
  facts: PageFacts,
  linked: LinkedData,
  sketch: PageSketch,
  measures: readonly Measure[],
): Objection => {
  const declared = declares(facts, linked);
  const prose = sum(measures.map((one) => one.prose));
  const words = sum(measures.map((one) => one.words));
  const fewest = declared ? fewestWords.declared : fewestWords.silent;
  if (words < fewest) return `${words} words`;
  // Scripts whose sentences end unmarked (Thai) have no prose by our measure: their words are counted.
  const long = sum(measures.map((one) => (one.words >= 25 && one.linkShare < 0.4 ? one.words : 0)));
  if (Math.max(prose, long) < fewest) return `${prose} words of running text`;
  if (declared) return null;
  if (facts.signs?.password && prose < fewestWords.beside) return 'a log-in form';
  const types = linked.nodes.flatMap(typesOf);
  const video = facts.metas.some(([name, content]) => name === 'og:type' && /^video/i.test(content));
  if ((video || types.includes('VideoObject')) && prose < 120) return 'a video';
  if (
    types.some((type) => /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|Product)$/.test(type)) &&
    prose < 400
  ) {
    return 'a list';
  }
  if (teaserShare(sketch, measures) > mostTeasers) return 'teasers: a front or section page';
  const pictures = sum(sketch.blocks.map(({ media }) => media));
  if (pictures >= 10 && prose < 80) return 'a gallery';
  return null;
};

/** Objections of the outcome: what was kept of the page. */
export const objectionOfOutcome = (
  facts: PageFacts,
  linked: LinkedData,
  sketch: PageSketch,
  measures: readonly Measure[],
  kept: readonly boolean[],
): Objection => {
  const words = sum(measures.map((one, i) => (kept[i] ? one.words : 0)));
  const declared = declares(facts, linked);
  if (words < (declared ? fewestWords.declared : fewestWords.silent)) return `${words} words of article`;
  if (declared) return null;
  const homes = new Map<number, number>();
  for (const [i, block] of sketch.blocks.entries()) {
    if (!kept[i]) continue;
    for (let at = block.element; at >= 0; at = sketch.elements[at]?.parent ?? -1) {
      if (sketch.elements[at]?.tag !== 'article') continue;
      homes.set(at, (homes.get(at) ?? 0) + (measures[i]?.words ?? 0));
      break;
    }
  }
  if (homes.size >= 5 && Math.max(...homes.values()) < 0.35 * words) return 'several short articles';
  return null;
};
