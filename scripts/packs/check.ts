import { checkRecord } from '../../lib/core/knowledge/schema.ts';
import type { Draft } from './draft.ts';

/** The same instant, read as the first day of the span that a date stands for. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** Faults of packs that are to ship together, one line each; empty when all is well. */
export const faultsOf = (drafts: readonly Draft[]): string[] => {
  const faults: string[] = [];
  const actors = new Set(drafts.flatMap((draft) => [...draft.actors.keys()]));
  const starts = new Map<string, string>();
  for (const draft of drafts) for (const event of draft.events.values()) starts.set(event.event, event.from);
  for (const { header, actors: told, events } of drafts) {
    const say = (id: string, what: string) => faults.push(`${header.pack}: ${id}: ${what}`);
    if (header.licence === '') say('header', 'names no licence');
    for (const record of [...told.values(), ...events.values()]) {
      const checked = checkRecord(JSON.parse(JSON.stringify(record)));
      const id = 'actor' in record ? record.actor : record.event;
      if (!checked.ok) say(id, JSON.stringify(checked.faults));
      if (record.from && record.to && firstDay(record.from) > lastDay(record.to))
        say(id, 'ends before it begins');
    }
    for (const actor of told.values()) {
      if (actor.country && !actors.has(actor.country))
        say(actor.actor, `country ${actor.country} is unknown`);
      for (const role of actor.roles ?? []) {
        if (role.of && !actors.has(role.of)) say(actor.actor, `role of ${role.of}, which is unknown`);
        if (role.from && role.to && firstDay(role.from) > lastDay(role.to))
          say(actor.actor, `role ${role.title} ends first`);
      }
    }
    for (const event of events.values()) {
      for (const id of event.actors) if (!actors.has(id)) say(event.event, `actor ${id} is unknown`);
      for (const id of event.follows ?? []) {
        const start = starts.get(id);
        if (!start) say(event.event, `follows ${id}, which is unknown`);
        else if (firstDay(start) > lastDay(event.to ?? event.from))
          say(event.event, `follows ${id}, which is later`);
      }
    }
  }
  return faults;
};
