import { describe, expect, test } from 'vitest';
import { packFaultIn, packFaultTexts } from '../../components/i18n/pack-faults.ts';
import { readPack } from '../../lib/core/knowledge/parse.ts';
import { checkHeader, checkRecord } from '../../lib/core/knowledge/schema.ts';

const others = Object.keys(packFaultTexts).filter((language) => language !== 'en');

const actor = { actor: 'x', kind: 'person', name: 'X', description: 'Somebody' };
const event = { event: 'e', kind: 'other', title: 'E', from: '2024', actors: ['x'], summary: 'S' };
const header = { pack: 'p', format: 1, title: 'P', language: 'en', licence: 'CC0-1.0', updated: '2024' };
const long = 'x'.repeat(5_000);

/** A wrong value for every check of the format. */
const wrongRecords: readonly object[] = [
  {},
  { ...actor, ...event },
  { ...actor, actor: 'a b', name: 1, description: long, kind: 'nobody' },
  { ...actor, actor: 'x'.repeat(400), name: ' ', description: 'a\nb', aliases: 'X', names: [] },
  { ...actor, aliases: Array.from({ length: 1_001 }, () => 'X'), names: { 'not a tag': ['X'] }, roles: [1] },
  { ...actor, prominence: 2, population: 1.5, from: '2024-13', sources: [{ title: 'T', url: 'x:y' }] },
  {
    ...actor,
    prominence: 'much',
    population: -1,
    to: 2024,
    sources: [{ title: 'T', url: `https://${long}` }],
  },
  { ...event, actors: [], summary: undefined, from: undefined, title: undefined },
  { ...actor, names: { ['a'.repeat(3) + '-abcdefgh'.repeat(5)]: ['X'] }, roles: [{}] },
];
const wrongHeaders: readonly object[] = [
  {},
  { ...header, format: 2 },
  { ...header, format: 0, pack: '-P', homepage: 'http://example.org', expires: 1.5 },
  { ...header, expires: 0, title: undefined },
];
const line = JSON.stringify(header);
const wrongFiles = [
  '',
  '{oops',
  `${line}\n{oops`,
  `${line}\n${JSON.stringify(actor)}\n${JSON.stringify(actor)}`,
];

const readText = async (text: string): Promise<string[]> => {
  const read = await readPack(new Blob([text]).stream());
  return read.ok ? [] : read.errors.map(({ message }) => message);
};

const faults = async (): Promise<string[]> => [
  ...wrongRecords.flatMap((record) => {
    const checked = checkRecord(record);
    return checked.ok ? [] : checked.faults.map(({ message }) => message);
  }),
  ...wrongHeaders.flatMap((one) => {
    const checked = checkHeader(one);
    return checked.ok ? [] : checked.faults.map(({ message }) => message);
  }),
  ...(await Promise.all(wrongFiles.map(readText))).flat(),
];

describe('a fault of a pack', () => {
  test.each(others)('is told in %s, whatever it is', async (language) => {
    const found = new Set(await faults());
    expect(found.size).toBeGreaterThan(28);
    expect([...found].filter((fault) => packFaultIn(language, fault) === fault)).toEqual([]);
  });

  test('keeps what it names', () => {
    expect(packFaultIn('de', 'The id a/$1.b is on line 7 already.')).toBe(
      'Die Kennung a/$1.b steht schon in Zeile 7.',
    );
    expect(packFaultIn('fr', 'is longer than 140 characters')).toBe('dépasse 140 caractères');
    expect(packFaultIn('es', 'must be one of: person, place')).toBe(
      'debe ser uno de estos valores: person, place',
    );
  });

  test('that no catalogue knows is told as it came', () => {
    expect(packFaultIn('de', 'is green')).toBe('is green');
  });
});
