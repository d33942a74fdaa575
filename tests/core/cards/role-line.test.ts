import { describe, expect, test } from 'vitest';
import { type RoleLine, roleLine } from '../../../lib/core/cards/role-line.ts';
import type { Actor } from '../../../lib/core/knowledge/records.ts';

const person = (description: string, rest: Partial<Actor> = {}): Actor => ({
  actor: 'test/someone',
  kind: 'person',
  name: 'Some One',
  description,
  ...rest,
});

const names: Record<string, string> = { 'test/league': 'Harbour League', 'test/westland': 'Westland' };
const on = (actor: Actor, published: string | null, factsAsOf: string | null, locale = 'en'): RoleLine =>
  roleLine(actor, { published, factsAsOf, locale, nameOf: (id) => names[id] });

const president = person('President of Westland since October 2024', {
  roles: [
    { title: 'President of Westland', of: 'test/westland', from: '2024-10-01' },
    { title: 'Mayor of Westport', from: '2018-12-05', to: '2023-06-16' },
  ],
});
const returner = person('President of Eastland', {
  roles: [
    { title: 'President of Eastland', from: '2025-01-20' },
    { title: 'President of Eastland', from: '2017-01-20', to: '2021-01-20' },
  ],
});

describe('the role of the article’s day', () => {
  test.each<[string, Actor, string | null, RoleLine]>([
    ['held', president, '2025-04-08', { line: 'President of Westland since October 2024' }],
    [
      'held then, another later',
      president,
      '2020-01-15',
      {
        line: 'Mayor of Westport since December 2018',
        later: 'Later: in office until June 2023; President of Westland from October 2024',
      },
    ],
    [
      'between two offices',
      president,
      '2024-09-30',
      { line: 'Mayor of Westport 2018–2023', later: 'Later: President of Westland from October 2024' },
    ],
    [
      'just out of office',
      president,
      '2023-08-01',
      { line: 'Mayor of Westport until June 2023', later: 'Later: President of Westland from October 2024' },
    ],
    [
      'on the first day',
      president,
      '2024-10-01T06:00:00Z',
      { line: 'President of Westland since October 2024' },
    ],
    ['no date of publication', president, null, { line: 'President of Westland since October 2024' }],
    [
      'held again',
      returner,
      '2025-03-01',
      { line: 'President of Eastland since January 2025 (also 2017–2021)' },
    ],
    [
      'held before and again later',
      returner,
      '2023-03-01',
      { line: 'President of Eastland 2017–2021', later: 'Later: President of Eastland from January 2025' },
    ],
    [
      'on a day of change of office',
      person('Official', {
        roles: [
          { title: 'Senator for Northshire', from: '2011-01-03', to: '2025-01-20' },
          { title: 'Secretary of State', from: '2025-01-20' },
        ],
      }),
      '2025-01-20',
      { line: 'Secretary of State since January 2025' },
    ],
    [
      'two offices at once',
      person('Official', {
        roles: [
          { title: 'Vice chancellor', from: '2021-12-08' },
          { title: 'Minister of Economy', from: '2021-12-08' },
        ],
      }),
      '2023-01-01',
      { line: 'Vice chancellor since December 2021; Minister of Economy since December 2021' },
    ],
    [
      'a title that leaves open where',
      person('Official', { roles: [{ title: 'Secretary general', of: 'test/league', from: '2024-10' }] }),
      '2025-01-01',
      { line: 'Secretary general (Harbour League) since October 2024' },
    ],
    [
      'years only',
      person('Official', { roles: [{ title: 'Governor of Southmark', from: '2004', to: '2010' }] }),
      '2016-01-01',
      { line: 'Governor of Southmark 2004–2010' },
    ],
    [
      'only an end',
      person('Official', { roles: [{ title: 'Governor of Southmark', to: '2010' }] }),
      '2016-01-01',
      { line: 'Governor of Southmark until 2010' },
    ],
  ])('%s', (_, actor, published, expected) => {
    expect(on(actor, published, '2025-12-31')).toEqual(expected);
  });

  test('facts older than the article say of when they are', () => {
    expect(on(president, '2026-07-01', '2025-12-31').line).toBe(
      'President of Westland since October 2024 (as of December 2025)',
    );
    expect(on(president, '2025-11-01', '2025').line).toBe('President of Westland since October 2024');
    const seen = person('Official', { roles: [{ title: 'Harbour master', from: '2020', asOf: '2022-10' }] });
    expect(on(seen, '2025-01-01', '2025-12-31').line).toBe('Harbour master since 2020 (as of October 2022)');
  });

  test.each([
    ['en-GB', 'President of Westland since October 2024'],
    ['es', 'President of Westland desde octubre de 2024'],
    ['fr', 'President of Westland depuis octobre 2024'],
    ['de', 'President of Westland seit Oktober 2024'],
    ['xx', 'President of Westland since October 2024'],
  ])('dates and their words in %s', (locale, line) => {
    expect(on(president, '2025-04-08', '2025-12-31', locale).line).toBe(line);
  });
});

describe('death', () => {
  const warlord = person('Founder of a mercenary group', {
    to: '2023-08-23',
    roles: [{ title: 'Head of the Grey Column', from: '2014-05' }],
  });
  test('before the article', () => {
    expect(on(warlord, '2024-06-01', '2025-12-31')).toEqual({
      line: 'Head of the Grey Column until August 2023',
    });
  });
  test('after the article', () => {
    expect(on(warlord, '2023-06-25', '2025-12-31')).toEqual({
      line: 'Head of the Grey Column since May 2014',
      later: 'Later: died August 23, 2023',
    });
  });
  test('of one without offices', () => {
    const poet = person('Poet', { from: '1930', to: '2001-03' });
    expect(on(poet, '2010-01-01', null)).toEqual({ line: 'Poet (died March 2001)' });
    expect(on(poet, '1999-01-01', null)).toEqual({ line: 'Poet', later: 'Later: died March 2001' });
  });
  test('of an organization', () => {
    const league = { ...person('League of ports'), kind: 'organization' as const, to: '2019' };
    expect(on(league, '2022-01-01', null)).toEqual({ line: 'League of ports (until 2019)' });
  });
});

describe('the description, where no dated role tells', () => {
  test.each<[string, string, string, RoleLine]>([
    ['as it is', 'Painter of harbours', '2001-01-01', { line: 'Painter of harbours' }],
    [
      'without what came later',
      'Painter of harbours, laureate of 2019',
      '2015-01-01',
      { line: 'Painter of harbours', later: 'Later: Laureate of 2019' },
    ],
    [
      'all of it later',
      'Foreign minister of Westland since March 2026',
      '2025-04-08',
      { line: 'Later: Foreign minister of Westland since March 2026' },
    ],
    [
      'a date that dates the whole',
      'Minister of Ports (January 2025)',
      '2020-04-08',
      { line: 'Later: Minister of Ports (January 2025)' },
    ],
    [
      'years that were not over',
      'President of Westland 2020–2025',
      '2022-04-08',
      { line: 'President of Westland since 2020' },
    ],
    [
      'what leans on a later clause goes with it',
      'Pope since May 2025, the first from Westland',
      '2024-04-08',
      { line: 'Later: Pope since May 2025, the first from Westland' },
    ],
    [
      'what stands by itself stays',
      'Pope since May 2025, former bishop of Westport',
      '2024-04-08',
      { line: 'Former bishop of Westport', later: 'Later: Pope since May 2025' },
    ],
  ])('%s', (_, description, published, expected) => {
    expect(on(person(description), published, '2026-05-31')).toEqual(expected);
  });

  test('an office yet to come is not told by an undated description', () => {
    const financier = person('Westland financier, commerce secretary under Returner', {
      roles: [{ title: 'Secretary of Commerce', from: '2025-02-21' }],
    });
    expect(on(financier, '2021-04-08', '2025-12-31')).toEqual({
      line: 'Westland financier',
      later: 'Later: Secretary of Commerce from February 2025',
    });
  });
});
