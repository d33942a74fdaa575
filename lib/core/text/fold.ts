/**
 * The one fold under which names are stored and looked up. Two spellings that a reader takes for the same name get the
 * same key: case, accents, quotes, hyphens and the dots of acronyms do not tell; what the capitals say is kept in
 * `NameEntry.written` and judged by the linker.
 */
export const foldName = (name: string): string =>
  plain.test(name) ? name.toLowerCase().replace(/, |-/g, ' ') : foldAny(name);

/** ASCII words, each parted by a space, a comma or a hyphen: nine of ten names, which need none of the rules below. */
const plain = /^[A-Za-z0-9']+(?:(?: |, |-)[A-Za-z0-9']+)*$/;

/** The fold of any name, by its rules one after another. */
export const foldAny = (name: string): string =>
  name
    .normalize('NFKD')
    // Accents only: in Indic scripts other marks are vowels, without which different words would be one.
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/(?<=\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
    .replace(/[\u2010-\u2015-]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
