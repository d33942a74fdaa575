import { attributeOf } from './attributes.ts';

/**
 * The page's tree as the reader sees it: open shadow roots take the place of their host's children, slots are filled.
 * Names of tags only, no computed style: the terminal's document has none, and asking for it would lay out the page.
 */

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'select',
  'datalist',
  'textarea',
  'input',
  'button',
  'wbr',
  'audio',
  'video',
  'map',
  'head',
  'link',
  'meta',
  'dialog',
  'progress',
  'meter',
  'frameset',
]);

const blockLevel = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

const unseen =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|u-hidden-visually)(?:$|[\s_-])/i;
const displayNone = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const consent =
  /cookie|consent|onetrust|gdpr|cmp-?(?:container|dialog|wrapper)|didomi|usercentrics|sourcepoint/i;

/** A dialog or a consent layer that was left in the tree. One that holds the headline is a page shown as a dialog. */
const isLayer = (element: Element, role: string | null): boolean => {
  const layer =
    role === 'dialog' ||
    role === 'alertdialog' ||
    (element.localName === 'div' && consent.test(`${element.id} ${element.getAttribute('class') ?? ''}`));
  return layer && element.querySelector('h1, article, main') === null;
};

const besideTags = new Set(['nav', 'aside', 'footer']);
const besideRoles = new Set(['navigation', 'complementary', 'menu', 'menubar', 'contentinfo', 'search']);

/** Whether Readability would throw it away: what it need not see costs it no time. */
export const isBeside = (tag: string, role: string | null): boolean =>
  besideTags.has(tag) || (role !== null && besideRoles.has(role));

/** Whether nothing under it is the reader's text, by its tag alone. */
export const isSkippedTag = (tag: string): boolean => skipped.has(tag);

/** Whether nothing under it is the reader's text, by its attributes, whose names are `present`. */
export const isHidden = (element: Element, present: readonly string[], role: string | null): boolean => {
  if (present.length === 0) return false;
  const hidden = attributeOf(element, present, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = attributeOf(element, present, 'style');
  if (style !== null && displayNone.test(style)) return true;
  const names = attributeOf(element, present, 'class');
  if (names !== null && unseen.test(names)) return true;
  if (isLayer(element, role)) return true;
  // A page behind an open dialog is `aria-hidden` as a whole: only small parts are believed.
  return (
    attributeOf(element, present, 'aria-hidden') === 'true' && element.getElementsByTagName('p').length < 2
  );
};

/** Whether it starts and ends a block of text. Custom elements do, unless they stand inside a paragraph. */
export const isBlockLevel = (element: Element, inParagraph: boolean): boolean =>
  blockLevel.has(element.localName) || (!inParagraph && element.localName.includes('-'));

const media = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'amp-img', 'amp-video', 'amp-iframe']);

/** A picture or player: its caption stands beside it. */
export const isMedia = (element: Element): boolean => media.has(element.localName);

const isSlot = (element: Element): element is HTMLSlotElement =>
  element.localName === 'slot' && 'assignedNodes' in element;

/** Children in the flat tree where they are not the element's own; else null. */
export const otherChildren = (element: Element): readonly Node[] | null => {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (!isSlot(element)) return null;
  const assigned = element.assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : null;
};
