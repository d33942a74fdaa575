import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../lib/core/knowledge/names.ts';
import { parsePack } from '../../lib/core/knowledge/parse.ts';
import { actorKinds, eventKinds, isActor, type PackRecord } from '../../lib/core/knowledge/records.ts';
import { checkHeader, checkRecord } from '../../lib/core/knowledge/schema.ts';
import { boxed, nasty } from './boxed.ts';

const untouched = (): boolean =>
  Object.keys(Object.prototype).length === 0 && ({} as { polluted?: unknown }).polluted === undefined;

const id = fc.oneof(fc.constantFrom('a', 'Q1', 'x/y', '__proto__', 'constructor'), nasty);
const date = fc.oneof(
  fc.constantFrom('2020', '2021-02', '2021-02-29', '2024-02-29', '0000', '9999-13'),
  nasty,
);
const texts = fc.array(nasty, { maxLength: 4 });
const link = fc.oneof(
  fc.constantFrom('https://a.example/x', 'http://a', 'javascript:1', 'data:,x', '//a'),
  nasty,
);
const share = fc.oneof(fc.double(), fc.constantFrom(0, 1, 0.5));
const sources = fc.array(fc.record({ title: nasty, url: link }, { requiredKeys: [] }), { maxLength: 2 });
const roles = fc.array(fc.record({ title: nasty, of: id, from: date, to: date }, { requiredKeys: [] }), {
  maxLength: 2,
});
/** Keys that set the prototype of a careless copy. */
const strange = fc.dictionary(
  fc.constantFrom('__proto__', 'constructor', 'x-note', 'polluted'),
  fc.jsonValue(),
  {
    maxKeys: 2,
  },
);

const actor = fc.record(
  {
    actor: id,
    kind: fc.constantFrom(...actorKinds, 'robot'),
    name: fc.oneof(fc.constant('Ann'), nasty),
    description: fc.oneof(fc.constant('Somebody'), nasty),
    aliases: texts,
    names: fc.dictionary(fc.oneof(fc.constantFrom('en', 'pt-BR', '__proto__'), nasty), texts, { maxKeys: 3 }),
    surname: nasty,
    ambiguous: texts,
    demonyms: texts,
    prominence: share,
    roles,
    sources,
    from: date,
    asOf: date,
  },
  { requiredKeys: ['actor', 'kind', 'name', 'description'] },
);
const event = fc.record(
  {
    event: id,
    kind: fc.constantFrom(...eventKinds, 'party'),
    title: fc.oneof(fc.constant('It happened'), nasty),
    from: date,
    to: date,
    actors: fc.array(id, { maxLength: 3 }),
    summary: nasty,
    cues: texts,
    follows: fc.array(id, { maxLength: 3 }),
    sources,
  },
  { requiredKeys: ['event', 'kind', 'title', 'from', 'actors', 'summary'] },
);
const header = fc.record({
  pack: fc.oneof(fc.constantFrom('p', 'P', '__proto__'), nasty),
  format: fc.oneof(fc.constantFrom(1, 2, '1'), fc.jsonValue()),
  title: nasty,
  language: fc.oneof(fc.constantFrom('en', 'x'), nasty),
  licence: nasty,
  updated: date,
  homepage: link,
});

/** A line as a file may have it: of the right shape or nearly, strange keys in it, cut anywhere, or anything at all. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.oneof(actor, event), strange).map(([record, more]) => withKeys(record, more)),
  },
  { weight: 1, arbitrary: header.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: nasty },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(actor, event), fc.nat({ max: 200 }))
      .map(([record, end]) => JSON.stringify(record).slice(0, end)),
  },
);

/** `JSON.stringify` of an object literal with `__proto__` would lose the key: the line has it all the same. */
const withKeys = (record: object, more: object): string => {
  const entries = [...Object.entries(record), ...Object.entries(more)];
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const expectSound = (record: PackRecord): void => {
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  for (const { url } of record.sources ?? []) expect(url).toMatch(/^https?:\/\//i);
  if (isActor(record)) {
    expect(record.description.trim()).not.toBe('');
    for (const { key, entry } of namesOf(record, 'en')) {
      expect(key).not.toBe('');
      // Rows of the index are parted by control characters.
      expect(/\p{Cc}/u.test(key + entry.written)).toBe(false);
    }
  } else expect(record.actors.length).toBeGreaterThan(0);
};

test('a line is a sound record or has a fault that says where', async () => {
  await boxed(
    'pack lines',
    fc.property(line, (text) => {
      const value = parsed(text);
      for (const checked of [checkRecord(value), checkHeader(value)]) {
        if (!checked.ok) {
          expect(checked.faults.length).toBeGreaterThan(0);
          for (const fault of checked.faults) expect(fault.message).not.toBe('');
        } else if (!('pack' in checked.value)) {
          expectSound(checked.value);
          // What was accepted once is accepted again: an export can be imported.
          expect(checkRecord(parsed(JSON.stringify(checked.value)))).toEqual(checked);
        }
      }
      expect(untouched()).toBe(true);
    }),
    { share: 0.2, cases: 12_000 },
  );
});

test('a file gives the same items however its bytes come', async () => {
  const head =
    '{"pack":"p","format":1,"title":"P","language":"en","licence":"CC0-1.0","updated":"2025-04-08"}';
  const items = async (bytes: Uint8Array, size: number) => {
    const all: unknown[] = [];
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    for await (const batch of parsePack(chunks(), { line: 2_000, total: 20_000, ratio: 200 }))
      all.push(...batch);
    return all;
  };
  const bytes = fc.oneof(
    fc
      .tuple(fc.boolean(), fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\n\n'))
      .map(([headed, lines, gap]) =>
        new TextEncoder().encode([...(headed ? [head] : []), ...lines].join(gap)),
      ),
    fc.uint8Array({ maxLength: 60 }),
    fc.uint8Array({ maxLength: 40 }).map((rest) => new Uint8Array([0x1f, 0x8b, 8, ...rest])),
  );
  await boxed(
    'pack files',
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (file, size) => {
      const whole = await items(file, 1 << 16);
      expect(await items(file, size)).toEqual(whole);
      expect(untouched()).toBe(true);
    }),
    { share: 0.1, cases: 1_500 },
  );
});
