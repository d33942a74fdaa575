import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { actorKeys, eventKeys } from '../../../lib/core/knowledge/check-keys.ts';
import { checkHeader, checkRecord } from '../../../lib/core/knowledge/schema.ts';

const path = new URL('../../../docs/pack-record.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(path, 'utf8'));
const ajv = new Ajv2020();
ajv.addSchema(schema, 'record');
const validate = (ref: string, value: unknown): boolean => ajv.validate(ref, value);

const header = {
  pack: 'example',
  format: 1,
  title: 'Example',
  language: 'en',
  licence: 'CC0-1.0',
  updated: '2025-04-08',
  homepage: 'https://example.org/',
  expires: 24,
};
const actor = {
  actor: 'example/a',
  kind: 'person',
  name: 'Ada Berg',
  aliases: ['Berg'],
  names: { es: ['Ada'], 'pt-BR': ['Ada B.'] },
  description: 'D',
  summary: '',
  roles: [{ title: 'R', of: 'Q1', from: '2020', to: '2021-02-28', asOf: '2021' }],
  from: '1960-02-29',
  to: '2020',
  prominence: 0.5,
  surname: 'Berg',
  ambiguous: ['Berg'],
  demonyms: ['Bergian'],
  country: 'Q1',
  population: 3,
  asOf: '2025-01',
  sources: [{ title: 'T', url: 'https://example.org/a', publisher: 'P', published: 'May' }],
};
const event = {
  event: 'example/e',
  kind: 'legislation',
  title: 'T',
  from: '2025',
  to: '2025-04-30',
  actors: ['Q1'],
  summary: 'S',
  cues: ['reform'],
  follows: ['example/d'],
  checked: '2025-04-01',
  sources: [],
};

/** Values of every sort that a hostile or careless file may hold, tried under every key. */
const values: unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  0.5,
  1,
  1.5,
  '',
  ' ',
  'text',
  'two words',
  'a\nb',
  'x\u0085y',
  'x'.repeat(140),
  'x'.repeat(141),
  '\u{1F600}'.repeat(140),
  'x'.repeat(301),
  'x'.repeat(401),
  'x'.repeat(4001),
  '2025',
  '2025-13',
  '2025-00',
  '2025-02-29',
  '2024-02-29',
  '1900-02-29',
  '2000-02-29',
  '2025-04-31',
  '2025-12-31',
  '25',
  '2025-4-1',
  'http://example.org',
  'HTTPS://example.org',
  'javascript:alert(1)',
  'https://exa mple.org',
  'https://',
  'person',
  'trade',
  'en',
  [],
  ['a'],
  ['a', 1],
  [''],
  [' '],
  ['a b'],
  [['a']],
  Array.from({ length: 1001 }, () => 'a'),
  {},
  { en: ['a'] },
  { english: ['a'] },
  { 'en-GB': [] },
  { en: 'a' },
  { en: [''] },
  [{ title: 'R' }],
  [{ title: '', url: 'https://x.example' }],
  [{ title: 'R', url: 'ftp://x.example' }],
  [{ title: 'R', from: '2020-02-30' }],
  [{}],
  [null],
];

const mutants = (whole: Record<string, unknown>): unknown[] => [
  whole,
  ...Object.keys(whole).flatMap((key) =>
    values.map((value) => JSON.parse(JSON.stringify({ ...whole, [key]: value }))),
  ),
];
const shape = (value: unknown): string => JSON.stringify(value).slice(0, 300);

describe('the published JSON Schema accepts and refuses what the library does', () => {
  test.each([
    ['actors', [...mutants(actor), { ...actor, event: 'e' }, { ...actor, 'x-note': [1] }]],
    ['events', [...mutants(event), { ...event, actor: 'a' }, { ...event, actor: null }]],
    ['other values', [...values, header].filter((value) => value !== undefined)],
  ])('%s', (_what, examples) => {
    const verdicts = new Set<boolean>();
    for (const example of examples) {
      const { ok } = checkRecord(example);
      verdicts.add(ok);
      expect({ example: shape(example), ok: validate('record', example) }).toEqual({
        example: shape(example),
        ok,
      });
    }
    expect(verdicts.has(false)).toBe(true);
  });

  test('headers', () => {
    for (const example of mutants(header)) {
      const { ok } = checkHeader(example);
      const valid = validate('record#/$defs/header', example);
      expect({ example: shape(example), ok: valid }).toEqual({ example: shape(example), ok });
    }
    expect(validate('record#/$defs/header', header)).toBe(true);
  });

  test('names every key that the bench knows', () => {
    expect(Object.keys(schema.$defs.actor.properties)).toEqual(actorKeys);
    expect(Object.keys(schema.$defs.event.properties)).toEqual(eventKeys);
    expect(Object.keys(actor)).toEqual(actorKeys);
    expect(Object.keys(event)).toEqual(eventKeys);
  });
});
