import type { Span } from '../core/article.ts';
import type { LiveText } from './live-text.ts';
import { rangesOf } from './locate.ts';
import { isDark, type MarkStyle, markStyle } from './mark-style.ts';

export type MarkKind = 'actor' | 'event';
/** `active-`: the mark whose card is open. `flash`: where "show in article" has led. `focus`: where the keyboard is. */
export type Emphasis = `active-${MarkKind}` | 'flash' | 'focus';

export interface Mark extends Span {
  kind: MarkKind;
  /** Id of the card it opens. */
  id: string;
}

export interface PaintedMark extends Mark {
  ranges: Range[];
}

export interface Painter {
  /** Replaces all marks. Gives those that stand in the page; a mark whose text is gone is left out. */
  setMarks(live: LiveText, marks: readonly Mark[], style?: MarkStyle): PaintedMark[];
  /** Shows one span differently; null takes it away. False when its text is gone. */
  emphasize(kind: Emphasis, live: LiveText, span: Span | null): boolean;
  /**
   * Puts back what the page took out of the registry or the list of sheets, which it shares with us. Cheap where nothing
   * is missing.
   */
  restore(): void;
  /** What is painted, in text order. */
  painted(): readonly PaintedMark[];
}

/** Prefix of our names in the highlight registry, which we share with the page and with other extensions. */
export const highlightPrefix = 'backstory-';

const names = ['actor', 'event', 'active-actor', 'active-event', 'flash', 'focus'] as const;

/**
 * Paints with the CSS Custom Highlight API: no element of the page is touched. One sheet is appended to
 * `document.adoptedStyleSheets`; sheet and registry entries go when `signal` aborts. Shadow roots that hold marks get the
 * sheet too, since ::highlight() rules do not cross into them.
 */
export const createPainter = (document: Document, signal: AbortSignal): Painter => {
  const view = document.defaultView;
  if (!view) throw new Error('A painter needs a document with a window.');
  // The view's own constructor: sheets of another realm are refused.
  const sheet = new view.CSSStyleSheet();
  const highlights = new Map(names.map((name) => [name, new view.Highlight()]));
  const roots = new Set<DocumentOrShadowRoot & Node>();
  let painted: PaintedMark[] = [];
  let styled: MarkStyle = 'underline';

  // The page may replace the whole list at any time; asking before each painting is cheap.
  const dress = (root: DocumentOrShadowRoot & Node) => {
    roots.add(root);
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const dressFor = (ranges: readonly Range[]) => {
    for (const range of ranges) {
      const root = range.startContainer.getRootNode();
      if (root instanceof view.ShadowRoot) dress(root);
    }
  };
  const highlightNamed = (name: (typeof names)[number]): Highlight => {
    const highlight = highlights.get(name);
    if (!highlight) throw new Error(`No highlight ${name}`);
    return highlight;
  };

  /** Leaves no name and no sheet of ours on the page. */
  const undress = () => {
    for (const name of names) view.CSS.highlights.delete(highlightPrefix + name);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    roots.clear();
    painted = [];
  };
  signal.addEventListener('abort', undress, { once: true });

  const show = (live: LiveText) => {
    if (signal.aborted) return;
    const onDark = isDark(live.runs[0]?.node.parentElement ?? document.body);
    sheet.replaceSync(markStyle(highlightPrefix, onDark, styled));
    dress(document);
    // Event below actor: a name inside a marked sentence keeps its dots.
    const priority = { event: 0, actor: 1, 'active-event': 2, 'active-actor': 2, flash: 3, focus: 4 };
    for (const name of names) {
      const highlight = highlightNamed(name);
      highlight.priority = priority[name];
      view.CSS.highlights.set(highlightPrefix + name, highlight);
    }
  };

  return {
    setMarks(live, marks, style = 'underline') {
      if (signal.aborted) return [];
      styled = style;
      highlightNamed('actor').clear();
      highlightNamed('event').clear();
      painted = [...marks]
        .sort((a, b) => a.start - b.start || b.end - a.end)
        .map((mark) => ({ ...mark, ranges: rangesOf(live, mark) }))
        .filter(({ ranges }) => ranges.length > 0);
      if (painted.length === 0) {
        undress();
        return painted;
      }
      show(live);
      for (const { kind, ranges } of painted) {
        dressFor(ranges);
        for (const range of ranges) highlightNamed(kind).add(range);
      }
      return painted;
    },
    emphasize(kind, live, span) {
      const highlight = highlightNamed(kind);
      highlight.clear();
      if (span === null || signal.aborted) return true;
      const ranges = rangesOf(live, span);
      show(live);
      dressFor(ranges);
      for (const range of ranges) highlight.add(range);
      return ranges.length > 0;
    },
    restore() {
      if (painted.length === 0 || signal.aborted) return;
      for (const root of roots) dress(root);
      for (const [name, highlight] of highlights) {
        if (view.CSS.highlights.get(highlightPrefix + name) !== highlight)
          view.CSS.highlights.set(highlightPrefix + name, highlight);
      }
    },
    painted: () => painted,
  };
};
