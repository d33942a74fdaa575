import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../../lib/core/reading/entities.ts';
import { dayInAddress, dayInText, instantOf } from '../../../lib/core/reading/instant.ts';
import { guessLanguage, languageOf } from '../../../lib/core/reading/language.ts';
import { readLinkedData } from '../../../lib/core/reading/linked-data.ts';
import type { PageFacts } from '../../../lib/core/reading/page-facts.ts';
import { titleOf } from '../../../lib/core/reading/title.ts';

describe('instants that machines write', () => {
  test.each([
    ['2024-05-14T18:30:00+02:00', '2024-05-14T18:30:00+02:00'],
    ['2024-05-14T18:30:00.123Z', '2024-05-14T18:30:00Z'],
    ['2024-05-14 18:30', '2024-05-14T18:30:00'],
    ['2024-05-14T18:30:00+0200', '2024-05-14T18:30:00+02:00'],
    ['2024-05-14', '2024-05-14'],
    ['20240514', '2024-05-14'],
    ['20240514T183000Z', '2024-05-14T18:30:00Z'],
    ['Tue, 14 May 2024 18:30:00 GMT', '2024-05-14T18:30:00.000Z'],
    ['1715711400', '2024-05-14T18:30:00.000Z'],
    ['1715711400000', '2024-05-14T18:30:00.000Z'],
    ['May 14, 2024', '2024-05-14'],
    ['0000-00-00', null],
    ['2024-13-40', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (written, instant) => expect(instantOf(written)).toBe(instant));
});

describe('days that people read', () => {
  test.each([
    ['Tuesday, 14 May 2024', null, '2024-05-14'],
    ['May 14th, 2024 at 6.30 pm', null, '2024-05-14'],
    ['Stand: 14.05.2024, 18:30 Uhr', 'de', '2024-05-14'],
    ['14.5.24 | 14:07 Uhr', 'de', '2024-05-14'],
    ['14. Mai 2024', 'de', '2024-05-14'],
    ['le 14 mai 2024', 'fr', '2024-05-14'],
    ['14 de mayo de 2024', 'es', '2024-05-14'],
    ['14 мая 2024', 'ru', '2024-05-14'],
    ['2024年5月14日 18:30', 'ja', '2024-05-14'],
    ['2024년 5월 14일', 'ko', '2024-05-14'],
    ['05/14/2024', null, '2024-05-14'],
    ['05/04/2024', 'en-US', '2024-05-04'],
    ['05/04/2024', 'fr', '2024-04-05'],
    ['05/04/2024', null, null],
    ['12 Monkeys 2024', null, null],
    ['call 555.12.13.1234', null, null],
  ])('%s (%s)', (written, language, day) => expect(dayInText(written, language)).toBe(day));
});

test('a day in an address, not a month', () => {
  expect(dayInAddress('https://paper.example/2024/05/14/story')).toBe('2024-05-14');
  expect(dayInAddress('https://paper.example/news/20240514-story')).toBe('2024-05-14');
  expect(dayInAddress('https://paper.example/2024/05/story')).toBeNull();
  expect(dayInAddress('https://paper.example/story-2024051499')).toBeNull();
});

test('the text overrules markup only when it is sure', () => {
  const german =
    'Der Stadtrat hat am Mittwoch den Bau der Halle gestoppt, und die Verwaltung soll nun prüfen, ob der alte Bahnhof sich eignet.';
  expect(guessLanguage(german)?.language).toBe('de');
  expect(languageOf(['en'], german)).toBe('de');
  expect(languageOf(['de-AT'], german)).toBe('de-AT');
  expect(languageOf(['de_CH'], german)).toBe('de-CH');
  expect(languageOf([null, ''], german)).toBe('de');
  expect(languageOf(['en'], 'Short.')).toBe('en');
  expect(languageOf(['{{lang}}'], 'Short.')).toBeNull();
});

test('entities are decoded, also when they were escaped twice', () => {
  expect(
    decodeEntities('zerst&ouml;ren &amp;quot;sofort&amp;quot; &#8217;n &#x2013; &unknown; &toString; 1'),
  ).toBe('zerstören "sofort" ’n – &unknown; &toString; 1');
});

const facts = (more: Partial<PageFacts>): PageFacts => ({
  url: null,
  canonical: null,
  lang: null,
  title: '',
  metas: [],
  ld: [],
  times: [],
  ...more,
});
const titled = (more: Partial<PageFacts>): string => {
  const page = facts(more);
  return titleOf(page, readLinkedData(page), { elements: [], blocks: [] });
};

describe('titles lose the name of the site and nothing else', () => {
  test.each([
    ['Ferry returns in May - The Paper', 'The Paper', 'Ferry returns in May'],
    ['Ferry returns in May | News | The Paper', 'The Paper', 'Ferry returns in May | News'],
    ['Ferry returns – paper.example', '', 'Ferry returns'],
    ['Ferry - and why it returns', 'The Paper', 'Ferry - and why it returns'],
  ])('%s', (title, site, expected) => {
    expect(
      titled({
        title,
        metas: [
          ['og:title', title],
          ['og:site_name', site],
        ],
      }),
    ).toBe(expected);
  });
});

describe('JSON-LD', () => {
  const article = '"@type":"NewsArticle","headline":"Ferry returns"';
  test.each([
    ['alone', `{${article}}`],
    ['in a graph', `{"@graph":[{"@type":"WebSite"},{${article}}]}`],
    ['in a list, with two types', `[{"@type":["Article","NewsArticle"],"headline":"Ferry returns"}]`],
    ['inside a page', `{"@type":"WebPage","mainEntity":{${article}}}`],
    ['with a raw line break and a comma too many', `{${article},"description":"a\nb",}`],
    ['in a comment', `<!-- {${article}} -->`],
  ])('%s', (_, ld) => expect(readLinkedData(facts({ ld: [ld] })).article?.headline).toBe('Ferry returns'));
  test('of several articles the one with the address of the page', () => {
    const ld = `[{${article},"url":"https://p.example/a"},{"@type":"NewsArticle","headline":"Other","datePublished":"2024-01-01","url":"https://p.example/b"}]`;
    expect(readLinkedData(facts({ ld: [ld], canonical: 'https://p.example/a' })).article?.headline).toBe(
      'Ferry returns',
    );
  });
  test('hostile nesting ends', () => {
    const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;
    expect(readLinkedData(facts({ ld: [deep, '{', 'null'] })).article).toBeNull();
  });
});
