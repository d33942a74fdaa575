import { cues } from './cues.ts';
import { dayInAddress, dayInText, instantOf } from './instant.ts';
import { type LdNode, type LinkedData, listOf } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageSketch } from './sketch.ts';

/** Punctuation taken out: sites spell them in a dozen ways. */
const metaName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^(?:article|og)article/, 'article');

const ldInstant = (node: LdNode | null, keys: string[]): string | null => {
  for (const key of keys) {
    for (const value of listOf(node?.[key])) {
      const instant = instantOf(value);
      if (instant !== null) return instant;
    }
  }
  return null;
};

const dated = (facts: PageFacts, names: RegExp): string | null => {
  for (const [name, content] of facts.metas) {
    if (!names.test(metaName(name))) continue;
    const instant = instantOf(content) ?? dayInText(content, facts.lang);
    if (instant !== null) return instant;
  }
  return null;
};

/** A `<time>` of the page's head: one that says it is the publication, else the first that is in no list. */
const timeElement = (facts: PageFacts): string | null => {
  const { phrases } = cues();
  const good = facts.times.filter(
    ({ itemprop, names, text }) =>
      !/modified/i.test(itemprop) && !phrases.changed.test(names) && !phrases.changed.test(text),
  );
  const byName = good.find(
    ({ itemprop, names }) =>
      /datepublished/i.test(itemprop) || /publish|entry-date|pubdate|post-date/.test(names),
  );
  for (const time of [byName, ...good.filter(({ names }) => !phrases.beside.test(names)), ...facts.times]) {
    const instant = time && (instantOf(time.datetime) ?? dayInText(time.text, facts.lang));
    if (instant) return instant;
  }
  return null;
};

/** Words of a line that gives the date: longer ones are sentences. */
const longestDateline = 14;
/** Blocks below the headline where a date line stands. */
const nearHeadline = 25;

/** The date line that the reader sees: a short block with a full day that says what it is, else the first near the headline. */
const visibleDateline = (sketch: PageSketch, language: string | null): string | null => {
  const h1 = sketch.blocks.findIndex(({ element }) => sketch.elements[element]?.tag === 'h1');
  const headline =
    h1 >= 0 ? h1 : sketch.blocks.findIndex(({ chosen, text }) => chosen > 0.5 && text.length > 80);
  let near: string | null = null;
  for (const [i, block] of sketch.blocks.entries()) {
    if (block.text.length > 120 || block.text.split(' ').length > longestDateline || /[©ⓒ]/.test(block.text))
      continue;
    const found = dayInText(block.text, language);
    if (found === null) continue;
    if (cues().phrases.saysDate.test(block.text)) return found;
    if (i >= headline - 8 && i <= headline + nearHeadline && block.linked < block.text.length / 2)
      near ??= found;
  }
  return near;
};

/**
 * When the article was published, ISO 8601; null when nothing says so. In order of trust: JSON-LD of the article (written
 * for this article by the CMS), article meta, `<time>` and microdata, the date line that is seen, the address, and at last
 * JSON-LD of the page itself, whose date is often that of the template.
 */
export const publishedOf = (
  facts: PageFacts,
  linked: LinkedData,
  sketch: PageSketch,
  language: string | null,
): string | null =>
  ldInstant(linked.article, ['datePublished', 'dateCreated', 'uploadDate']) ??
  dated(facts, cues().phrases.publishedMeta) ??
  timeElement(facts) ??
  visibleDateline(sketch, language) ??
  dayInAddress(facts.canonical ?? facts.url) ??
  linked.nodes.map((node) => ldInstant(node, ['datePublished'])).find((instant) => instant !== null) ??
  null;

/** When it was last changed; null when unknown or when it says no more than the day of publication. */
export const modifiedOf = (facts: PageFacts, linked: LinkedData): string | null =>
  ldInstant(linked.article, ['dateModified']) ?? dated(facts, cues().phrases.modifiedMeta);
