import { type Interval, intervalOf } from '../time/interval.ts';
import type { Finding } from './check.ts';
import { isActor, type PackHeader, type PackRecord, type PartialDate } from './records.ts';

const spanOf = (date: PartialDate | undefined): Interval | null =>
  date === undefined ? null : intervalOf(date);

/** Is the whole of `a` before the whole of `b`? Spans that overlap contradict nothing. */
const before = (a: PartialDate | undefined, b: PartialDate | undefined): boolean => {
  const [first, second] = [spanOf(a), spanOf(b)];
  return first !== null && second !== null && first.to < second.from;
};

/**
 * Dates of one record that cannot all be true, as errors, and those that can but seldom are, as warnings. A date is the whole
 * of its span. `recordOf`: the pack's record of an id.
 */
export const dateFindings = (
  header: PackHeader,
  line: number,
  record: PackRecord,
  recordOf: (id: string) => PackRecord | undefined,
): Finding[] => {
  const findings: Finding[] = [];
  const say = (severity: Finding['severity'], key: string, message: string): void => {
    findings.push({ line, severity, rule: 'dates', key, message });
  };
  if (before(record.to, record.from)) say('error', 'to', `${record.to} is before "from", ${record.from}`);

  if (isActor(record)) {
    for (const [place, role] of (record.roles ?? []).entries()) {
      const key = `roles[${place}]`;
      if (before(role.to, role.from)) say('error', `${key}.to`, `${role.to} is before "from", ${role.from}`);
      if (before(role.from, record.from)) {
        say('error', `${key}.from`, `${role.from} is before the actor's own "from", ${record.from}`);
      }
      if (before(record.to, role.from)) {
        say('error', `${key}.from`, `${role.from} is after the actor's own "to", ${record.to}`);
      }
      if (before(header.updated, role.from)) {
        say('warning', `${key}.from`, `${role.from} is after the pack's "updated", ${header.updated}`);
      }
    }
    if (before(header.updated, record.asOf)) {
      say('warning', 'asOf', `${record.asOf} is after the pack's "updated", ${header.updated}`);
    }
    return findings;
  }

  const end = record.to ?? record.from;
  for (const [place, id] of (record.follows ?? []).entries()) {
    const earlier = recordOf(id);
    if (earlier && !isActor(earlier) && before(end, earlier.from)) {
      say('error', `follows[${place}]`, `${id} begins on ${earlier.from}, after this event`);
    }
  }
  for (const [place, id] of record.actors.entries()) {
    const actor = recordOf(id);
    if (actor && isActor(actor) && before(end, actor.from)) {
      say('warning', `actors[${place}]`, `${id} begins on ${actor.from}, after this event`);
    }
  }
  // The paper of the day before, west of the event or announcing it, may be right.
  if (before(record.checked, record.from)) {
    say('warning', 'checked', `${record.checked} is before the event, ${record.from}`);
  }
  if (before(header.updated, record.from)) {
    say('warning', 'from', `${record.from} is after the pack's "updated", ${header.updated}`);
  }
  return findings;
};
