/** How marks and cards look and behave: the reader's choices that the content script needs too. */
export interface Look {
  theme: 'system' | 'light' | 'dark';
  /** How many marks an article gets. */
  marks: 'few' | 'normal' | 'all';
  /** `underline`: lines first. `tint`: a ground of colour first. Both tell the two kinds apart by form. */
  markStyle: 'underline' | 'tint';
  /** `hover`: a card opens when the pointer rests. `click`: only on a click, a tap or a key. */
  cards: 'hover' | 'click';
  /** Say "9 notes on this article" once, for screen readers. */
  announce: boolean;
}

export const defaultLook: Look = {
  theme: 'system',
  marks: 'normal',
  markStyle: 'underline',
  cards: 'hover',
  announce: false,
};

/** Only the look of wider settings. */
export const lookOf = ({ theme, marks, markStyle, cards, announce }: Look): Look => ({
  theme,
  marks,
  markStyle,
  cards,
  announce,
});
