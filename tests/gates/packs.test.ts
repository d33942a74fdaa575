import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkHeader, checkRecord } from '../../lib/core/knowledge/schema.ts';
import { buildPacks } from '../../scripts/packs/build.ts';
import { faultsOf } from '../../scripts/packs/check.ts';
import type { Draft } from '../../scripts/packs/draft.ts';
import { gzipped, packText, type ShippedPack, writePacks } from '../../scripts/packs/write.ts';

const root = join(import.meta.dirname, '..', '..');
const shipped = join(root, 'public', 'packs');
const indexOf = (folder: string): ShippedPack[] =>
  JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const textOf = (folder: string, file: string): string =>
  gunzipSync(readFileSync(join(folder, file))).toString('utf8');

let drafts: Draft[] = [];
let rebuilt = '';

beforeAll(() => {
  rebuilt = mkdtempSync(join(tmpdir(), 'backstory-packs-'));
  drafts = buildPacks(join(root, 'packs')).drafts;
  writePacks(drafts, rebuilt);
}, 120_000);

afterAll(() => rmSync(rebuilt, { recursive: true, force: true }));

describe('the packs that ship', () => {
  test('are what their sources build', () => {
    const index = indexOf(shipped);
    expect(readdirSync(shipped).sort()).toEqual([...index.map(({ file }) => file), 'index.json'].sort());
    // Texts are compared, not the gzipped bytes: zlib compresses differently from one processor to the next.
    for (const { file, pack } of index) {
      const differs = textOf(shipped, file) !== textOf(rebuilt, file);
      expect(differs, `${pack} is stale: run "npm run packs"`).toBe(false);
    }
    const facts = (entries: ShippedPack[]) =>
      entries.map(({ pack, title, updated, file, records }) => ({ pack, title, updated, file, records }));
    expect(facts(index)).toEqual(facts(indexOf(rebuilt)));
  });

  test('are built to the same bytes each time, with nothing of this machine in them', () => {
    const again = drafts[0] ? gzipped(packText(drafts[0])) : Buffer.alloc(0);
    const first = readFileSync(join(rebuilt, 'us-mexico.pack.jsonl.gz'));
    expect(again.equals(first)).toBe(true);
    expect([...first.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(first[9]).toBe(255);
  });

  test('are as the index says: size, digest, number of records', () => {
    let total = 0;
    for (const { file, bytes, sha256, records } of indexOf(shipped)) {
      const packed = readFileSync(join(shipped, file));
      total += packed.length;
      expect(packed.length).toBe(bytes);
      expect(createHash('sha256').update(packed).digest('hex')).toBe(sha256);
      expect(textOf(shipped, file).trimEnd().split('\n').length - 1).toBe(records);
    }
    expect(total).toBeLessThanOrEqual(12_000_000);
  });

  test('come small ones first: the first article must not wait for the world', () => {
    const index = indexOf(shipped);
    expect(index[0]?.pack).toBe('us-mexico');
    expect(index[0]?.bytes).toBeLessThan(40_000);
    expect(index.at(-1)?.pack).toBe('world-actors');
  });

  test('are valid packs, each with a licence', () => {
    for (const { file } of indexOf(shipped)) {
      const [first = '', ...lines] = textOf(shipped, file).trimEnd().split('\n');
      const header = checkHeader(JSON.parse(first));
      expect(header.ok && header.value.licence !== '').toBe(true);
      const wrong = lines.filter((line) => !checkRecord(JSON.parse(line)).ok);
      expect(wrong).toEqual([]);
    }
  }, 60_000);

  test('resolve all their ids and contradict no date', () => {
    expect(faultsOf(drafts)).toEqual([]);
  }, 60_000);

  test('lead no old id to nowhere, and none that still lives', () => {
    const living = new Set(drafts.flatMap(({ actors, events }) => [...actors.keys(), ...events.keys()]));
    const same = drafts.flatMap(({ actors, events }) =>
      [...actors.values(), ...events.values()].flatMap(({ sameAs }) => sameAs ?? []),
    );
    expect(same.length).toBeGreaterThan(150);
    expect(same.filter((id) => living.has(id))).toEqual([]);
  });

  test('every licence and every source pack stands in the notice', () => {
    const notice = readFileSync(join(root, 'packs', 'NOTICE.md'), 'utf8');
    for (const { header } of drafts) {
      expect(notice).toContain(`\`${header.pack}\``);
      expect(notice).toContain(header.licence);
    }
  });
});

describe('the pack us-mexico', () => {
  test('is broad enough, and every record names an https source', () => {
    const pack = drafts.find(({ header }) => header.pack === 'us-mexico');
    const records = pack ? [...pack.actors.values(), ...pack.events.values()] : [];
    expect(pack?.actors.size).toBeGreaterThanOrEqual(35);
    expect(pack?.events.size).toBeGreaterThanOrEqual(20);
    const unsourced = records.filter(
      ({ sources }) => !sources?.some(({ url }) => url.startsWith('https://')),
    );
    expect(unsourced).toEqual([]);
    const years = [...(pack?.events.values() ?? [])].map(({ from }) => from.slice(0, 4)).sort();
    expect([years[0], years.at(-1)]).toEqual(['2006', '2025']);
  });

  test('gives each event three ways to be referred to', () => {
    const events = [...(drafts[0]?.events.values() ?? [])];
    expect(events.filter(({ cues }) => (cues?.length ?? 0) < 3).map(({ event }) => event)).toEqual([]);
  });
});
