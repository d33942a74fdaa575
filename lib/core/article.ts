/** An article as read from a page or a file: plain data, no DOM. */

/** Longest text that is read and linked, in UTF-16 units: some 300,000 words. A longer page is no article. */
export const longestText = 2_000_000;

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'post';

/** A block of the article. `start` and `end` are UTF-16 offsets into `Article.text`. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** Of a live-blog post: its instant, ISO 8601. */
  time?: string;
}

export interface Article {
  /** Canonical address, else the page's own; null for text without one. */
  url: string | null;
  title: string;
  byline: string | null;
  publisher: string | null;
  /** ISO 8601 date or date-time; null when unknown. */
  published: string | null;
  modified: string | null;
  /** BCP 47 tag; null when unknown. */
  language: string | null;
  /** The blocks' texts joined by `\n\n`. White space inside a block is collapsed. */
  text: string;
  blocks: Block[];
}

export interface Span {
  /** UTF-16 offsets into `Article.text`, `end` exclusive. */
  start: number;
  end: number;
}

/** Text of an article without a page: blocks are the paragraphs parted by blank lines. */
export const articleOfText = (input: {
  title: string;
  text: string;
  published: string | null;
  language: string | null;
  url?: string | null;
}): Article => {
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of input.text.split('\n\n')) {
    if (paragraph !== '') blocks.push({ kind: 'paragraph', start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return {
    url: input.url ?? null,
    title: input.title,
    byline: null,
    publisher: null,
    published: input.published,
    modified: null,
    language: input.language,
    text: input.text,
    blocks,
  };
};
