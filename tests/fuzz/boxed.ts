import fc from 'fast-check';
import { expect } from 'vitest';

/** Seconds for all parts together in `npm test`; `npm run fuzz` gives more. */
const seconds = Number(process.env.BACKSTORY_FUZZ_SECONDS ?? 10);
/** How many times as many cases as `npm test` at the most; the clock ends a part earlier. */
const times = Number(process.env.BACKSTORY_FUZZ_TIMES ?? 1);
/** A run is repeated with the seed that it printed. */
const seed = Number(process.env.BACKSTORY_FUZZ_SEED ?? Date.now() % 2_147_483_647);

export interface Box {
  /** Share of the time, 0 to 1. */
  share: number;
  /** Cases at the most in `npm test`. */
  cases: number;
}

/**
 * Checks a property until its cases or its time are used up, and says how many there were and from which seed. A failing
 * case is shrunk and printed with its path.
 */
export const boxed = async <T>(
  name: string,
  property: fc.IAsyncProperty<T> | fc.IProperty<T>,
  { share, cases }: Box,
): Promise<void> => {
  const details = await fc.check(property, {
    seed,
    numRuns: cases * times,
    interruptAfterTimeLimit: 1000 * seconds * share,
    markInterruptAsFailure: false,
  });
  console.log(`fuzz ${name}: ${details.numRuns} cases, seed ${seed}`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details) ?? `${name} failed`);
  // A part that found no time has shown nothing.
  expect(details.numRuns).toBeGreaterThan(0);
};

/** Texts that break programs: prototype keys, markup, marks upon marks, turned directions, halves of characters. */
export const nasty = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '(a+)+$',
    '[',
    '\\',
    '$&',
    '\u202eabc\u202c',
    '\u2066\u2069',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u0000',
    '\u00a0',
    '\u2028',
    'e\u0301\u0316'.repeat(40),
    'İIıi',
    'ß',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    '',
    ' ',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
