import { readingWords } from '../words/learnt.ts';

/** Of the letters of Latin-1; the marks are words (words/marks.ts). */
const accents: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
};

/** A page writes the key: `toString` is one of every object. */
const own = (table: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const decodeOne = (whole: string, body: string): string => {
  if (body.startsWith('#')) {
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  const mark = own(readingWords().marks, body);
  if (mark !== undefined) return mark;
  const accent = own(accents, body.slice(1));
  return accent === undefined ? whole : `${body.charAt(0)}${accent}`.normalize('NFC');
};

/** Decodes character references, twice where they were escaped twice (`&amp;quot;`). */
export const decodeEntities = (text: string): string => {
  let decoded = text;
  for (let round = 0; round < 2 && decoded.includes('&'); round += 1) {
    decoded = decoded.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, decodeOne);
  }
  return decoded;
};
