/**
 * What the judgement sees of a page: plain data, made by `lib/page/sketch.ts` from the live document. Elements that only
 * style a run of text (`b`, `a`, `span`) are no elements here; what they say is counted in the blocks.
 */

export interface SketchElement {
  tag: string;
  /** Index of the parent in `PageSketch.elements`; −1 for `body`. */
  parent: number;
  /** `class`, `id`, `itemprop`, test ids and labels, as written, joined by spaces. */
  names: string;
  role: string | null;
}

/** A run of text between two block boundaries, white space collapsed. */
export interface SketchBlock {
  /** Index of the nearest block-level element. */
  element: number;
  text: string;
  /** Share of its characters that Readability kept, 0 to 1. */
  chosen: number;
  /** Characters inside links, number of links. */
  linked: number;
  links: number;
  /** Characters in bold and in italics. */
  bold: number;
  italic: number;
  /** Class names of the inline elements that wrap all of it. */
  inline: string;
  /** `datetime` of a `<time>` in it, as written. */
  time: string | null;
  /** Pictures and players since the block before. */
  media: number;
}

export interface PageSketch {
  elements: SketchElement[];
  blocks: SketchBlock[];
}
