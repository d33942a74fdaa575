import { primaryOf } from '../text/primary-of.ts';
import { sharedWords } from '../words/learnt.ts';

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

/**
 * The language in which a line on a record is written: that of its pack, so that an office and the words about its dates are
 * one language ("President of France since May 2017", not "… depuis mai 2017") and are spoken as one. The reader's own where
 * they agree, or where no words are known.
 */
export const lineLocale = (language: string | null, reader: string): string =>
  language === null ||
  primaryOf(language) === primaryOf(reader) ||
  !Object.hasOwn(sharedWords().roleWords, primaryOf(language))
    ? reader
    : language;

/** The words of a BCP 47 tag's language; English where there are none. */
export const roleWordsOf = (locale: string): RoleWords & { language: string } => {
  const { roleWords } = sharedWords();
  const language = primaryOf(locale);
  const found = roleWords[language];
  return found ? { ...found, language } : { ...roleWords.en, language: 'en' };
};
