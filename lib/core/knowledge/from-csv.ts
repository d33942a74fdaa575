import { csvRows } from './csv.ts';
import type { PackError } from './parse.ts';
import { idOf, type PackRecord } from './records.ts';
import { checkRecord } from './schema.ts';

/** Parts of a cell that holds several values; names and cues have no bars. */
const listMark = '|';
const partMark = ';';

const listOf = (cell: string): string[] =>
  cell
    .split(listMark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `title; of; from; to`: the later ones may be left out or empty. */
const partsOf = (cell: string, keys: readonly string[]): Record<string, string>[] =>
  listOf(cell).map((entry) => {
    const parts = entry.split(partMark).map((part) => part.trim());
    return Object.fromEntries(keys.flatMap((key, place) => (parts[place] ? [[key, parts[place]]] : [])));
  });

type Column = (cell: string) => unknown;
const text: Column = (cell) => cell;
/** What is no number is left as it is, for the schema to name. */
const number: Column = (cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell);

const columns: Record<string, Column> = {
  actor: text,
  event: text,
  kind: text,
  name: text,
  title: text,
  description: text,
  summary: text,
  from: text,
  to: text,
  surname: text,
  country: text,
  asOf: text,
  checked: text,
  prominence: number,
  population: number,
  aliases: listOf,
  ambiguous: listOf,
  demonyms: listOf,
  actors: listOf,
  cues: listOf,
  follows: listOf,
  roles: (cell) => partsOf(cell, ['title', 'of', 'from', 'to']),
  sources: (cell) =>
    partsOf(cell, ['url', 'title', 'publisher', 'published']).map((source) => ({
      title: source.url,
      ...source,
    })),
};
const nameColumn = /^names:(.+)$/;

export type CsvReading = { ok: true; records: PackRecord[] } | { ok: false; errors: PackError[] };

/**
 * Records out of a table whose first row names its columns (docs/packs.md). Errors have the line of the row and the column;
 * all of them are told. Columns that are not known are an error, since what stands in them would be lost.
 */
export const recordsFromCsv = (csv: string): CsvReading => {
  const [head, ...rows] = csvRows(csv);
  if (!head) return { ok: false, errors: [{ line: 0, message: 'The file is empty.' }] };
  const titles = head.fields.map((field) => field.trim());
  const errors: PackError[] = titles.flatMap((title) =>
    Object.hasOwn(columns, title) || nameColumn.test(title)
      ? []
      : [{ line: head.line, key: title, message: 'is no column of the table' }],
  );
  const records: PackRecord[] = [];
  const seen = new Map<string, number>();
  for (const { line, fields } of rows) {
    if (fields.length > titles.length) {
      errors.push({
        line,
        message: `has ${fields.length} fields, but the table has ${titles.length} columns`,
      });
      continue;
    }
    const record = new Map<string, unknown>();
    const names = new Map<string, string[]>();
    for (const [place, title] of titles.entries()) {
      const cell = fields[place]?.trim() ?? '';
      if (cell === '') continue;
      const tag = nameColumn.exec(title)?.[1];
      if (tag !== undefined) names.set(tag, listOf(cell));
      else record.set(title, Object.hasOwn(columns, title) ? columns[title]?.(cell) : cell);
    }
    if (names.size > 0) record.set('names', Object.fromEntries(names));
    const checked = checkRecord(Object.fromEntries(record));
    if (!checked.ok) {
      errors.push(...checked.faults.map((fault) => ({ line, ...fault })));
      continue;
    }
    const id = idOf(checked.value);
    const before = seen.get(id);
    if (before !== undefined) errors.push({ line, message: `The id ${id} is on line ${before} already.` });
    seen.set(id, line);
    records.push(checked.value);
  }
  return errors.length === 0 ? { ok: true, records } : { ok: false, errors };
};
