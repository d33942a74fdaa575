import { foldText } from './fold-text.ts';
import { type Fields, type Slot, slotsOf } from './slots.ts';
import type { Language, Meaning } from './words/language.ts';

export interface Phrase {
  meaning: Meaning;
  start: number;
  end: number;
  fields: Fields;
  /** Place of the pattern in its language's list: earlier wins between matches of one length. */
  rank: number;
}

/**
 * Stands in the folded text for each letter of a counted number. Folded text has no capitals, and to a word boundary this
 * is a letter like others.
 */
const numeral = 'N';

/**
 * Hides the numbers that count something ("two weeks", "about a dozen years"), letter for letter, so that offsets hold. A
 * number's many spellings are then compiled once and not in each of the forty phrases that count: of the 60 ms that a
 * language took at its first article, that was 50.
 */
const numberHider = (slots: Readonly<Record<string, Slot>>): ((folded: string) => string) => {
  const any = (...names: string[]): string => names.map((name) => slots[name]?.pattern).join('|');
  const counted = `(?:(?:${any('rel')}) )?(?:${any('unit', 'units', 'weekday', 'season')})`;
  const pattern = new RegExp(`\\b(?:${any('n')})(?=[- ]${counted})`, 'g');
  return (folded) => folded.replace(pattern, (number) => numeral.repeat(number.length));
};

/** Names of the slots without which a phrase cannot be: not in what is optional, nor one way among others. */
const needed = (source: string): string[] => {
  let rest = source;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/\((?:\?[=!])?[^()]*\)[?*]\??/g, '')
      .replace(/\((?:\?[=!][^()]*|[^()]*\|[^()]*)\)/g, '')
      .replace(/\(([^()|]*)\)(?![?*])/g, '$1');
  }
  return rest.includes('|') ? [] : [...rest.matchAll(/\{([a-z]+)\d?\}/g)].map(([, name]) => name ?? '');
};

/**
 * Finds a language's phrases in folded text. `original` has the capitals. All matches that pass their slots' check are
 * given; they may overlap.
 */
export const phraseFinder = (language: Language): ((original: string, folded: string) => Phrase[]) => {
  const slots = slotsOf(language);
  const hideNumbers = numberHider(slots);
  const patterns = language.phrases.map(([meaning, source]) => {
    const names: string[] = [];
    const body = foldText(source)
      .replace(/\((?!\?)/g, '(?:')
      .replace(/\{([a-z]+)(\d?)\}/g, (_, name: string, second: string) => {
        const slot = slots[name];
        if (slot === undefined) throw new Error(`No slot {${name}} in the grammar of time`);
        names.push(name + second);
        return `(?<${name}${second}>${name === 'n' ? `${numeral}+` : slot.pattern})`;
      });
    let compiled: RegExp | null = null;
    return {
      meaning,
      names,
      needs: needed(foldText(source)),
      // Most phrases have no word in most articles: compiling them all was half of a language's first article.
      pattern: (): RegExp => {
        compiled ??= new RegExp(`\\b(?:${body})(?![a-z0-9]|[.,]\\d)`, 'gd');
        return compiled;
      },
    };
  });
  const capitals = new Set(language.capitals);
  const lower = new Set(language.lower);
  return (original, folded) => {
    const found: Phrase[] = [];
    const hidden = hideNumbers(folded);
    const present = new Map<string, boolean>([['n', hidden.includes(numeral)]]);
    const isPresent = (name: string): boolean => {
      const words = slots[name]?.words;
      const known = present.get(name) ?? (words === undefined || words.some((word) => folded.includes(word)));
      present.set(name, known);
      return known;
    };
    for (const [rank, { meaning, names, needs, pattern }] of patterns.entries()) {
      if (!needs.every(isPresent)) continue;
      for (const match of (names.includes('n') ? hidden : folded).matchAll(pattern())) {
        const fields: Fields = {};
        let written = true;
        for (const name of names) {
          const place = match.indices?.groups?.[name];
          if (!place) continue;
          const text = folded.slice(place[0], place[1]);
          const base = name.replace(/\d$/, '');
          const first = original.charAt(place[0]);
          if (lower.has(base) && /\p{Lu}/u.test(first)) written = false;
          if (capitals.has(base) && !/^[\p{Lu}\p{N}']/u.test(original.slice(place[0], place[1])))
            written = false;
          slots[base]?.put(fields, text, name !== base);
        }
        const start = match.index;
        if (written) found.push({ meaning, start, end: start + match[0].length, fields, rank });
      }
    }
    return found;
  };
};
