import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../lib/core/text/sentences.ts';

const cut = (text: string, language = 'en'): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const whole: [string, string][] = [
    ['en', 'The U.S. Senate met Dr. J. R. Smith on Oct. 7 in St. Louis.'],
    ['en', 'Gen. Mark Milley spoke to Sen. Wyden at 5 p.m. on Friday.'],
    ['en', '"Really?" he asked, and left.'],
    ['en', 'Home Depot Inc. said that Mr. Blake, No. 2 of the firm, had left.'],
    ['es', 'El Sr. Pérez llegó a EE. UU. con la Dra. Ruiz.'],
    ['fr', 'M. Macron a reçu Mme. Merkel à 20 h. dans la cour.'],
    ['de', 'Am 3. Oktober sprach Dr. Weber mit z. B. Herrn Prof. Lang.'],
  ];
  for (const [language, text] of whole) {
    test(`one sentence: ${text}`, () => expect(cut(text, language)).toEqual([text]));
  }

  test('ends where an acronym ends one', () => {
    expect(cut('He came from the U.S. The others stayed in the US. Nobody asked.')).toEqual([
      'He came from the U.S.',
      'The others stayed in the US.',
      'Nobody asked.',
    ]);
  });

  test('keeps closing quotes with their sentence', () => {
    expect(cut('“We are not enemies.” He smiled. "Ten days!" Hunt said.')).toEqual([
      '“We are not enemies.”',
      'He smiled.',
      '"Ten days!"',
      'Hunt said.',
    ]);
  });

  test('never crosses a blank line, with or without a full stop', () => {
    expect(cut('A heading without a stop\n\nThe text begins. It goes on.')).toEqual([
      'A heading without a stop',
      'The text begins.',
      'It goes on.',
    ]);
  });

  test('cuts scripts without spaces at their own stops', () => {
    expect(cut('石破氏は東京に戻った。首相は何も言わなかった。', 'ja')).toEqual([
      '石破氏は東京に戻った。',
      '首相は何も言わなかった。',
    ]);
  });

  test('a German ordinal goes on, a German number may end a sentence', () => {
    expect(cut('Es war der 2. Weltkrieg. Sie zählten bis 10. Das war alles.', 'de')).toEqual([
      'Es war der 2. Weltkrieg.',
      'Sie zählten bis 10.',
      'Das war alles.',
    ]);
  });
});
