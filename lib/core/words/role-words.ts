import type { RoleWords } from '../cards/role-words.ts';

/** By two-letter tag. */
export const roleWords: Readonly<Record<string, RoleWords>> & { readonly en: RoleWords } = {
  en: {
    since: 'since',
    until: 'until',
    from: 'from',
    inOffice: 'in office until',
    also: 'also',
    asOf: 'as of',
    later: 'Later',
    died: 'died',
    ended: 'until',
  },

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
