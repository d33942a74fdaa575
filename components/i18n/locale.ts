import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { PartialDate } from '../../lib/core/knowledge/records.ts';
import { primaryOf } from '../../lib/core/text/primary-of.ts';
import { en } from './card-text.en.ts';
import { type CardText, cardTexts } from './card-text.ts';
import { formatDate, formatDates } from './dates.ts';

/** BCP 47 tag of the reader's language, as the browser has it: `en-GB`. Set by the surface's root. */
export const LocaleContext = createContext<string>('en');

/** The catalogue's language for a tag: its primary subtag if there is a catalogue, else `en`. */
export const languageOf = (tag: string, known: Readonly<Record<string, unknown>>): string => {
  const primary = primaryOf(tag);
  return Object.hasOwn(known, primary) ? primary : 'en';
};

export interface Locale {
  tag: string;
  t: CardText;
  /** What `lang` has to say of a text in `language` (BCP 47): nothing where it is the reader's own, or not known. */
  foreign(language: string | undefined): string | undefined;
  /** `month: 'long'` for headings. */
  date(date: PartialDate, month?: 'short' | 'long'): string;
  dates(from: PartialDate, to?: PartialDate): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

/** Formatting follows the reader's tag if its language has a catalogue, so that words and dates agree. */
export const localeOf = (reader: string): Locale => {
  const language = languageOf(reader, cardTexts);
  const tag = primaryOf(reader) === language ? reader : language;
  return {
    tag,
    t: cardTexts[language] ?? en,
    foreign: (told) => (told === undefined || primaryOf(told) === language ? undefined : told),
    date: (date, month) => formatDate(tag, date, month),
    dates: (from, to) => formatDates(tag, from, to),
    number: (value, options) => new Intl.NumberFormat(tag, options).format(value),
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
};

export const useLocale = (): Locale => {
  const tag = useContext(LocaleContext);
  return useMemo(() => localeOf(tag), [tag]);
};
