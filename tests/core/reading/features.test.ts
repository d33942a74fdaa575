import { expect, test } from 'vitest';
import { nameCueCount, slotCount, textCueCount } from '../../../lib/core/reading/feature-slots.ts';
import { isOfTitle, plain, referenceOf, shareWithin } from '../../../lib/core/reading/likeness.ts';
import { createNameCues } from '../../../lib/core/reading/name-cues.ts';
import { nameCues } from '../../../lib/core/reading/words/name-cues.ts';
import { textCues } from '../../../lib/core/reading/words/text-cues.ts';
import { weights } from '../../../lib/core/reading/words/weights.ts';

test('the weights of both looks stand in slots that there are', () => {
  for (const line of weights) {
    const numbers = line.split(',');
    expect(numbers.length).toBeLessThanOrEqual(slotCount);
    expect(numbers.filter((number) => Number.isNaN(Number(number)))).toEqual([]);
  }
});

test.each([
  '',
  'article-body related_links',
  'date',
  'post date updated ad',
  'span teaser-text em credit',
  'nav\nfoot\thead text',
  'hide ads bio lead',
])('names looked at word by word have the cues of the whole: %s', (names) => {
  const cues = createNameCues()(names);
  expect(nameCues.filter((_, i) => (cues & (1 << i)) !== 0).map(([cue]) => cue)).toEqual(
    nameCues.filter(([, pattern]) => pattern.test(names)).map(([cue]) => cue),
  );
});

test('there are as many cues as have slots', () => {
  expect([nameCues.length, textCues.length]).toEqual([nameCueCount, textCueCount]);
});

test('cues of names fit in the bits of a number', () => expect(nameCues.length).toBeLessThan(32));

test('a text that is the title, or a part of it, however long', () => {
  const title = plain(
    'The council halts the new hall, and asks what the old station by the river is still good for',
  );
  expect(isOfTitle('The council halts the new hall', title, true)).toBe(true);
  expect(isOfTitle('The council halts the new hall', title, false)).toBe(false);
  expect(isOfTitle(`${title} “!”`, title, false)).toBe(true);
  expect(isOfTitle(`${title} indeed`, title, true)).toBe(false);
  expect(isOfTitle('…', title, true)).toBe(false);
});

test('the share of a text that stands in another', () => {
  const reference = referenceOf('One two three four, five six. One two three five.');
  expect(shareWithin('one two three four five six', reference)).toBe(1);
  expect(shareWithin('one two three five six seven', reference)).toBe(0.5);
  expect(shareWithin('two three', reference)).toBe(1);
  expect(shareWithin('seven eight nine ten', reference)).toBe(0);
});
