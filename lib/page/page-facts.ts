import type { PageFacts, PageSigns, TimeFact } from '../core/reading/page-facts.ts';

const text = (element: Element | null, limit: number): string =>
  (element?.textContent ?? '')
    // Cut first: a title of 50 MB is no reason to look through all of it.
    .slice(0, 20 * limit)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);

const namesAround = (element: Element): string => {
  let names = '';
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up += 1) {
    names += ` ${at.getAttribute('class') ?? ''} ${at.id}`;
  }
  return names.toLowerCase().slice(0, 400);
};

/** Dates beyond the first hundred are of lists. */
const mostTimes = 100;
/** JSON-LD beyond two million characters, in all scripts together, is no description. */
const mostLd = 2_000_000;
/** Metas beyond the first thousand: the fullest of real pages have some 150. */
const mostMetas = 1_000;

/** Collects what the page says of itself, as written. `url`: what to take for the address if not the document's own. */
export const collectFacts = (document: Document, url?: string | null): PageFacts => {
  const own = url === undefined ? document.location?.href : url;
  const address = own?.startsWith('http') ? own : null;
  const metas: [string, string][] = [];
  for (const meta of document.getElementsByTagName('meta')) {
    if (metas.length >= mostMetas) break;
    const name =
      meta.getAttribute('property') ||
      meta.getAttribute('name') ||
      meta.getAttribute('itemprop') ||
      meta.getAttribute('http-equiv');
    const content = meta.getAttribute('content');
    if (name && content) metas.push([name.toLowerCase().trim(), content.slice(0, 5000)]);
  }
  const ld: string[] = [];
  let ldLength = 0;
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const content = script.textContent ?? '';
    if (ldLength + content.length > mostLd) continue;
    ldLength += content.length;
    ld.push(content);
  }
  const times: TimeFact[] = [];
  for (const element of document.querySelectorAll(
    'time, [itemprop~="datePublished"], [itemprop~="dateModified"]',
  )) {
    if (times.length >= mostTimes) break;
    times.push({
      datetime: element.getAttribute('datetime') ?? element.getAttribute('content') ?? '',
      text: text(element, 200),
      itemprop: element.getAttribute('itemprop') ?? '',
      names: namesAround(element),
    });
  }
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  return {
    url: address,
    canonical: canonical === null ? null : absolute(canonical, address),
    lang: document.documentElement?.getAttribute('lang') || document.body?.getAttribute('lang') || null,
    title: text(document.querySelector('title'), 500),
    metas,
    ld,
    times,
    signs: signsOf(document),
  };
};

const signsOf = (document: Document): PageSigns => ({
  contentType: document.contentType || 'text/html',
  paragraphs: document.getElementsByTagName('p').length,
  password: document.querySelector('input[type="password"]') !== null,
  payment: document.querySelector('input[autocomplete~="cc-number"]') !== null,
  pdf: document.querySelector('body > embed[type="application/pdf"]:only-child') !== null,
  mail:
    document.querySelectorAll('[role="grid"] [role="row"], [role="listbox"] [role="option"]').length > 15 &&
    document.querySelector('[role="textbox"], [contenteditable="true"], [role="search"]') !== null,
});

const absolute = (href: string, base: string | null): string | null =>
  URL.canParse(href, base ?? undefined) ? new URL(href, base ?? undefined).href : null;
