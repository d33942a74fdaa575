import { commonWord } from './check-aliases.ts';
import { dateFindings } from './check-dates.ts';
import { cyclesIn } from './check-follows.ts';
import { strayKeys } from './check-keys.ts';
import { idOf, isActor, type PackHeader, type PackRecord } from './records.ts';

/** An `error` would mislead readers; a `warning` is for the author to look at, and may be right as it is. */
export type Severity = 'error' | 'warning';

export type CheckRule =
  | 'unknown-id'
  | 'wrong-type'
  | 'common-word'
  | 'same-name'
  | 'no-cues'
  | 'cycle'
  | 'dates'
  | 'stray-key';

export interface Finding {
  /** 1-based line of the pack. */
  line: number;
  severity: Severity;
  rule: CheckRule;
  /** Key of the record, as a path. */
  key?: string;
  message: string;
}

/** A record that has passed its schema, with its line in the file. */
export interface CheckedLine {
  line: number;
  record: PackRecord;
}

export interface CheckOptions {
  /** Records that other packs define: `actor`, `event`, or null where none does. */
  elsewhere(id: string): 'actor' | 'event' | null;
  /** Frequent words of news, folded: an alias that is one of their verbs or adverbs is a common word. */
  frequent: ReadonlySet<string>;
}

/**
 * What an author should know of a pack whose lines have all passed their schemas: ids that nobody defines, aliases that are
 * common words, events that no later text can be matched with, circles in `follows`, dates that contradict each other. In the
 * order of the file.
 */
export const checkPack = (
  header: PackHeader,
  lines: readonly CheckedLine[],
  { elsewhere, frequent }: CheckOptions,
): Finding[] => {
  const here = new Map(lines.map((entry) => [idOf(entry.record), entry]));
  const findings: Finding[] = [];
  const typeOf = (id: string): 'actor' | 'event' | null => {
    const entry = here.get(id);
    if (!entry) return elsewhere(id);
    return isActor(entry.record) ? 'actor' : 'event';
  };
  const reference = (line: number, key: string, id: string, type: 'actor' | 'event'): void => {
    const found = typeOf(id);
    if (found === type) return;
    findings.push(
      found === null
        ? { line, severity: 'warning', rule: 'unknown-id', key, message: `no pack defines ${id}` }
        : {
            line,
            severity: 'error',
            rule: 'wrong-type',
            key,
            message: `${id} is an ${found}, not an ${type}`,
          },
    );
  };
  const named = new Map<string, number>();

  for (const { line, record } of lines) {
    const warn = (rule: CheckRule, key: string, message: string): void => {
      findings.push({ line, severity: 'warning', rule, key, message });
    };
    for (const { key, message } of strayKeys(record)) warn('stray-key', key, message);
    if (isActor(record)) {
      if (record.country !== undefined) reference(line, 'country', record.country, 'actor');
      for (const [place, role] of (record.roles ?? []).entries()) {
        if (role.of !== undefined) reference(line, `roles[${place}].of`, role.of, 'actor');
      }
      const marked = new Set(record.ambiguous ?? []);
      for (const [place, alias] of (record.aliases ?? []).entries()) {
        if (marked.has(alias) || !commonWord(alias, header.language, frequent)) continue;
        warn(
          'common-word',
          `aliases[${place}]`,
          `"${alias}" is also a common word: name it in "ambiguous" too`,
        );
      }
      const before = named.get(record.name);
      if (before === undefined) named.set(record.name, line);
      else if (!marked.has(record.name)) {
        warn('same-name', 'name', `line ${before} has the same name: name it in "ambiguous" of both`);
      }
    } else {
      for (const [place, id] of record.actors.entries()) reference(line, `actors[${place}]`, id, 'actor');
      for (const [place, id] of (record.follows ?? []).entries()) {
        reference(line, `follows[${place}]`, id, 'event');
      }
      if ((record.cues ?? []).length === 0) {
        warn(
          'no-cues',
          'cues',
          'is missing: without cues, only date and actors lead a later text to this event',
        );
      }
    }
    findings.push(...dateFindings(header, line, record, (id) => here.get(id)?.record));
  }
  findings.push(...cyclesIn(lines));
  return findings.sort((a, b) => a.line - b.line);
};
