import { describe, expect, it } from 'vitest';
import { translations } from '../../../../lib/core/linking/events/glossary.ts';
import { countriesHinted } from '../../../../lib/core/linking/events/nationalities.ts';
import { stemOf, wordReader } from '../../../../lib/core/linking/events/words.ts';
import { foldName } from '../../../../lib/core/text/fold.ts';

describe('stemOf', () => {
  it.each([
    ['elections', 'election', 'en'],
    ['resigned', 'resigns', 'en'],
    ['tariffs', 'tariff', 'en'],
    ['reformas', 'reforma', 'es'],
    ['sanctions', 'sanction', 'fr'],
    ['minister', 'ministers', 'de'],
  ])('%s and %s share one', (a, b, language) => {
    expect(stemOf(a, language)).toBe(stemOf(b, language));
  });

  it.each([
    ['court', 'coup', 'en'],
    ['election', 'electricity', 'en'],
    ['visit', 'vision', 'en'],
  ])('%s and %s do not', (a, b, language) => {
    expect(stemOf(a, language)).not.toBe(stemOf(b, language));
  });

  it('lets cognates meet', () => {
    expect(stemOf('inauguracion', 'es').slice(0, 6)).toBe(stemOf('inauguration', 'en').slice(0, 6));
  });
});

describe('wordReader', () => {
  const texts = (text: string, language = 'en') => wordReader(language, null)(text).map((word) => word.text);

  it('leaves out function words, dates and what people say', () => {
    expect(texts('He said on Friday that the court had struck down the levies in March.')).toEqual([
      'court',
      'struck',
      'levies',
    ]);
  });

  it('skips what it is told to', () => {
    const text = 'Smith signed the treaty';
    const words = wordReader('en', null)(text, (start) => start < 5);
    expect(words.map((word) => word.text)).toEqual(['signed', 'treaty']);
  });

  it('gives offsets into the text', () => {
    const [word] = wordReader('en', null)('the treaty');
    expect(word?.start).toBe(4);
  });

  it('tells foreign words in English where it can', () => {
    const stems = (text: string, language: string) =>
      wordReader(language, null)(text).map(({ stem }) => stem);
    expect(stems('el terremoto', 'es')).toContain(stemOf('earthquake', 'en'));
    expect(stems('le séisme', 'fr')).toContain(stemOf('earthquake', 'en'));
    expect(stems('das Erdbeben', 'de')).toContain(stemOf('earthquake', 'en'));
  });
});

describe('translations', () => {
  it.each([
    ['elecciones', 'es', 'election'],
    ['golpistas', 'es', 'coup'],
    ['waffenruhe', 'de', 'ceasefire'],
    ['stichwahl', 'de', 'election'],
    ['parlamentswahl', 'de', 'election'],
    ['greve', 'fr', 'strike'],
    ['otages', 'fr', 'hostage'],
  ])('%s (%s) is %s', (word, language, english) => {
    expect(translations(word, language)).toContain(english);
  });

  it.each([
    ['matematicas', 'es'],
    ['lune', 'fr'],
    ['fenster', 'de'],
    ['election', 'en'],
  ])('%s (%s) is not in the glossary', (word, language) => {
    expect(translations(word, language)).toEqual([]);
  });
});

describe('countriesHinted', () => {
  const hints = (text: string, lowerCase = false) =>
    countriesHinted(
      [...text.matchAll(/\p{L}+/gu)].map(([word]) => ({
        key: foldName(word),
        capital: /^\p{Lu}/u.test(word),
      })),
      lowerCase,
    );

  it.each([
    ['the Mexican senate', ['mexico']],
    ['Ottawa and London agreed', ['canada', 'united kingdom']],
    ['a source in Downing Street', ['united kingdom']],
    ['the Kremlin said', ['russia']],
    ['Turkish jets', ['turkey']],
    ['a polish of his shoes', []],
    ['an indictment, a rush and a chin', []],
    ['Indict them', []],
  ])('%s', (text, countries) => {
    expect(hints(text)).toEqual(countries);
  });

  it.each([
    ['el presidente mexicano', ['mexico']],
    ['la ministre française', ['france']],
    ['die britische Regierung', ['united kingdom']],
    ['les autorités ukrainiennes', ['ukraine']],
    ['der amerikanische Präsident', ['united states']],
  ])('%s, where adjectives are written small', (text, countries) => {
    expect(hints(text, true)).toEqual(countries);
  });
});
