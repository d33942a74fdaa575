import { patternOf } from '../text/pattern-of.ts';
import type { Phrase } from './phrases.ts';
import type { Language } from './words/language.ts';

/** The folded word that stands right before `start`, quotes and brackets left out; empty where none does. */
export const wordBefore = (folded: string, start: number): string =>
  /(\p{L}+)[ "'(]*$/u.exec(folded.slice(Math.max(0, start - 30), start))?.[1] ?? '';

/** What "within days" must be followed by to count from something: "within a week of the riot". */
const countsFrom = /^ ?(?:of|after|following|nach|tras|despues de|apres)\b/;

/** Words whose look alone does not make them a time; judged by what stands before and after. */
export const stands = (phrase: Phrase, text: string, folded: string, language: Language): boolean => {
  const { meaning, fields } = phrase;
  const before = wordBefore(folded, phrase.start);
  const after = folded.slice(phrase.end, phrase.end + 20);
  const bare = Object.keys(fields).length === 1;
  const joint = language.joints.includes(before);
  const led = language.leads.includes(before);
  const words = folded.slice(phrase.start, phrase.end);
  // "He left within hours", "a report is due within a month": how fast, not when.
  if (meaning === 'within' && !/ of$/.test(words) && !countsFrom.test(after)) return false;
  if (meaning === 'month' && bare && language.doubtful.includes(words.replace('.', ''))) {
    // "… and June Brown" is a name, "in April and May" is not.
    const name = joint && /^ \p{Lu}\p{Ll}/u.test(text.slice(phrase.end, phrase.end + 3));
    return led && !name;
  }
  if (
    meaning === 'season' &&
    fields.year === undefined &&
    fields.n === undefined &&
    /^ (?:of|after|before|when|that) /.test(after)
  )
    return false;
  if (meaning === 'season' && language.doubtful.includes(words.replace('the ', '')))
    return led && !joint && !/^ in /.test(after);
  if (meaning === 'season' && bare)
    return (
      (led && !joint) || /^(?:the |el |la |le |au |du |de l'|a l'|l'|der |den |dem |im |in )/.test(words)
    );
  if (meaning === 'weekday' && bare) return !language.notWeekdays.includes(before);
  if (meaning === 'year' && typeof fields.year === 'number' && fields.part === undefined) {
    const head = folded.slice(Math.max(0, phrase.start - 2), phrase.start);
    if (/[$€£#/.:_]$|[a-z]-$/.test(head) || patternOf('amountAfter').test(after)) return false;
    return (fields.year >= 1900 && fields.year % 100 !== 0 && fields.year < 2100) || led;
  }
  return true;
};

/** Does the phrase say its year, so that it can be read without the day of publication? */
export const isWhole = ({ meaning, fields }: Phrase): boolean =>
  typeof fields.year === 'number' || meaning === 'decade' || meaning === 'century' || meaning === 'period';
