import { wordsOf } from '../../words/learnt.ts';

interface Entry {
  start: string;
  whole: boolean;
  english: string;
}

/** Entries by their first two letters, longest first, so that the most particular word decides. */
const tableOf = (lines: string): Map<string, Entry[]> => {
  const table = new Map<string, Entry[]>();
  for (const line of lines.split('\n')) {
    const [english = '', foreign = ''] = line.split('|');
    for (const written of foreign.split(' ')) {
      if (written === '') continue;
      const whole = written.startsWith('=');
      const start = whole ? written.slice(1) : written;
      const key = start.slice(0, 2);
      const list = table.get(key) ?? [];
      list.push({ start, whole, english });
      table.set(key, list);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.start.length - a.start.length);
  return table;
};

const tables = new Map<string, Map<string, Entry[]>>();

/** A short beginning ("mat", "vot") must not swallow long words of another kind. */
const longestRest = (start: string): number => (start.length < 4 ? 4 : start.length < 5 ? 6 : 12);

/** At most this many English words for one: "golpe" needs one, "acuerdo" three. */
const mostTranslations = 3;

/**
 * English words for a folded word of `language` (two-letter tag); empty where the glossary has none. German compounds are
 * met at their end too: "Stichwahl" is a Wahl.
 */
export const translations = (word: string, language: string): string[] => {
  let table = tables.get(language);
  if (!table) {
    table = tableOf(wordsOf(language)?.glossary ?? '');
    tables.set(language, table);
  }
  const at = (part: string): string[] => {
    const hits = (table.get(part.slice(0, 2)) ?? []).filter(({ start, whole }) =>
      whole ? part === start : part.startsWith(start) && part.length - start.length <= longestRest(start),
    );
    const longest = hits[0]?.start.length ?? 0;
    return hits.filter((hit) => hit.start.length === longest).map((hit) => hit.english);
  };
  const found = at(word);
  if (language === 'de') {
    for (let cut = 3; cut <= word.length - 4; cut++) {
      const tail = at(word.slice(cut));
      if (tail.length === 0) continue;
      found.push(...tail);
      break;
    }
  }
  return [...new Set(found)].slice(0, mostTranslations);
};
