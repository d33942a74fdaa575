import { longestText } from '../core/article.ts';
import type { PageSketch, SketchElement } from '../core/reading/sketch.ts';
import { attributeOf, copyOf, namesOf } from './attributes.ts';
import { createBlockWriter, type InlineContext, type WrittenBlocks } from './block-writer.ts';
import { isBeside, isBlockLevel, isHidden, isMedia, isSkippedTag, otherChildren } from './tree.ts';

/** A sketch with what ties it to the live document. */
export interface LiveSketch extends PageSketch, WrittenBlocks {
  /** Live element of each entry of `elements`. */
  liveElements: Element[];
  /** What Readability may chew: a copy without scripts, forms, pictures and hidden parts, long rows cut short. */
  clone: Document;
  /** Copy of each text node, by its number. */
  copies: Text[];
  /** The page has more text than is read, or more nodes: it was not walked to its end. */
  tooLong: boolean;
  /** The elements that stand in the clone for a row of like ones, each by its texts' numbers; a run that was cut bears `-1 - row`. */
  rows: TextsOf[][];
}

/** Numbers of the texts in an element: from `first` to before `end`. */
export interface TextsOf {
  first: number;
  end: number;
}

/** Number of a text that Readability does not get to see. */
const notCopied = Number.MAX_SAFE_INTEGER;

const hasLetters = /\S/;

/**
 * Children of one tag and one parent that go into the clone: beyond them a row is judged by its beginning. A page of ten
 * thousand paragraphs keeps Readability busy for a second otherwise, in one task.
 */
const longestRow = 60;

/**
 * Texts, line breaks and inline elements of one parent that go into the clone; what follows is judged by them. Readability takes two
 * seconds for 200,000 of them, in one task.
 */
const mostInline = 2_000;

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

interface Frame extends InlineContext {
  /** The next of its own children; a list of nodes is slower to walk by number than from one to the next. */
  next: Node | null;
  /** Children that it has instead, those to come. */
  others: Node[] | null;
  /** Null where nothing is copied: beside the story, and in the end of a long row. */
  copy: Element | null;
  inParagraph: boolean;
  /** Whether a block ends with this element. */
  closes: boolean;
  /** Rows among the children, by tag; null before the first. */
  rowsByTag: Map<string, TextsOf[]> | null;
  /** The texts of this element, where it is one of a row. */
  texts: TextsOf | null;
  /** The row whose cut-off end this stands in; −1 for none. */
  cut: number;
  /** Children that were copied and are no blocks. */
  inlines: number;
  /** Number of its first text. */
  first: number;
  /** The row by which those beyond `mostInline` are judged; −1 as long as there are none. */
  rest: number;
}

/** Where the walk goes on in an element that it enters. */
const childrenOf = (element: Element): Pick<Frame, 'next' | 'others'> => {
  const others = otherChildren(element);
  return others ? { next: null, others: others.toReversed() } : { next: element.firstChild, others: null };
};

const nextOf = (frame: Frame): Node | null => {
  if (frame.others) return frame.others.pop() ?? null;
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node;
};

/**
 * Walks the live document once, in steps, and copies what is text: the sketch for the judgement, the clone for
 * Readability, the runs for ranges. Touches nothing of the page. A document without `body` gives an empty sketch.
 */
export function* sketchPage(document: Document): Generator<void, LiveSketch> {
  const clone = document.implementation.createHTMLDocument('');
  const elements: SketchElement[] = [];
  const liveElements: Element[] = [];
  const writer = createBlockWriter();
  const copies: Text[] = [];
  const rows: TextsOf[][] = [];
  const stack: Frame[] = [];

  const restOf = (frame: Frame): number => {
    if (frame.rest < 0) frame.rest = rows.push([{ first: frame.first, end: copies.length }]) - 1;
    return frame.rest;
  };

  const enter = (element: Element, above: Frame): Frame | null => {
    const tag = element.localName;
    if (isMedia(element)) writer.addMedia();
    if (tag === 'br') {
      writer.addBreak();
      above.inlines += 1;
      if (above.inlines <= mostInline) above.copy?.appendChild(clone.createElement('br'));
      return null;
    }
    if (tag === 'img' || stack.length > deepest || isSkippedTag(tag)) return null;
    const present = element.getAttributeNames();
    const role = attributeOf(element, present, 'role');
    if (isHidden(element, present, role)) return null;
    const block = isBlockLevel(element, above.inParagraph);
    let { cut } = above;
    let texts: TextsOf | null = null;
    if (block && cut < 0) {
      above.rowsByTag ??= new Map();
      const row = above.rowsByTag.get(tag) ?? [];
      above.rowsByTag.set(tag, row);
      if (row.length < longestRow) {
        texts = { first: copies.length, end: copies.length };
        row.push(texts);
      } else {
        if (rows.at(-1) !== row && !rows.includes(row)) rows.push(row);
        cut = rows.indexOf(row);
      }
    } else if (cut < 0) {
      above.inlines += 1;
      if (above.inlines > mostInline) cut = restOf(above);
    }
    const copy =
      above.copy === null || cut >= 0 || isBeside(tag, role) ? null : copyOf(element, present, clone);
    if (copy) above.copy?.appendChild(copy);
    const names = namesOf(element, present);
    if (block) {
      writer.close();
      elements.push({ tag, parent: above.element, names, role });
      liveElements.push(element);
    }
    return {
      ...childrenOf(element),
      copy,
      element: block ? elements.length - 1 : above.element,
      inParagraph: block ? /^(?:p|h[1-6])$/.test(tag) : above.inParagraph,
      link: tag === 'a' && present.includes('href') ? element : above.link,
      bold: above.bold || tag === 'b' || tag === 'strong',
      italic: above.italic || tag === 'i' || tag === 'em',
      inline: block ? '' : `${above.inline} ${tag} ${names}`,
      time: tag === 'time' ? element.getAttribute('datetime') : above.time,
      closes: block,
      rowsByTag: null,
      texts,
      cut,
      inlines: 0,
      first: copies.length,
      rest: -1,
    };
  };

  const { body } = document;
  if (body) {
    elements.push({
      tag: 'body',
      parent: -1,
      names: namesOf(body, body.getAttributeNames()),
      role: body.getAttribute('role'),
    });
    liveElements.push(body);
    stack.push({
      ...childrenOf(body),
      copy: clone.body,
      element: 0,
      inParagraph: false,
      link: null,
      bold: false,
      italic: false,
      inline: '',
      time: null,
      closes: true,
      rowsByTag: null,
      texts: null,
      cut: -1,
      inlines: 0,
      first: 0,
      rest: -1,
    });
  }
  let seen = 0;
  let characters = 0;
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = nextOf(frame);
    seen += 1;
    if (seen > mostNodes) break;
    if (seen % nodesAStep === 0) yield;
    if (node === null) {
      if (frame.closes) writer.close();
      if (frame.texts) frame.texts.end = copies.length;
      stack.pop();
    } else if (isText(node)) {
      characters += node.data.length;
      if (characters > longestText) break;
      let number = frame.cut < 0 ? notCopied : -1 - frame.cut;
      if (frame.copy && !hasLetters.test(node.data)) {
        // Half the text nodes of a page part its tags in the source: Readability looks over them. They go with the text before.
        number = Math.max(0, copies.length - 1);
      } else if (frame.copy && frame.inlines >= mostInline) {
        number = -1 - restOf(frame);
      } else if (frame.copy) {
        frame.inlines += 1;
        const copy = clone.createTextNode(node.data);
        number = copies.push(copy) - 1;
        frame.copy.appendChild(copy);
      }
      writer.addText(node, frame, number);
    } else if (isElement(node)) {
      const below = enter(node, frame);
      if (below) stack.push(below);
    }
  }
  const tooLong = characters > longestText || seen > mostNodes;
  return { elements, liveElements, clone, copies, tooLong, rows, ...writer.written };
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
