import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

const header =
  '{"pack":"harbour","format":1,"title":"The harbour","language":"en","licence":"CC0-1.0","updated":"2024-05-01"}';
const actor =
  '{"actor":"harbour/mwangi","kind":"person","name":"Ines Mwangi","description":"Harbour master"}';
const event =
  '{"event":"harbour/crane","kind":"accident","title":"A crane falls","from":"2024-02-11","actors":["harbour/mwangi"],"summary":"It fell.","cues":["crane"]}';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-pack-'));
  const write = (name: string, ...lines: string[]) => writeFile(join(folder, name), `${lines.join('\n')}\n`);
  await write('good.jsonl', header, actor, event);
  await writeFile(join(folder, 'good.jsonl.gz'), gzipSync([header, actor, event].join('\n')));
  await write('later.jsonl', header, actor.replace('Harbour master', 'Former harbour master'));
  await write(
    'bad.jsonl',
    header,
    '{"actor":"harbour/x"',
    actor.replace('"description"', '"aliases":["May"],"country":"harbour/nowhere","description"'),
    event.replace('"cues":["crane"]', '"follows":["harbour/crane"]'),
  );
  await write('good.csv', 'actor,kind,name,description', 'harbour/mwangi,person,Ines Mwangi,Harbour master');
  await write('bad.csv', 'actor,kind,name,description', 'harbour/mwangi,pirate,Ines Mwangi,Harbour master');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pack = (...args: string[]): Promise<{ status: number; out: string; err: string }> =>
  new Promise((done) => {
    const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/pack.ts'), ...args];
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, command, { cwd: root, env }, (error, out, err) =>
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

it('check says each error and warning with its line', async () => {
  const { status, out } = await pack('check', 'bad.jsonl', '--no-bundled');
  expect(out.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^bad\.jsonl:2: error: Not valid JSON/),
    'bad.jsonl:3: warning: country: no pack defines harbour/nowhere',
    'bad.jsonl:3: warning: aliases[0]: "May" is also a common word: name it in "ambiguous" too',
    expect.stringMatching(/^bad\.jsonl:4: warning: cues: is missing/),
    'bad.jsonl:4: error: follows: a circle: harbour/crane follows harbour/crane',
    'bad.jsonl: 2 records, 2 errors, 3 warnings',
  ]);
  expect(status).toBe(1);
});

it('check is content with a good pack, gzipped or not', async () => {
  expect(await pack('check', 'good.jsonl.gz', '--no-bundled')).toEqual({
    status: 0,
    out: 'good.jsonl.gz: 2 records, 0 errors, 0 warnings\n',
    err: '',
  });
});

it('stats and diff tell what a pack holds, and what would change', async () => {
  const [stats, diff] = [await pack('stats', 'good.jsonl'), await pack('diff', 'good.jsonl', 'later.jsonl')];
  expect(stats.out).toContain('harbour: The harbour, en, CC0-1.0, 2024-05-01');
  expect(stats.out).toMatch(/\n +1 actors\n +1 events\n/);
  expect(diff.out).toBe(
    '- harbour/crane (A crane falls)\n~ harbour/mwangi (Ines Mwangi): description\n0 added, 1 changed, 1 removed, 0 the same\n',
  );
});

it('from-csv writes a pack, or the lines that are wrong', async () => {
  const options = [
    '--pack',
    'harbour',
    '--title',
    'The harbour',
    '--licence',
    'CC0-1.0',
    '--updated',
    '2024-05-01',
  ];
  expect((await pack('from-csv', 'good.csv', ...options)).out).toBe(`${header}\n${actor}\n`);
  const wrong = await pack('from-csv', 'bad.csv', ...options);
  expect(wrong).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/^bad\.csv:2: kind: must be one of/),
  });
});

it('what cannot be read is said in a line, a wrong call with the usage', async () => {
  expect(await pack('stats', 'absent.jsonl')).toEqual({
    status: 1,
    out: '',
    err: 'absent.jsonl: no such file\n',
  });
  const wrong = await pack('diff', 'good.jsonl');
  expect(wrong.status).toBe(2);
  expect(wrong.err).toContain('usage: npm run');
});
