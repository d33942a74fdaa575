import { foldText } from './fold-text.ts';
import { decadeOf, numberRange } from './numbers.ts';
import type { Holiday, Language, Part, Range, Relation, Unit, Words } from './words/language.ts';

/** What a phrase's slots held. */
export interface Fields {
  month?: number;
  day?: number;
  day2?: number;
  weekday?: number;
  season?: number;
  unit?: Unit;
  unit2?: Unit;
  /** The unit stood in the plural. */
  plural?: true;
  n?: Range;
  n2?: Range;
  half?: number;
  part?: Part;
  rel?: Relation;
  rel2?: Relation;
  ordinal?: number;
  /** A year in figures, or one told by its relation ("last year"). */
  year?: number | Relation;
  /** Last year of "2020–22". */
  year2?: number;
  decade?: number;
  holiday?: Holiday;
  days?: Range;
  period?: readonly [string, string];
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const tableOf = <T>(words: Words<T>): Map<string, T> => {
  const table = new Map<string, T>();
  for (const [keys, value] of Object.entries(words)) {
    for (const key of keys.split('|')) table.set(foldText(key), value);
  }
  return table;
};

/** Longest first, so that "second half of" is not taken for "second". */
const anyOf = (table: ReadonlyMap<string, unknown>): string =>
  table.size === 0
    ? '(?!)'
    : [...table.keys()]
        .sort((a, b) => b.length - a.length)
        .map(literal)
        .join('|');

/** A word list of a language as a regular expression, and what becomes of a match. */
export type Slot = {
  pattern: string;
  /** The words, where there is nothing else that it matches. */
  words?: readonly string[];
  put: (fields: Fields, text: string, second: boolean) => void;
};

/** The slots of a language's phrases, by name. */
export const slotsOf = (language: Language): Record<string, Slot> => {
  const listed = <T>(words: Words<T>, put: (fields: Fields, value: T, second: boolean) => void): Slot => {
    const table = tableOf(words);
    return {
      pattern: anyOf(table),
      words: [...table.keys()],
      put: (fields, text, second) => {
        const value = table.get(text);
        if (value !== undefined) put(fields, value, second);
      },
    };
  };
  const numbers = tableOf(language.numbers);
  const vague = tableOf(language.vague);
  const abouts = new Map([...tableOf(language.abouts)].sort(([a], [b]) => b.length - a.length));
  const halves = tableOf(language.halves);
  const ordinals = tableOf(language.ordinals);
  const years = tableOf(language.years);
  const units = tableOf(language.units);
  const plurals = tableOf(language.plurals);
  const part = listed(language.parts, (fields, value) => {
    fields.part = value;
  });
  const figures = '(?:1[5-9]|20|21)\\d\\d';
  return {
    month: listed(language.months, (fields, value) => {
      fields.month = value;
    }),
    weekday: listed(language.weekdays, (fields, value, second) => {
      // A second weekday only dates the first phrase once more: "a year ago on Tuesday".
      if (!second) fields.weekday = value;
    }),
    season: listed(language.seasons, (fields, value) => {
      fields.season = value;
    }),
    unit: {
      pattern: anyOf(new Map<string, unknown>([...units, ...plurals])),
      words: [...units.keys(), ...plurals.keys()],
      put: (fields, text, second) => {
        const value = units.get(text) ?? plurals.get(text);
        if (value === undefined) return;
        if (second) fields.unit2 = value;
        else fields.unit = value;
        // French "mois" is both: "ces derniers mois".
        const rolling = fields.rel === 'recent' || fields.rel === 'coming';
        if (!second && plurals.has(text) && (rolling || !units.has(text))) fields.plural = true;
      },
    },
    units: listed(language.plurals, (fields, value) => {
      fields.unit = value;
      fields.plural = true;
    }),
    part,
    rel: listed(language.relations, (fields, value, second) => {
      if (second) fields.rel2 = value;
      else fields.rel = value;
    }),
    trail: listed(language.trails, (fields, value, second) => {
      if (second) fields.rel2 = value;
      else fields.rel = value;
    }),
    n: {
      pattern: `(?:(?:${anyOf(abouts)}) )?(?:\\d+(?:[.,]\\d+)?|${anyOf(vague)}|${anyOf(numbers)})(?: (?:${anyOf(halves)}))?`,
      put: (fields, text, second) => {
        const range = numberRange(text, { numbers, vague, abouts, halves });
        if (range === null) return;
        if (second) fields.n2 = range;
        else fields.n = range;
      },
    },
    half: listed(language.halves, (fields, value) => {
      fields.half = value;
    }),
    ordinal: {
      pattern: `${anyOf(ordinals)}|\\d{1,3}(?:${language.ordinalMark})`,
      put: (fields, text) => {
        fields.ordinal = ordinals.get(text) ?? Number.parseInt(text, 10);
      },
    },
    day: {
      pattern: `(?:0?[1-9]|[12]\\d|3[01])(?:${language.ordinalMark})?`,
      put: (fields, text, second) => {
        if (second) fields.day2 = Number.parseInt(text, 10);
        else fields.day = Number.parseInt(text, 10);
      },
    },
    figure: {
      pattern: '\\d{1,2}',
      put: (fields, text) => {
        fields.month = Number.parseInt(text, 10);
      },
    },
    quarter: {
      pattern: '[1-4]',
      put: (fields, text) => {
        fields.ordinal = Number.parseInt(text, 10);
      },
    },
    y: {
      pattern: figures,
      put: (fields, text) => {
        fields.year = Number(text);
      },
    },
    yy: {
      pattern: '\\d\\d',
      put: (fields, text) => {
        if (typeof fields.year === 'number')
          fields.year2 = Math.floor(fields.year / 100) * 100 + Number(text);
      },
    },
    year: {
      pattern: `${figures}|${anyOf(years)}`,
      put: (fields, text) => {
        fields.year = years.get(text) ?? Number(text);
      },
    },
    decade: listed(language.decades, (fields, value) => {
      fields.decade = value;
    }),
    tens: {
      pattern: '(?:1[5-9]|20)\\d0|\\d0',
      put: (fields, text) => {
        fields.decade = decadeOf(text);
      },
    },
    holiday: listed(language.holidays, (fields, value) => {
      fields.holiday = value;
    }),
    days: listed(language.days, (fields, value) => {
      fields.days = value;
    }),
    anchored: listed(language.anchorDays, (fields, value) => {
      fields.days = value;
    }),
    period: listed(language.periods, (fields, value) => {
      fields.period = value;
    }),
  };
};
