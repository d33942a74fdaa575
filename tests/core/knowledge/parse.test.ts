import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type LineLimits, lineLimits } from '../../../lib/core/knowledge/pack-lines.ts';
import { type PackError, type PackItem, parsePack, readPack } from '../../../lib/core/knowledge/parse.ts';

const header =
  '{"pack":"p","format":1,"title":"P","language":"en","licence":"CC0-1.0","updated":"2025-04-08"}';
const actor = (id: string, rest = ''): string =>
  `{"actor":"${id}","kind":"person","name":"Ann","description":"Somebody"${rest}}`;
const event = (id: string, rest = ''): string =>
  `{"event":"${id}","kind":"court","title":"T","from":"2020","actors":["a"],"summary":"S"${rest}}`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

async function* chunks(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const itemsOf = async (source: AsyncIterable<Uint8Array>, limits?: LineLimits): Promise<PackItem[]> => {
  const items: PackItem[] = [];
  for await (const batch of parsePack(source, limits)) items.push(...batch);
  return items;
};
const errorsOf = async (bytes: Uint8Array, limits?: LineLimits): Promise<PackError[]> =>
  (await itemsOf(chunks(bytes), limits)).flatMap((item) => (item.type === 'error' ? [item.error] : []));

describe('errors name the line and the key', () => {
  const at = (line: number, message: RegExp, key?: string) => ({ line, key, message });
  test.each([
    ['an empty file', '', [at(0, /empty/)]],
    ['only blank lines', '\n\n  \n', [at(0, /empty/)]],
    ['no header', actor('a'), [at(1, /no pack header/)]],
    ['a header that is a list', '[]', [at(1, /no pack header/)]],
    ['a newer format', header.replace('1', '2'), [at(1, /is 2: .*reads format 1/, 'format')]],
    ['a format that is no number', header.replace('1', '"1"'), [at(1, /must be 1/, 'format')]],
    ['a bad pack id', header.replace('"p"', '"P p"'), [at(1, /small letters/, 'pack')]],
    ['no licence', header.replace('"licence":"CC0-1.0",', ''), [at(1, /is missing/, 'licence')]],
    [
      'an unsafe homepage',
      header.replace('"title"', '"homepage":"http://a.example","title"'),
      [at(1, /https/, 'homepage')],
    ],
    ['a broken header', header.slice(1), [at(1, /Not valid JSON/)]],
    ['a second header', `${header}\n${header}`, [at(2, /Neither an actor nor an event/)]],
    ['broken JSON', `${header}\n${actor('a')}\n{"actor":\n${actor('b')}`, [at(3, /Not valid JSON/)]],
    ['a number for a line', `${header}\n7`, [at(2, /Neither/)]],
    ['both kinds at once', `${header}\n${actor('a', ',"event":"e"')}`, [at(2, /not both/)]],
    [
      'a duplicate id',
      `${header}\n${actor('a')}\n\n${actor('a')}`,
      [at(4, /a is on line 2 already/, 'actor')],
    ],
    ['an id with spaces', `${header}\n${actor('a b')}`, [at(2, /must be an id/, 'actor')]],
    [
      'an unknown kind',
      `${header}\n${actor('a').replace('person', 'robot')}`,
      [at(2, /must be one of: person/, 'kind')],
    ],
    ['no name', `${header}\n{"actor":"a","kind":"person","description":"D"}`, [at(2, /is missing/, 'name')]],
    ['an empty name', `${header}\n${actor('a').replace('Ann', ' ')}`, [at(2, /is empty/, 'name')]],
    [
      'a line break in a name',
      `${header}\n${actor('a').replace('Ann', 'A\\nn')}`,
      [at(2, /line break/, 'name')],
    ],
    [
      'a long description',
      `${header}\n${actor('a').replace('Somebody', 'é'.repeat(141))}`,
      [at(2, /longer than 140/, 'description')],
    ],
    [
      'an alias that is no text',
      `${header}\n${actor('a', ',"aliases":["A",7]')}`,
      [at(2, /must be a text/, 'aliases[1]')],
    ],
    [
      'a day that is not',
      `${header}\n${actor('a', ',"roles":[{"title":"X"},{"title":"Y","from":"2023-02-29"}]')}`,
      [at(2, /must be a date/, 'roles[1].from')],
    ],
    [
      'a role without a title',
      `${header}\n${actor('a', ',"roles":[{"of":"Q1"}]')}`,
      [at(2, /is missing/, 'roles[0].title')],
    ],
    [
      'a role that is a text',
      `${header}\n${actor('a', ',"roles":["King"]')}`,
      [at(2, /must be an object/, 'roles[0]')],
    ],
    [
      'a script for a source',
      `${header}\n${actor('a', ',"sources":[{"title":"T","url":"javascript:alert(1)"}]')}`,
      [at(2, /http/, 'sources[0].url')],
    ],
    [
      'a prominence of 2',
      `${header}\n${actor('a', ',"prominence":2')}`,
      [at(2, /from 0 to 1/, 'prominence')],
    ],
    [
      'an event of nobody',
      `${header}\n${event('e').replace('["a"]', '[]')}`,
      [at(2, /at least one/, 'actors')],
    ],
    [
      'two wrong keys',
      `${header}\n${event('e', ',"to":"soon","checked":1')}`,
      [at(2, /date/, 'to'), at(2, /text/, 'checked')],
    ],
  ])('%s', async (_, text, expected) => {
    const errors = await errorsOf(utf8(text));
    expect(errors.map(({ line, key }) => ({ line, key }))).toEqual(
      expected.map(({ line, key }) => ({ line, key })),
    );
    for (const [place, { message }] of expected.entries()) expect(errors[place]?.message).toMatch(message);
  });

  test('an invalid byte is an error of its line, and the others are read', async () => {
    const bytes = Buffer.concat([
      utf8(`${header}\n${actor('a')}\n`),
      Buffer.from([0x7b, 0xff, 0x7d]),
      utf8(`\n${actor('b')}`),
    ]);
    for (const size of [1, 7, 1 << 16]) {
      const items = await itemsOf(chunks(bytes, size));
      expect(items.map((item) => item.type)).toEqual(['header', 'record', 'error', 'record']);
      expect(items[2]).toMatchObject({ error: { line: 3, message: 'The line is not valid UTF-8.' } });
    }
  });

  test('UTF-16, with and without its mark', async () => {
    for (const bytes of [utf16(header), utf16(header).subarray(2), Buffer.from(utf16(header)).swap16()]) {
      expect(await errorsOf(bytes)).toEqual([{ line: 0, message: 'The file is UTF-16; a pack is UTF-8.' }]);
    }
  });

  test('a UTF-8 mark and CRLF are no error', async () => {
    const items = await itemsOf(chunks(utf8(`\ufeff${header}\r\n${actor('a')}\r\n`), 3));
    expect(items.map((item) => item.type)).toEqual(['header', 'record']);
  });
});

describe('bounds', () => {
  /** Endless, and counts what was taken of it. */
  const endless = (start: string) => {
    let taken = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      yield utf8(start);
      const piece = new Uint8Array(1 << 16).fill(0x61);
      for (;;) {
        taken += piece.length;
        yield piece;
      }
    }
    return { source: source(), taken: () => taken };
  };

  test('a line without end is given up early', async () => {
    const { source, taken } = endless(`${header}\n${actor('a')}\n{"actor":"`);
    const items = await itemsOf(source);
    expect(items.at(-1)).toEqual({
      type: 'error',
      error: { line: 3, message: 'The line is longer than 8 MB.' },
    });
    expect(taken()).toBeLessThan(lineLimits.line + (1 << 17));
  });

  test('so is one inside a single large chunk', async () => {
    const bytes = utf8(`${header}\n${actor('a')}\n"${'x'.repeat(lineLimits.line)}"\n${actor('b')}\n`);
    const items = await itemsOf(chunks(bytes, bytes.length));
    expect(items.map((item) => item.type)).toEqual(['header', 'record', 'error']);
    expect(items.at(-1)).toMatchObject({ error: { line: 3 } });
  });

  test('a pack over the total', async () => {
    const bytes = utf8(`${header}\n${Array.from({ length: 200 }, (_, n) => actor(`a${n}`)).join('\n')}`);
    const limits = { ...lineLimits, total: 4096 };
    expect((await itemsOf(chunks(bytes, 1024), limits)).at(-1)).toMatchObject({ error: { line: 0 } });
  });

  test('a swollen header', async () => {
    const errors = await errorsOf(utf8(header.replace('"P"', `"${'P'.repeat(70_000)}"`)));
    expect(errors).toMatchObject([{ line: 1, message: /header is longer/ }]);
  });

  test('a gzip bomb stops after some megabytes', async () => {
    const packed = gzipSync(Buffer.concat([utf8(`${header}\n`), Buffer.alloc(100 << 20, '\n')]));
    expect(packed.length).toBeLessThan(200_000);
    const errors = await errorsOf(packed);
    expect(errors).toMatchObject([{ message: /more than 200 times its size/ }]);
  });
});

describe('gzip', () => {
  const text = `${header}\n${Array.from({ length: 500 }, (_, n) => actor(`a${n}`)).join('\n')}\n`;

  test('is told by its first bytes, however they come', async () => {
    for (const size of [1, 1000, 1 << 16]) {
      expect(await itemsOf(chunks(gzipSync(text), size))).toEqual(await itemsOf(chunks(utf8(text))));
    }
  });

  test('cut short or damaged, the error names the line it came to', async () => {
    const packed = gzipSync(text);
    const damaged = Buffer.from(packed);
    damaged.fill(0x55, packed.length >> 1, (packed.length >> 1) + 40);
    for (const bytes of [
      packed.subarray(0, packed.length >> 1),
      packed.subarray(0, -4),
      packed.subarray(0, 5),
      damaged,
    ]) {
      const errors = await errorsOf(bytes);
      expect(errors.at(-1)?.message).toBe('The gzip file is damaged or cut short.');
      expect(errors.at(-1)?.line).toBeGreaterThan(0);
    }
  });
});

test('what the source throws comes through, and the source is closed when reading stops early', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield utf8(`${header}\n`);
    throw new Error('The disk is gone.');
  }
  await expect(itemsOf(failing())).rejects.toThrow('The disk is gone.');
  async function* failingGzip(): AsyncGenerator<Uint8Array> {
    yield gzipSync(header).subarray(0, 20);
    throw new Error('The disk is gone.');
  }
  await expect(itemsOf(failingGzip())).rejects.toThrow('The disk is gone.');
  for (const bytes of [utf8(`${header}\n${actor('a')}\n`.repeat(2)), gzipSync(`${header}\n`.repeat(9000))]) {
    let closed = false;
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* chunks(bytes, 64);
      } finally {
        closed = true;
      }
    }
    const parsing = parsePack(watched());
    await parsing.next();
    await parsing.return(undefined);
    expect(closed).toBe(true);
  }
});

test('a readable stream is a source too', async () => {
  const reading = await readPack(new Blob([`${header}\n${actor('a')}\n`]).stream());
  expect(reading).toMatchObject({ ok: true, pack: { header: { pack: 'p' }, records: [{ actor: 'a' }] } });
});

test('the first 50 errors are kept, all are counted', async () => {
  const reading = await readPack(chunks(utf8(`${header}\n${'{}\n'.repeat(120)}`)));
  expect(reading).toMatchObject({ ok: false, errorCount: 120 });
  expect(!reading.ok && reading.errors).toHaveLength(50);
});

test('unknown keys are kept; prototype keys touch nothing', async () => {
  const line = actor(
    'a',
    ',"x":{"y":1},"__proto__":{"polluted":1},"constructor":7,"names":{"__proto__":["B"],"es":["Ana"]}',
  );
  const [, item] = await itemsOf(chunks(utf8(`${header}\n${line}`)));
  expect(item).toMatchObject({ type: 'record', raw: line, record: { x: { y: 1 }, names: { es: ['Ana'] } } });
  const record = item?.type === 'record' ? item.record : {};
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  expect(record).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
});
