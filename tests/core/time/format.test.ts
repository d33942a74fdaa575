import { describe, expect, test } from 'vitest';
import { formatWhen } from '../../../lib/core/time/format.ts';

const rows: [from: string, to: string | undefined, locale: string, expected: string][] = [
  ['2024', undefined, 'en-GB', '2024'],
  ['2025-02', undefined, 'en-GB', 'Feb 2025'],
  ['2025-02-20', undefined, 'en-GB', '20 Feb 2025'],
  ['2025-02-20', undefined, 'en-US', 'Feb 20, 2025'],
  ['2025-02-20', '2025-04-01', 'en-GB', '20 Feb – 1 Apr 2025'],
  ['2025-02-20', '2025-04-01', 'en-US', 'Feb 20 – Apr 1, 2025'],
  ['2025-02-20', '2025-02-24', 'en-GB', '20 – 24 Feb 2025'],
  ['2024-12-20', '2025-01-06', 'en-GB', '20 Dec 2024 – 6 Jan 2025'],
  ['2024', '2025-02', 'en-GB', '2024 – Feb 2025'],
  ['2019', '2021', 'en-GB', '2019 – 2021'],
  ['2025-02-20', '2025-02-20', 'en-GB', '20 Feb 2025'],
  ['2025-02', undefined, 'es', 'feb 2025'],
  ['2025-02-20', undefined, 'es', '20 feb 2025'],
  ['2025-02-20', '2025-04-01', 'es', '20 feb – 1 abr 2025'],
  ['2025-02-20', undefined, 'fr', '20 févr. 2025'],
  ['2025-02-20', '2025-04-01', 'fr', '20 févr. – 1 avr. 2025'],
  ['2025-02', undefined, 'de', 'Feb. 2025'],
  ['2025-02-20', '2025-04-01', 'de', '20. Feb. – 1. Apr. 2025'],
  ['2025-04-08T17:40:00+08:00', undefined, 'en-GB', '8 Apr 2025'],
  ['0079-10-24', undefined, 'en-GB', '24 Oct 79'],
  ['some day', undefined, 'en-GB', 'some day'],
];

describe('a partial date as it is known, in the reader’s language', () => {
  test.each(rows)('%s to %s in %s', (from, to, locale, expected) => {
    // Versions of ICU differ in the spaces about the dash of short ranges.
    expect(formatWhen(from, to, locale).replace(/\s*–\s*/, ' – ')).toBe(expected);
  });

  test('long months for headings', () => {
    expect(formatWhen('2025-02', undefined, 'en-GB', 'long')).toBe('February 2025');
    expect(formatWhen('2025-02', undefined, 'es', 'long')).toBe('febrero de 2025');
    expect(formatWhen('2025-02', undefined, 'de', 'long')).toBe('Februar 2025');
  });
});
