const beyondAscii = /[\u0080-\uffff]/;

/** Bytes of `text` as UTF-8, without making them. */
export const utf8Length = (text: string): number => {
  if (!beyondAscii.test(text)) return text.length;
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate is half of four bytes; other units above U+07FF take three.
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
};
