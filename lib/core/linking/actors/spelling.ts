import type { NameEntry } from '../../knowledge/knowledge.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');
const isUpper = (letters: string): boolean =>
  letters === letters.toUpperCase() && letters !== letters.toLowerCase();
const startsLower = (text: string): boolean => /^\P{L}*\p{Ll}/u.test(text);

const endsLower = (text: string): boolean => /(?:^|[^\p{L}\p{M}-])\p{Ll}[\p{L}\p{M}]*\P{L}*$/u.test(text);

/** Letters up to which a word in capitals is read as an acronym: ICE is not ice, but KYIV is Kyiv in a dateline. */
const acronymLength = 4;

/** A name of a language that is not the article's must be this long to be taken for more than a coincidence ("my", "as"). */
const foreignLength = 5;

/** Languages that write "groupe Wagner" and "Parti socialiste" where a pack may have other capitals. */
const headsInLowerCase = new Set(['es', 'fr', 'it', 'pt', 'ca']);

/** How the words stand in the text. */
export interface Setting {
  /** The whole passage is in capitals, or a dateline: capitals tell nothing. */
  shouted: boolean;
  language: string;
}

/** May `surface` be meant for the name as its pack writes it? The keys are equal already; this judges capitals and language. */
export const spelledAs = (surface: string, entry: NameEntry, setting: Setting): boolean => {
  const written = lettersOf(entry.written);
  const letters = lettersOf(surface);
  const tag = entry.language.slice(0, 2).toLowerCase();
  const foreign = tag !== setting.language && tag !== 'en' && tag !== 'un' && tag !== 'mu';
  if (foreign && entry.kind !== 'person' && letters.length < foreignLength) return false;
  // "groupe Wagner" has a capital left; "parler" is the verb and "le marché" no region.
  if (startsLower(surface)) {
    return startsLower(entry.written) || (headsInLowerCase.has(setting.language) && /\p{Lu}/u.test(surface));
  }
  // The party "Die PARTEI" is no other party.
  const capitals = /\p{Lu}{5,}/u.exec(entry.written)?.[0];
  if (capitals && !isUpper(written) && !setting.shouted && !surface.includes(capitals)) return false;
  if (endsLower(surface) && !endsLower(entry.written) && !headsInLowerCase.has(setting.language))
    return false;
  if (isUpper(written) && written.length > 1) return isUpper(letters);
  // "IT" is not the film "It".
  if (isUpper(letters) && letters.length > 1 && letters.length <= acronymLength) return setting.shouted;
  return true;
};
