/**
 * What an element says of itself. `present` are the names of its attributes, asked for once: to ask the element for each that could
 * be there takes longer than all the rest of the walk.
 */

/** The value of an attribute, null where it has none. */
export const attributeOf = (element: Element, present: readonly string[], name: string): string | null =>
  present.includes(name) ? element.getAttribute(name) : null;

const naming = new Set([
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-component',
  'data-type',
  'aria-label',
]);
const longestName = 200;

/** What its maker calls it, as written: class names, id, test ids, label. */
export const namesOf = (element: Element, present: readonly string[]): string => {
  let names = '';
  for (const attribute of present) {
    const value = naming.has(attribute) ? element.getAttribute(attribute) : null;
    if (value) names += names === '' ? value.slice(0, longestName) : ` ${value.slice(0, longestName)}`;
  }
  return names;
};

/** Attributes by which Readability takes for hidden what `tree.ts` knows to be shown. */
const hiding = new Set(['aria-hidden', 'aria-modal', 'hidden']);

/** A copy without children, made natively, attributes and all: in a document without a window, where custom elements stay as they are. */
export const copyOf = (element: Element, present: readonly string[], clone: Document): Element => {
  const copy = clone.importNode(element, false);
  for (const name of present) if (hiding.has(name)) copy.removeAttribute(name);
  return copy;
};
