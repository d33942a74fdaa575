import type { CheckedLine, Finding } from './check.ts';
import { isActor } from './records.ts';

/** Circles in `follows`, each told once, at its first line: no event can have led to itself. */
export const cyclesIn = (lines: readonly CheckedLine[]): Finding[] => {
  const nodes = new Map<string, { line: number; follows: readonly string[] }>();
  for (const { line, record } of lines) {
    if (!isActor(record)) nodes.set(record.event, { line, follows: record.follows ?? [] });
  }
  const findings: Finding[] = [];
  const done = new Set<string>();
  for (const start of nodes.keys()) {
    // A walk without recursion: a chain of 100,000 events is no reason to fail.
    const path: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    const onPath = new Set(path.map(({ id }) => id));
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const id = nodes.get(top.id)?.follows[top.next];
      top.next += 1;
      if (id === undefined) {
        path.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(id)) {
        const circle = path.slice(path.findIndex((step) => step.id === id)).map((step) => step.id);
        const line = Math.min(...circle.map((member) => nodes.get(member)?.line ?? 0));
        const message = `a circle: ${[...circle, id].join(' follows ')}`;
        findings.push({ line, severity: 'error', rule: 'cycle', key: 'follows', message });
      } else if (nodes.has(id) && !done.has(id)) {
        path.push({ id, next: 0 });
        onPath.add(id);
      }
    }
  }
  return findings;
};
