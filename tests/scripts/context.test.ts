import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

const pack = [
  {
    pack: 'islands',
    format: 1,
    title: 'Islands',
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2024-06-01',
  },
  {
    actor: 'islands/oduya',
    kind: 'person',
    name: 'Marisol Oduya',
    aliases: ['Oduya'],
    description: 'Premier of Thornby since 2021',
    prominence: 0.7,
  },
  {
    actor: 'islands/thornby',
    kind: 'place',
    name: 'Thornby',
    description: 'Island state in the North Sea',
    prominence: 0.6,
  },
  {
    event: 'islands/harbour-treaty',
    kind: 'agreement',
    title: 'Harbour treaty of Thornby',
    from: '2023-11-14',
    actors: ['islands/oduya', 'islands/thornby'],
    summary: 'Marisol Oduya signed a treaty that opened the harbours of Thornby to foreign fishing fleets.',
    cues: ['harbour treaty', 'fishing fleets'],
  },
];

const paragraphs = [
  'Premier Marisol Oduya said on Monday that she would not resign over the island budget, which parliament rejected last week.',
  'In November, Oduya signed the harbour treaty that opened Thornby to foreign fishing fleets.',
  'Her critics say that the “naïve” deal costs jobs. Farid Quillane, a union leader, called for a vote.',
];

const article = (id: string) => ({
  id,
  title: 'Premier of Thornby refuses to go',
  text: paragraphs.join('\n\n'),
  published: '2024-01-15',
  language: 'en',
});

const page = (charset: string) => `<!doctype html><html lang="en"><head><meta charset="${charset}">
<title>Premier of Thornby refuses to go</title>
<meta property="article:published_time" content="2024-01-15T09:00:00Z"></head>
<body><main><article><h1>Premier of Thornby refuses to go</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<p>${'The debate went on into the night, with speeches on ferries, taxes and the price of herring. '.repeat(6)}</p>
</article></main></body></html>`;

const jsonl = (rows: readonly unknown[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-context-'));
  await mkdir(join(folder, 'pages'));
  await Promise.all([
    writeFile(join(folder, 'islands.pack.jsonl'), jsonl(pack)),
    writeFile(join(folder, 'islands.pack.jsonl.gz'), gzipSync(jsonl(pack))),
    writeFile(join(folder, 'bad.pack.jsonl'), `${JSON.stringify(pack[0])}\n{"actor":"x"}\n`),
    writeFile(join(folder, 'articles.jsonl'), jsonl([article('one'), article('two')])),
    writeFile(
      join(folder, 'mixed.jsonl'),
      `${JSON.stringify(article('before'))}\n\n{"id":"half"\n{"id":"no-text","title":"x"}\n${JSON.stringify(article('after'))}\n`,
    ),
    writeFile(join(folder, 'pages', 'premier.html'), page('utf-8')),
    writeFile(join(folder, 'pages', 'latin.html.gz'), gzipSync(page('iso-8859-1'))),
    writeFile(join(folder, 'pages', 'cut.html.gz'), gzipSync(page('utf-8')).subarray(0, 200)),
    writeFile(join(folder, 'empty.html'), '<!doctype html><title>Nothing</title><p>Hello.'),
    writeFile(join(folder, 'many.jsonl'), jsonl(Array.from({ length: 300 }, (_, n) => article(`a${n}`)))),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], { closeAfterFirst = false } = {}) =>
  new Promise<{ status: number | null; out: string; err: string }>((done) => {
    const child = spawn(process.execPath, [join(root, 'scripts/context.mjs'), ...args], {
      cwd: root,
      // As npm does when the user stands in another folder.
      env: { ...process.env, INIT_CWD: folder },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
      if (closeAfterFirst) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (status) => done({ status, out, err }));
  });

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const withPack = ['--no-bundled', '--pack', 'islands.pack.jsonl'];

describe('context --json', () => {
  let articles: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    articles = await run(['articles.jsonl', ...withPack, '--json']);
  });

  it('gives an article of a file with every key of the contract', () => {
    const { status, out, err } = articles;
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const results = lines(out);
    expect(results.map(({ id }) => id)).toEqual(['one', 'two']);
    const [first] = results;
    expect(Object.keys(first).sort()).toEqual(
      [
        ...['id', 'url', 'title', 'byline', 'published', 'language', 'text'],
        ...['mentions', 'ambiguous', 'unknown', 'events', 'cards', 'ms'],
      ].sort(),
    );
    expect(first).toMatchObject({ ...article('one'), url: null, byline: null });
    expect(first.ms).toEqual({ read: expect.any(Number), link: expect.any(Number) });
    const names = first.mentions.map((mention: { start: number; end: number; actor: string }) => [
      first.text.slice(mention.start, mention.end),
      mention.actor,
    ]);
    expect(names).toContainEqual(['Marisol Oduya', 'islands/oduya']);
    for (const mention of first.mentions) {
      expect(Object.keys(mention).sort()).toEqual(['actor', 'end', 'score', 'start']);
    }
    const unknown = first.unknown.map(({ name }: { name: string }) => name);
    expect(unknown).toContain('Farid Quillane');
    for (const card of first.cards) {
      expect(card).toMatchObject({
        section: expect.stringMatching(/^(before|who|places|since|ambiguous|unknown)$/),
        id: expect.any(String),
        title: expect.any(String),
        line: expect.any(String),
      });
    }
  });

  it('gives an earlier event with the sentence that refers to it', () => {
    const [first] = lines(articles.out);
    const [event] = first.events;
    expect(event).toMatchObject({ event: 'islands/harbour-treaty', relation: 'mentioned' });
    const [evidence] = event.evidence;
    expect(first.text.slice(evidence.start, evidence.end)).toContain('signed the harbour treaty');
  });

  it('reads pages, packed and plain, as UTF-8 whatever they declare', async () => {
    const { status, out, err } = await run([
      'pages/premier.html',
      'pages/latin.html.gz',
      '--no-bundled',
      '--pack',
      'islands.pack.jsonl.gz',
      '--json',
    ]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [plain, packed] = lines(out);
    expect([plain.id, packed.id]).toEqual(['premier', 'latin']);
    expect(plain.title).toBe('Premier of Thornby refuses to go');
    expect(plain.published).toMatch(/^2024-01-15/);
    expect(packed.text).toContain('“naïve”');
    expect(packed.text).toBe(plain.text);
  });

  it('says of a page that is no article why, and nothing else', async () => {
    const { status, out, err } = await run(['empty.html', ...withPack, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines(out)).toEqual([{ id: 'empty', article: false, reason: expect.stringMatching(/\w/) }]);
  });

  it('names every bad input with its line, does the others, and fails at the end', async () => {
    const { status, out, err } = await run([
      'missing.html',
      'mixed.jsonl',
      'pages/cut.html.gz',
      'islands.pack.jsonl.gz',
      'pages/premier.html',
      ...withPack,
      '--json',
    ]);
    expect(status).toBe(1);
    expect(lines(out).map(({ id }) => id)).toEqual(['before', 'after', 'premier']);
    const errors = err.trimEnd().split('\n');
    expect(errors).toHaveLength(5);
    expect(errors[0]).toBe('missing.html: no such file');
    expect(errors[1]).toMatch(/^mixed\.jsonl:3: not JSON/);
    expect(errors[2]).toMatch(/^mixed\.jsonl:4: .*"text"/);
    expect(errors[3]).toBe('pages/cut.html.gz: a truncated gzip file');
    expect(errors[4]).toMatch(/^islands\.pack\.jsonl\.gz: /);
  });

  it('stops quietly when its reader has enough', async () => {
    const { err } = await run(['many.jsonl', ...withPack, '--json'], { closeAfterFirst: true });
    expect(err).toBe('');
  });
});

describe('context', () => {
  it('prints the cards as text', async () => {
    const { status, out, err } = await run(['articles.jsonl', ...withPack]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Premier of Thornby refuses to go');
    expect(out).toContain('Harbour treaty of Thornby');
    expect(out).toContain('Marisol Oduya');
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('refuses a broken pack with its line, and prints nothing', async () => {
    const { status, out, err } = await run(['articles.jsonl', '--no-bundled', '--pack', 'bad.pack.jsonl']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^bad\.pack\.jsonl:2: /);
  });

  it('refuses a missing pack', async () => {
    const { status, err } = await run(['articles.jsonl', '--pack', 'nowhere.pack.jsonl', '--no-bundled']);
    expect({ status, err }).toEqual({ status: 1, err: 'nowhere.pack.jsonl: no such file\n' });
  });

  it.each([
    { args: [], problem: 'No input' },
    { args: ['--packs', 'x', 'articles.jsonl'], problem: '--packs' },
  ])('says how it is called: $args', async ({ args, problem }) => {
    const { status, err } = await run(args);
    expect(status).toBe(2);
    expect(err).toContain(problem);
    expect(err).toContain('usage: npm run --silent context');
  });

  it('writes nothing', async () => {
    const before = (await readdir(folder, { recursive: true })).sort();
    await run(['pages/premier.html', ...withPack, '--json']);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
  });
});
