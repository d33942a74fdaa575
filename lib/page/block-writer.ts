import type { SketchBlock } from '../core/reading/sketch.ts';
import type { Run } from './live-text.ts';

/** What wraps a text node, as far as the judgement asks. */
export interface InlineContext {
  /** Index of the block-level element in the sketch. */
  element: number;
  link: Element | null;
  bold: boolean;
  italic: boolean;
  /** Tags and names of the inline elements around it. */
  inline: string;
  /** `datetime` of a `<time>` around it. */
  time: string | null;
}

/** Blocks with, of each, its runs (offsets in the block's own text) and the number of the copy in which each run stands. */
export interface WrittenBlocks {
  blocks: SketchBlock[];
  runs: Run[][];
  copyOf: number[][];
  asRead: Map<Text, string>;
}

interface OpenBlock {
  block: SketchBlock;
  /** Its text, joined when it closes: to look at the end of a string that still grows means to copy it, each time. */
  pieces: string[];
  /** Characters in the pieces. */
  length: number;
  spaceAtEnd: boolean;
  runs: Run[];
  copyOf: number[];
  common: ReadonlySet<string> | null;
  lastLink: Element | null;
}

/**
 * Not seen by the reader, in the way of names: soft hyphen, zero-width space, word joiner, byte order mark, and what
 * embeds, overrides or isolates a direction. The last would turn round what stands behind an evidence sentence in a card.
 */
const invisible = /[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** White space and the invisible, as much as there is. */
const gap = /[\s\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/y;
/** Words with one space between two: taken over as they are. One look a stretch is faster than one a character. */
const stretch =
  /[^\s\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]+(?: [^\s\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]+)*/y;

/** Where what `pattern` finds at `from` ends; `from` where it finds nothing. */
const endOf = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
};

const noNames: ReadonlySet<string> = new Set();

/** Names of `inline` that are also in `common`, all where that is null. */
const namesInCommon = (common: ReadonlySet<string> | null, inline: string): ReadonlySet<string> => {
  if (inline === '' || common?.size === 0) return noNames;
  return new Set(inline.split(' ').filter((name) => name !== '' && (common === null || common.has(name))));
};

const startBlock = (element: number): OpenBlock => ({
  block: {
    element,
    text: '',
    chosen: 0,
    linked: 0,
    links: 0,
    bold: 0,
    italic: 0,
    inline: '',
    time: null,
    media: 0,
  },
  pieces: [],
  length: 0,
  spaceAtEnd: false,
  runs: [],
  copyOf: [],
  common: null,
  lastLink: null,
});

const add = (open: OpenBlock, piece: string): void => {
  open.pieces.push(piece);
  open.length += piece.length;
  open.spaceAtEnd = piece.endsWith(' ');
};

/** Collapses white space and remembers where each character stands. */
export const createBlockWriter = () => {
  const written: WrittenBlocks = { blocks: [], runs: [], copyOf: [], asRead: new Map() };
  const state: { open: OpenBlock | null; breaks: number; media: number } = {
    open: null,
    breaks: 0,
    media: 0,
  };

  /** Ends the block: what follows is another. */
  const close = () => {
    const { open } = state;
    state.open = null;
    state.breaks = 0;
    if (open === null) return;
    const { block, runs, copyOf, common } = open;
    block.text = open.pieces.join('');
    if (open.spaceAtEnd) {
      block.text = block.text.slice(0, -1);
      const last = runs.at(-1);
      if (last && last.at + last.length > block.text.length) last.length -= 1;
      if (last?.length === 0) {
        runs.pop();
        copyOf.pop();
      }
    }
    if (block.text === '') return;
    block.inline = [...(common ?? noNames)].join(' ');
    block.media = state.media;
    written.blocks.push(block);
    written.runs.push(runs);
    written.copyOf.push(copyOf);
    state.media = 0;
  };

  /** `copy`: number of the node's copy, or of the row whose end it stands in (`sketch.ts`). */
  const addText = (node: Text, context: InlineContext, copy: number) => {
    const data = node.data;
    let run: Run | null = null;
    let letters = 0;
    for (let i = 0; i < data.length; ) {
      const end = endOf(stretch, data, i);
      if (end === i) {
        const { open } = state;
        // At the beginning and behind a space, spaces are dropped.
        if (open === null || open.spaceAtEnd) {
          run = null;
          i = endOf(gap, data, i);
          continue;
        }
        if (invisible.test(data.charAt(i))) {
          run = null;
          i += 1;
          continue;
        }
      } else {
        // Two line breaks part paragraphs; one is a white space.
        if (state.breaks > 1) close();
        state.breaks = 0;
      }
      const piece = end === i ? ' ' : data.slice(i, end);
      if (end > i) letters += piece.length - (piece.split(' ').length - 1);
      if (state.open === null) {
        state.open = startBlock(context.element);
        run = null;
      }
      const { open } = state;
      if (run === null) {
        run = { node, from: i, at: open.length, length: 0 };
        open.runs.push(run);
        open.copyOf.push(copy);
        written.asRead.set(node, data);
      }
      run.length += piece.length;
      add(open, piece);
      i += piece.length;
    }
    const { open } = state;
    if (open === null || letters === 0) return;
    const { block } = open;
    block.time ??= context.time;
    if (context.bold) block.bold += letters;
    if (context.italic) block.italic += letters;
    if (context.link !== null) {
      block.linked += letters;
      if (context.link !== open.lastLink) block.links += 1;
      open.lastLink = context.link;
    }
    open.common = namesInCommon(open.common, context.inline);
  };

  /** A `<br>`. */
  const addBreak = () => {
    state.breaks += 1;
    if (state.open && !state.open.spaceAtEnd) add(state.open, ' ');
  };

  /** A picture or player. */
  const addMedia = () => {
    state.media += 1;
  };

  return { written, close, addText, addBreak, addMedia };
};
