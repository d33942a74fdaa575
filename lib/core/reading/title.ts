import { decodeEntities } from './entities.ts';
import { type LinkedData, ldText } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageSketch } from './sketch.ts';

const folded = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
const tidy = (text: string | null): string =>
  decodeEntities(text ?? '')
    .replace(/<[^>]{1,100}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const straight = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”„]/g, '"');
const separator = /\s+[|–—·•»:-]\s+|\s*\|\s*|\s::\s/;

/** Names by which a site may sign its titles, as folded words without spaces. */
const siteNames = (facts: PageFacts, linked: LinkedData): string[] => {
  const names = [
    ldText(linked.article?.publisher),
    ...facts.metas
      .filter(([key]) => /^(?:og:site_name|application-name|twitter:site|publisher)$/.test(key))
      .map(([, value]) => value),
  ];
  for (const address of [facts.canonical, facts.url]) {
    const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(address ?? '')?.[1];
    if (host) names.push(host, host.replace(/\.[a-z.]{2,6}$/, ''));
  }
  return names
    .flatMap((name) => (name ? [folded(name).replaceAll(' ', '')] : []))
    .filter((name) => name.length > 1);
};

/**
 * Takes the site's name and section off the end: what follows a separator goes while it is a site name, or while what
 * stands before it is a headline that the page gives by itself elsewhere (`others`, JSON-LD's first).
 */
const withoutSite = (title: string, sites: string[], others: string[]): string => {
  // What two sources say alike has no section at its end.
  const shorter = others[0] !== undefined && straight(others[0]) === straight(title) ? [] : others;
  for (const other of shorter) {
    // Quotes are typed in two ways; their length is the same.
    if (other.length < 12 || !straight(title).startsWith(straight(other))) continue;
    if (/^\s*(?:[|–—·•»-]|\.\.\.|…)/.test(title.slice(other.length))) return other;
  }
  let rest = title;
  for (;;) {
    const parts = rest.split(separator);
    const last = folded(parts.at(-1) ?? '').replaceAll(' ', '');
    const signs = sites.some(
      (site) =>
        last === site ||
        (last.length > 3 &&
          (site.includes(last) || (last.startsWith(site) && last.length < site.length + 8))),
    );
    const tail = parts.at(-1) ?? '';
    // A date behind the name (`– DW – 13.06.2023`).
    const dated = parts.length > 2 && /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(tail);
    const address = /^[\w-]+\.[a-z]{2,7}$/.test(tail);
    if (parts.length < 2 || !(signs || dated || address)) return rest;
    const at = rest.lastIndexOf(tail);
    rest = rest.slice(0, at).replace(/[\s|–—·•»:-]+$/, '');
  }
};

/** Texts of the page's `h1` elements, blocks of one element joined. */
const headings = (sketch: PageSketch): string[] => {
  const texts = new Map<number, string[]>();
  for (const block of sketch.blocks) {
    for (let at = block.element, up = 0; at >= 0 && up < 4; at = sketch.elements[at]?.parent ?? -1, up += 1) {
      if (sketch.elements[at]?.tag !== 'h1') continue;
      texts.set(at, [...(texts.get(at) ?? []), block.text]);
      break;
    }
  }
  return [...texts.values()].map((parts) => parts.join(' ')).filter((text) => text.length > 3);
};

/**
 * A title that more of the page stands for than the social one: headline, JSON-LD (twice) and `<title>` together; or
 * JSON-LD and `<title>` where headline and social title disagree with each other. Empty otherwise.
 */
const agreedTitle = (name: string, declared: string, h1: string, browser: string, social: string): string => {
  const [one, other, ld] = [folded(h1), folded(social), folded(declared)];
  if (ld === '' || !folded(browser).startsWith(ld)) return '';
  if (one === ld) return one === folded(name) ? h1 : '';
  return one !== '' && one !== other && folded(withoutSite(browser, [], [declared])) === ld ? declared : '';
};

/**
 * The headline. First the one a site gives to those who link to it (`og:title`): it is whole, without the kicker and the
 * links that stand in an `h1`, and 75 of 133 papers' own metadata agree with it, more than with any other. Then JSON-LD,
 * then `h1`, then `<title>`; each without the site's name.
 */
export const titleOf = (facts: PageFacts, linked: LinkedData, sketch: PageSketch): string => {
  const meta = (name: string) => tidy(facts.metas.find(([key]) => key === name)?.[1] ?? null);
  const sites = siteNames(facts, linked);
  const declared = tidy(ldText(linked.article?.headline));
  const shown = headings(sketch);
  const social = meta('og:title') || meta('twitter:title');
  const browser = tidy(facts.title);
  const names = new Set(sites);
  const isName = (text: string) => names.has(folded(text).replaceAll(' ', ''));
  const words = new Set(folded(`${browser} ${social} ${declared}`).split(' '));
  // Of several h1 the one that the head of the page knows; a logo in an h1 is none.
  const heading = shown
    .filter((text) => !isName(text))
    .map((text) => ({
      text,
      known:
        folded(text)
          .split(' ')
          .filter((word) => words.has(word)).length / folded(text).split(' ').length,
    }))
    .sort((a, b) => b.known - a.known)[0];
  const h1 = heading && (heading.known > 0.4 || words.size < 2) ? heading.text : '';
  const plainOnes = [declared, ...[h1, meta('twitter:title')].filter((text) => text !== '' && !isName(text))];
  const agreed = agreedTitle(
    tidy(ldText(linked.article?.name)),
    declared,
    heading?.text ?? '',
    browser,
    social,
  );
  for (const candidate of [agreed, social, declared, h1, browser, shown[0] ?? '']) {
    if (candidate === '' || isName(candidate)) continue;
    const title = withoutSite(candidate, sites, plainOnes);
    if (!isName(title) && title !== '') return title;
  }
  return browser || (shown[0] ?? '');
};
