import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { importPack, writeLines } from '../bench-linking/in-chromium.ts';
import { namesFor, packLines } from '../bench-linking/material.ts';
import { closeWelcome, openControl } from './backstory.ts';
import { launch } from './browser.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { printTable, spread } from './table.ts';

export interface InstallAndImport {
  /** Milliseconds from the start of the browser with a new profile. */
  firstPack: Spread;
  allPacks: Spread;
  /** Bytes that the library takes then, as the browser counts them. */
  libraryBytes: Spread;
  /** Each into the same library, the smaller before. Milliseconds from the file to its preview, and from the click to the end. */
  imports: { names: number; read: Spread; write: Spread }[];
}

/** Notes in the page when the first pack and when all are in the library: epoch milliseconds. Reads the database, writes nothing. */
const packsSeen = (control: Page, many: number): Promise<{ first: number; all: number }> =>
  control.evaluate(async (expected) => {
    const pause = () => new Promise((next) => setTimeout(next, 10));
    const request = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
    // Opening it first would make an empty one.
    while (!(await indexedDB.databases()).some(({ name }) => name === 'backstory')) await pause();
    const db = await request(indexedDB.open('backstory'));
    const seen = { first: 0, all: 0 };
    const end = Date.now() + 300_000;
    while (seen.all === 0) {
      const packs = await request(db.transaction('packs').objectStore('packs').count());
      if (packs > 0 && seen.first === 0) seen.first = Date.now();
      if (packs >= expected) seen.all = Date.now();
      if (Date.now() > end) throw new Error(`${packs} of ${expected} packs after five minutes`);
      await pause();
    }
    db.close();
    return seen;
  }, many);

/**
 * An installation into a new profile, and imports of packs of `sizes` names on the options page, as a reader does both; everything
 * anew in each run.
 */
export const installAndImport = async (
  folder: string,
  bundledPacks: number,
  sizes: readonly number[],
  runs: number,
): Promise<InstallAndImport> => {
  const scratch = await mkdtemp(join(tmpdir(), 'backstory-bench-packs-'));
  const pathOf = (names: number) => join(scratch, `${names}.pack.jsonl`);
  const first: number[] = [];
  const all: number[] = [];
  const bytes: number[] = [];
  const took = new Map(sizes.map((names) => [names, { read: [] as number[], write: [] as number[] }]));
  try {
    for (const names of sizes) await writeLines(pathOf(names), packLines(namesFor(names)));
    for (let run = 0; run < runs; run++) {
      const start = Date.now();
      const bench = await launch(folder);
      try {
        const { base, control } = await openControl(bench.browser);
        const seen = await packsSeen(control, bundledPacks);
        first.push(seen.first - start);
        all.push(seen.all - start);
        const usage = await control.evaluate(
          async () => (await navigator.storage.estimate()).usage ?? Number.NaN,
        );
        bytes.push(usage);
        await closeWelcome(bench.browser);
        for (const [names, { read, write }] of took) {
          const one = await importPack(bench.browser, base, pathOf(names));
          read.push(one.read);
          write.push(one.write);
        }
      } finally {
        await bench.close();
      }
    }
    return {
      firstPack: spreadOf(first),
      allPacks: spreadOf(all),
      libraryBytes: spreadOf(bytes),
      imports: [...took].map(([names, { read, write }]) => ({
        names,
        read: spreadOf(read),
        write: spreadOf(write),
      })),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const scaled = ({ median, least, most, runs }: Spread, by: number): Spread => ({
  median: median / by,
  least: least / by,
  most: most / by,
  runs,
});

export const printInstallAndImport = (result: InstallAndImport): void => {
  const { firstPack, allPacks, libraryBytes, imports } = result;
  printTable(
    `First installation, ${firstPack.runs} runs, median (least–most)`,
    ['launch to first pack ms', 'to all packs ms', 'library MB'],
    [[spread(firstPack), spread(allPacks), spread(scaled(libraryBytes, 1e6))]],
  );
  if (imports.length === 0) return;
  printTable(
    `Imports, ${firstPack.runs} runs, median (least–most)`,
    ['names', 'file to preview s', 'click to done s'],
    imports.map(({ names, read, write }) => [
      String(names),
      spread(scaled(read, 1000)),
      spread(scaled(write, 1000)),
    ]),
  );
};
