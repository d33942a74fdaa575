import '../lib/core/words/learn-all.ts';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CheckedLine, checkPack } from '../lib/core/knowledge/check.ts';
import { diffPacks } from '../lib/core/knowledge/diff.ts';
import { recordsFromCsv } from '../lib/core/knowledge/from-csv.ts';
import { parsePack } from '../lib/core/knowledge/parse.ts';
import { idOf, isActor, type Pack, type PackHeader, type PackRecord } from '../lib/core/knowledge/records.ts';
import { checkHeader } from '../lib/core/knowledge/schema.ts';
import { packStats } from '../lib/core/knowledge/stats.ts';
import { fileTrouble } from './file-trouble.ts';
import { loadPacks } from './load-packs.ts';

const usage = `usage: npm run --silent pack -- check FILE [--pack FILE]… [--no-bundled]
       npm run --silent pack -- stats FILE
       npm run --silent pack -- diff BEFORE AFTER
       npm run --silent pack -- from-csv FILE --pack ID --title TITLE [--language TAG] [--licence SPDX] [--updated DATE]`;

/** What was asked for cannot be done: said in one line, exit status 1. */
class Refused extends Error {}
/** The command was called wrongly: exit status 2. */
class Misused extends Error {}

/** npm runs a script in the project's folder and says in `INIT_CWD` where the user was. */
const asTyped = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const place = (file: string, line: number): string => (line === 0 ? file : `${file}:${line}`);
const sentence = (key: string | undefined, message: string): string => (key ? `${key}: ${message}` : message);

interface Lines {
  header: PackHeader | null;
  lines: CheckedLine[];
  errors: string[];
}

const readLines = async (file: string): Promise<Lines> => {
  const read: Lines = { header: null, lines: [], errors: [] };
  try {
    for await (const items of parsePack(createReadStream(asTyped(file)))) {
      for (const item of items) {
        if (item.type === 'header') read.header = item.header;
        else if (item.type === 'record') read.lines.push({ line: item.line, record: item.record });
        else {
          const { line, key, message } = item.error;
          read.errors.push(`${place(file, line)}: error: ${sentence(key, message)}`);
        }
      }
    }
  } catch (error) {
    throw new Refused(`${file}: ${fileTrouble(error)}`);
  }
  return read;
};

const readWhole = async (file: string): Promise<Pack> => {
  const { header, lines, errors } = await readLines(file);
  if (!header || errors.length > 0) throw new Refused(errors.join('\n'));
  return { header, records: lines.map(({ record }) => record) };
};

/** Only the words by which inflected forms are known: those of the word vectors, folded as they are. */
const frequentWords = async (): Promise<Set<string>> =>
  new Set((await readFile(resolve(import.meta.dirname, '../public/vectors.txt'), 'utf8')).split('\n'));

const check = async (file: string, others: readonly string[], bundled: boolean): Promise<number> => {
  const { header, lines, errors } = await readLines(file);
  for (const error of errors) console.log(error);
  let faults = errors.length;
  let warnings = 0;
  if (header) {
    const loaded = await loadPacks(
      others.map((name) => ({ path: asTyped(name), name })),
      bundled,
    );
    if (!loaded.ok) throw new Refused(loaded.errors.join('\n'));
    const types = new Map<string, 'actor' | 'event'>();
    for (const { header: other, records } of loaded.packs) {
      if (other.pack === header.pack) continue;
      for (const record of records) types.set(idOf(record), isActor(record) ? 'actor' : 'event');
    }
    const options = { elsewhere: (id: string) => types.get(id) ?? null, frequent: await frequentWords() };
    for (const { line, severity, key, message } of checkPack(header, lines, options)) {
      console.log(`${place(file, line)}: ${severity}: ${sentence(key, message)}`);
      if (severity === 'error') faults += 1;
      else warnings += 1;
    }
  }
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  console.log(
    `${file}: ${count(lines.length, 'record')}, ${count(faults, 'error')}, ${count(warnings, 'warning')}`,
  );
  return faults === 0 ? 0 : 1;
};

const stats = async (file: string): Promise<number> => {
  const { header, records } = await readWhole(file);
  const { actors, events, ...groups } = packStats({ header, records });
  console.log(`${header.pack}: ${header.title}, ${header.language}, ${header.licence}, ${header.updated}`);
  console.log(`${String(actors).padStart(8)} actors\n${String(events).padStart(8)} events`);
  const titles: Record<keyof typeof groups, string> = {
    names: 'names by language',
    actorKinds: 'actors by kind',
    eventKinds: 'events by kind',
    eventYears: 'events by year',
    actorsWith: 'actors that have',
    eventsWith: 'events that have',
  };
  for (const [group, counts] of Object.entries(groups)) {
    const entries = Object.entries(counts);
    if (entries.length === 0 || entries.every(([, number]) => number === 0)) continue;
    console.log(`\n${titles[group as keyof typeof groups]}`);
    for (const [label, number] of entries) console.log(`${String(number).padStart(8)} ${label}`);
  }
  return 0;
};

const called = (record: PackRecord): string =>
  `${idOf(record)} (${isActor(record) ? record.name : record.title})`;

const diff = async (before: string, after: string): Promise<number> => {
  const { header, added, removed, changed, same } = diffPacks(
    await readWhole(before),
    await readWhole(after),
  );
  if (header.length > 0) console.log(`~ header: ${header.join(', ')}`);
  for (const record of removed) console.log(`- ${called(record)}`);
  for (const record of added) console.log(`+ ${called(record)}`);
  for (const { after: record, keys } of changed) console.log(`~ ${called(record)}: ${keys.join(', ')}`);
  console.log(
    `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${same} the same`,
  );
  return 0;
};

const fromCsv = async (
  file: string,
  given: { pack?: string | undefined; title?: string; language?: string; licence?: string; updated?: string },
): Promise<number> => {
  const { pack, title, language = 'en', licence = 'LicenseRef-Private' } = given;
  if (pack === undefined || title === undefined)
    throw new Misused('from-csv needs --pack ID and --title TITLE.');
  const updated = given.updated ?? new Date().toISOString().slice(0, 10);
  const header = checkHeader({ pack, format: 1, title, language, licence, updated });
  if (!header.ok) {
    throw new Misused(header.faults.map(({ key, message }) => `--${sentence(key, message)}`).join('\n'));
  }
  const csv = await readFile(asTyped(file), 'utf8').catch((error: unknown) => {
    throw new Refused(`${file}: ${fileTrouble(error)}`);
  });
  const reading = recordsFromCsv(csv);
  if (!reading.ok) {
    throw new Refused(
      reading.errors
        .map(({ line, key, message }) => `${place(file, line)}: ${sentence(key, message)}`)
        .join('\n'),
    );
  }
  for (const line of [header.value, ...reading.records]) console.log(JSON.stringify(line));
  return 0;
};

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true, default: [] },
        'no-bundled': { type: 'boolean', default: false },
        title: { type: 'string' },
        language: { type: 'string' },
        licence: { type: 'string' },
        updated: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
};

/** The pack author's bench (docs/packs.md). Exit status: 0, 1 where a file has errors or cannot be read, 2 when called wrongly. */
const pack = async (): Promise<number> => {
  const { values, positionals } = readArguments();
  const [command, first, second, ...more] = positionals;
  const rest = (second === undefined ? 0 : 1) + more.length;
  if (first !== undefined && rest === (command === 'diff' ? 1 : 0)) {
    if (command === 'check') return await check(first, values.pack, !values['no-bundled']);
    if (command === 'stats') return await stats(first);
    if (command === 'diff') return await diff(first, second ?? '');
    if (command === 'from-csv') return await fromCsv(first, { ...values, pack: values.pack[0] });
  }
  throw new Misused('Name a command and its files.');
};

try {
  process.exitCode = await pack();
} catch (error) {
  if (!(error instanceof Refused || error instanceof Misused)) throw error;
  console.error(error instanceof Misused ? `${error.message}\n${usage}` : error.message);
  process.exitCode = error instanceof Misused ? 2 : 1;
}
