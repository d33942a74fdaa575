/** The few words that a role needs about its dates. */
export interface RoleWords {
  since: string;
  until: string;
  from: string;
  /** Before the end of an office that was held on the day. */
  inOffice: string;
  /** Before other years in which the same office was held. */
  also: string;
  /** Before the day of which the facts are known. */
  asOf: string;
  /** Before what came after the article. */
  later: string;
  /** Of a person. */
  died: string;
  /** Of an organization or group. */
  ended: string;
}

const english: RoleWords = {
  since: 'since',
  until: 'until',
  from: 'from',
  inOffice: 'in office until',
  also: 'also',
  asOf: 'as of',
  later: 'Later',
  died: 'died',
  ended: 'until',
};

const words: Readonly<Record<string, RoleWords>> = {
  en: english,
  es: {
    since: 'desde',
    until: 'hasta',
    from: 'desde',
    inOffice: 'en el cargo hasta',
    also: 'también',
    asOf: 'a fecha de',
    later: 'Después',
    died: '†',
    ended: 'fin:',
  },
  fr: {
    since: 'depuis',
    until: 'jusqu’en',
    from: 'à partir de',
    inOffice: 'en fonction jusqu’en',
    also: 'aussi',
    asOf: 'en date de',
    // A no-break space before the colon, and no preposition that depends on how precise the date is.
    later: 'Plus tard\u00a0',
    died: '†',
    ended: 'fin\u00a0:',
  },
  de: {
    since: 'seit',
    until: 'bis',
    from: 'ab',
    inOffice: 'im Amt bis',
    also: 'auch',
    asOf: 'Stand',
    later: 'Später',
    died: '†',
    ended: 'bis',
  },
};

const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? 'en';

/**
 * The language in which a line on a record is written: that of its pack, so that an office and the words about its dates are
 * one language ("President of France since May 2017", not "… depuis mai 2017") and are spoken as one. The reader's own where
 * they agree, or where no words are known.
 */
export const lineLocale = (language: string | null, reader: string): string =>
  language === null || primaryOf(language) === primaryOf(reader) || !Object.hasOwn(words, primaryOf(language))
    ? reader
    : language;

/** The words of a BCP 47 tag's language; English where there are none. */
export const roleWordsOf = (locale: string): RoleWords & { language: string } => {
  const language = primaryOf(locale);
  const found = words[language];
  return found ? { ...found, language } : { ...english, language: 'en' };
};
