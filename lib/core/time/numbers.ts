import type { Range } from './words/language.ts';

interface NumberWords {
  numbers: ReadonlyMap<string, number>;
  vague: ReadonlyMap<string, Range>;
  abouts: ReadonlyMap<string, Range>;
  halves: ReadonlyMap<string, number>;
}

/** "1.000" and "1,000" are a thousand in one language or the other; "1,5" and "1.5" are one and a half. */
const figuresOf = (text: string): number =>
  /^\d/.test(text) ? Number(text.replace(/[.,](?=\d{3}$)/, '').replace(',', '.')) : Number.NaN;

/** A number as news writes it ("about two and a half", "1,5", "several") as lowest and highest; null if it is none. */
export const numberRange = (text: string, words: NumberWords): Range | null => {
  let rest = text;
  let [low, high]: Range = [1, 1];
  for (const [about, factors] of words.abouts) {
    if (rest.startsWith(`${about} `)) {
      [low, high] = factors;
      rest = rest.slice(about.length + 1);
      break;
    }
  }
  let more = 0;
  for (const [half, value] of words.halves) {
    if (rest.endsWith(` ${half}`)) {
      more = value;
      rest = rest.slice(0, -half.length - 1);
      break;
    }
  }
  const vague = words.vague.get(rest);
  if (vague) return vague;
  const number = words.numbers.get(rest) ?? figuresOf(rest);
  return Number.isFinite(number) ? [(number + more) * low, (number + more) * high] : null;
};

/** The first year of "1990", "90" or "'90": two figures mean the last century, but 00, 10 and 20 this one. */
export const decadeOf = (text: string): number => {
  const figures = Number(text.replace("'", ''));
  if (figures >= 100) return figures;
  return figures < 30 ? 2000 + figures : 1900 + figures;
};

/** 21 to 99 out of tens and ones, joined as the language does. */
export const compoundNumbers = (
  ones: readonly string[],
  tens: Readonly<Record<string, number>>,
  join: (ten: string, one: string) => string,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(tens).flatMap(([ten, value]) =>
      ones.map((one, place) => [join(ten, one), value + place + 1] as const),
    ),
  );
