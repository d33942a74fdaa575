import type { Actor, PartialDate, Role } from '../knowledge/records.ts';
import { type Day, type Interval, intervalOf } from '../time/interval.ts';

export interface Held {
  role: Role;
  from: Interval | null;
  to: Interval | null;
}

export interface RolesOn {
  /** Held on the day, in the record's order; of offices that change hands on it the one that goes on. */
  now: Held[];
  /** Ended before it, the latest first. */
  past: Held[];
  /** Not yet begun, the next first. */
  coming: Held[];
  /** Had the actor died or been dissolved by then? */
  gone: boolean;
}

/** The span of a partial date; null where there is none. */
export const spanOf = (date: PartialDate | undefined): Interval | null =>
  date === undefined ? null : intervalOf(date);

/** An actor's dated roles as they stood on `day`; null: as they are known last. Undated ones are left out. */
export const rolesOn = (actor: Actor, day: Day | null): RolesOn => {
  const end = spanOf(actor.to);
  const gone = end !== null && (day === null || end.to <= day);
  const dated: Held[] = [];
  for (const role of actor.roles ?? []) {
    // Death ends every office.
    const to = role.to ?? (gone ? actor.to : undefined);
    const held = { role: { ...role, to }, from: spanOf(role.from), to: spanOf(to) };
    if (held.from !== null || held.to !== null) dated.push(held);
  }
  const begun = ({ from }: Held) => day === null || from === null || from.from <= day;
  const over = ({ from, to }: Held) =>
    to !== null && (day === null || to.to < day || (from === null && to.from <= day));
  const current = dated.filter((held) => begun(held) && !over(held) && held.from !== null);
  const lasting = current.filter(({ to }) => to === null || day === null || to.to > day + 1);
  return {
    now: lasting.length > 0 ? lasting : current,
    past: dated.filter((held) => begun(held) && over(held)).sort((a, b) => (b.to?.to ?? 0) - (a.to?.to ?? 0)),
    coming: dated.filter((held) => !begun(held)).sort((a, b) => (a.from?.from ?? 0) - (b.from?.from ?? 0)),
    gone,
  };
};
