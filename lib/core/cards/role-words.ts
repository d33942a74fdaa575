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
    ended: 'hasta',
  },
  fr: {
    since: 'depuis',
    until: 'jusqu’en',
    from: 'à partir de',
    inOffice: 'en fonction jusqu’en',
    also: 'aussi',
    asOf: 'en date de',
    later: 'Plus tard',
    died: '†',
    ended: 'jusqu’en',
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

/** The words of a BCP 47 tag's language; English where there are none. */
export const roleWordsOf = (locale: string): RoleWords & { language: string } => {
  const language = locale.toLowerCase().split('-')[0] ?? 'en';
  const found = words[language];
  return found ? { ...found, language } : { ...english, language: 'en' };
};
