import { longestText } from '../core/article.ts';
import type { PageSketch, SketchElement } from '../core/reading/sketch.ts';
import { createBlockWriter, type InlineContext, type WrittenBlocks } from './block-writer.ts';
import { flatChildren, isBeside, isBlockLevel, isMedia, isSkipped } from './tree.ts';

/** A sketch with what ties it to the live document. */
export interface LiveSketch extends PageSketch, WrittenBlocks {
  /** Live element of each entry of `elements`. */
  liveElements: Element[];
  /** What Readability may chew: a stamped copy without scripts, forms and hidden parts, long rows cut short. */
  clone: Document;
  /** The page has more text than is read, or more nodes: it was not walked to its end. */
  tooLong: boolean;
  /** Stamps of the elements that stand in the clone for a row of like ones; a run that was cut bears `-2 - row`. */
  rows: number[][];
}

/** Stamps are attribute names, `b-12`: Readability merges attributes of nested elements, values would be lost. */
export const stampPrefix = 'b-';

const copiedAttributes = ['class', 'id', 'role', 'rel', 'itemprop', 'itemtype'];
const namingAttributes = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-component',
  'data-type',
  'aria-label',
];

/**
 * Children of one tag and one parent that go into the clone: beyond them a row is judged by its beginning. A page of ten
 * thousand paragraphs keeps Readability busy for a second otherwise, in one task.
 */
const longestRow = 60;

/** Nodes between two chances to yield: about half a millisecond of work. */
const nodesAStep = 100;

/**
 * Nodes after which the walk ends: the longest honest pages (a specification on one page) have half as many. A page that
 * grows as fast as it is walked would keep us walking for ever.
 */
const mostNodes = 1_000_000;

/**
 * Levels below which nothing is read: the HTML parser of each browser nests some 512 deep at most, so that only a script
 * gets deeper. Readability looks at the text below each level, which on 100,000 of them takes minutes.
 */
const deepest = 600;

const namesOf = (element: Element): string => {
  const present = element.getAttributeNames();
  if (present.length === 0) return '';
  let names = '';
  for (const attribute of namingAttributes) {
    const value = present.includes(attribute) ? element.getAttribute(attribute) : null;
    if (value) names += ` ${value.slice(0, 200)}`;
  }
  return names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim();
};

interface Frame extends InlineContext {
  children: ArrayLike<Node>;
  next: number;
  copy: Element;
  /** Stamp of the copy. */
  stamp: number;
  inParagraph: boolean;
  /** Whether Readability may replace the element with a paragraph of its own, which bears no stamp. */
  replaceable: boolean;
  /** Whether a block ends with this element. */
  closes: boolean;
  /** Rows among the children, by tag; null before the first. */
  rowsByTag: Map<string, number[]> | null;
  /** The row whose cut-off end this stands in; −1 for none. */
  cut: number;
}

const copyOf = (element: Element, clone: Document, stamp: number): Element => {
  // Names such as `o:p` are none for createElement in every browser.
  const copy = clone.createElement(/^[a-z][a-z0-9-]*$/.test(element.localName) ? element.localName : 'span');
  const present = element.getAttributeNames();
  for (const name of copiedAttributes) {
    const value = present.includes(name) ? element.getAttribute(name) : null;
    if (value !== null) copy.setAttribute(name, value);
  }
  const href = present.includes('href') ? element.getAttribute('href') : null;
  if (href !== null) copy.setAttribute('href', href.startsWith('#') ? '#' : 'x:');
  copy.setAttribute(`${stampPrefix}${stamp}`, '');
  return copy;
};

/**
 * Walks the live document once, in steps, and copies what is text: the sketch for the judgement, the stamped clone for
 * Readability, the runs for ranges. Touches nothing of the page. A document without `body` gives an empty sketch.
 */
export function* sketchPage(document: Document): Generator<void, LiveSketch> {
  const clone = document.implementation.createHTMLDocument('');
  const elements: SketchElement[] = [];
  const liveElements: Element[] = [];
  const writer = createBlockWriter();
  const rows: number[][] = [];
  const stack: Frame[] = [];
  let stamps = 0;

  const enter = (element: Element, above: Frame): Frame | null => {
    if (isMedia(element)) writer.addMedia();
    if (element.localName === 'br') {
      writer.addBreak();
      above.copy.append(clone.createElement('br'));
      return null;
    }
    if (stack.length > deepest || isSkipped(element)) return null;
    const tag = element.localName;
    const block = isBlockLevel(element, above.inParagraph);
    const stamp = stamps;
    stamps += 1;
    const copy = copyOf(element, clone, stamp);
    let cut = above.cut;
    if (block && cut < 0) {
      above.rowsByTag ??= new Map();
      const row = above.rowsByTag.get(tag) ?? [];
      above.rowsByTag.set(tag, row);
      if (row.length < longestRow) row.push(stamp);
      else {
        if (rows.at(-1) !== row && !rows.includes(row)) rows.push(row);
        cut = rows.indexOf(row);
      }
    }
    // What stands beside the story, and the end of a long row, is copied into a void.
    if (!isBeside(element) && (cut < 0 || above.cut >= 0)) above.copy.append(copy);
    if (tag === 'img') return null;
    const names = namesOf(element);
    if (block) {
      writer.close();
      elements.push({ tag, parent: above.element, names, role: element.getAttribute('role') });
      liveElements.push(element);
    }
    return {
      children: flatChildren(element),
      next: 0,
      copy,
      stamp,
      element: block ? elements.length - 1 : above.element,
      inParagraph: block ? /^(?:p|h[1-6])$/.test(tag) : above.inParagraph,
      link: tag === 'a' && element.hasAttribute('href') ? element : above.link,
      bold: above.bold || tag === 'b' || tag === 'strong',
      italic: above.italic || tag === 'i' || tag === 'em',
      inline: block ? '' : `${above.inline} ${tag} ${names}`,
      replaceable: tag === 'div' || (tag === 'p' && element.getElementsByTagName('br').length > 0),
      time: tag === 'time' ? element.getAttribute('datetime') : above.time,
      closes: block,
      rowsByTag: null,
      cut,
    };
  };

  const { body } = document;
  if (body) {
    elements.push({ tag: 'body', parent: -1, names: namesOf(body), role: body.getAttribute('role') });
    liveElements.push(body);
    stack.push({
      children: flatChildren(body),
      next: 0,
      copy: clone.body,
      stamp: -1,
      element: 0,
      inParagraph: false,
      replaceable: true,
      link: null,
      bold: false,
      italic: false,
      inline: '',
      time: null,
      closes: true,
      rowsByTag: null,
      cut: -1,
    });
  }
  let seen = 0;
  let characters = 0;
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.children[frame.next];
    frame.next += 1;
    seen += 1;
    if (seen > mostNodes) break;
    if (seen % nodesAStep === 0) yield;
    if (node === undefined) {
      if (frame.closes) writer.close();
      stack.pop();
    } else if (isText(node)) {
      characters += node.data.length;
      if (characters > longestText) break;
      const copy = clone.createTextNode(node.data);
      if (frame.replaceable && node.data.trim() !== '') {
        const stamp = stamps;
        stamps += 1;
        const wrapper = clone.createElement('span');
        wrapper.setAttribute(`${stampPrefix}${stamp}`, '');
        wrapper.append(copy);
        frame.copy.append(wrapper);
        writer.addText(node, frame, stampOf(frame, stamp));
      } else {
        frame.copy.append(copy);
        writer.addText(node, frame, stampOf(frame, frame.stamp));
      }
    } else if (isElement(node)) {
      const below = enter(node, frame);
      if (below) stack.push(below);
    }
  }
  const tooLong = characters > longestText || seen > mostNodes;
  return { elements, liveElements, clone, tooLong, rows, ...writer.written };
}

const stampOf = (frame: Frame, stamp: number): number => (frame.cut < 0 ? stamp : -2 - frame.cut);

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
