import * as v from 'valibot';
import type { Actor } from '../../lib/core/knowledge/records.ts';
import { foldName } from '../../lib/core/text/fold.ts';
import type { Draft } from './draft.ts';
import { readJsonLines } from './jsonl.ts';

const prominenceOf = (actor: Actor): number => actor.prominence ?? 0.1;
const yearsIn = (text: string): number[] =>
  [...text.matchAll(/\b(\d{4})\b/g)].map((match) => Number(match[1]));

/** Periodicals are works by kind, and news cites them. */
const periodical = /newspaper|magazine|journal|news|periodical|tabloid|weekly|encyclop/i;
const reign =
  /^(?:King|Queen|Emperor|Empress|Monarch|Pharaoh|Sultan|Byzantine|Roman|Antipope|Consul|Politician$|Sapa Inca|Gupta|Shah|Tsar|Doge|Duke|Prince of|Count)\b/;
const weapon = /missile|rocket|drone|unmanned|air defen[cs]e|main battle tank|fighter|bomber/i;
const stillNews = /^(?:Mobile app|Disease|Protest|Coup|Subject of world news)/;
const sight =
  /skyscraper|office (?:building|tower)|historical (?:country|state)|former (?:colony|country|palace|royal)|lighthouse|opera house|mausoleum|archaeological|ancient|castle|hotel|railway line|mosque|church|cathedral|stadium|museum|palace|bridge/i;

/** Why `actor` is left out, or null. Each reason is a class that news hardly speaks of and whose names are often words. */
const reasonToDrop = (actor: Actor, namesakes: number): string | null => {
  const prominence = prominenceOf(actor);
  if (actor.kind === 'work') return periodical.test(actor.description) ? null : 'film, book, game or song';
  if (actor.kind === 'person') {
    if (prominence >= 0.3 || actor.roles) return null;
    const died = Number((actor.to ?? '').slice(0, 4));
    if (died > 0 && died < 1950) return 'dead before 1950';
    // Born before 1880 is dead before some 1960: the inputs seldom say when.
    const born = Number((actor.from ?? '').slice(0, 4));
    if (born > 0 && born < 1880) return 'dead before 1950';
    if (reign.test(actor.description) && !actor.description.includes('since')) {
      if (yearsIn(actor.description).every((year) => year < 1900)) return 'dead before 1950';
    }
    return null;
  }
  if (actor.kind === 'group') return /^Dynasty/.test(actor.description) ? 'dynasty' : null;
  if (actor.kind === 'other') {
    if (prominence >= 0.18 || stillNews.test(actor.description) || weapon.test(actor.description))
      return null;
    return yearsIn(actor.description).some((year) => year >= 1990)
      ? null
      : 'old war, weapon, aircraft, mission';
  }
  if (actor.kind === 'organization') {
    if (/^Former political party/.test(actor.description) && prominence < 0.25) return 'former party';
    if (prominence < 0.06) return 'small radio station or club';
    if (namesakes >= 3 && prominence < 0.1) return 'one of several little known namesakes';
    return null;
  }
  if (sight.test(actor.description) && prominence < 0.1) return 'building or sight';
  if (/^(?:Historical country|Former colony)/.test(actor.description) && prominence < 0.2)
    return 'former country';
  return null;
};

/**
 * Leaves out of the last draft, the large pack, what only costs: each record costs import time and each name a chance of a
 * wrong card. Kept whatever the rule says: what an event, a role, a country key or another pack refers to. Returns how many
 * were dropped for each reason.
 */
export const dropUnneeded = (drafts: readonly Draft[]): Map<string, number> => {
  const large = drafts.at(-1);
  const dropped = new Map<string, number>();
  if (!large) return dropped;
  const needed = new Set<string>();
  for (const { actors, events } of drafts) {
    for (const event of events.values()) for (const id of event.actors) needed.add(id);
    for (const [id, actor] of actors) {
      if (actors !== large.actors) needed.add(id);
      if (actor.country) needed.add(actor.country);
      for (const role of actor.roles ?? []) if (role.of) needed.add(role.of);
    }
  }
  const namesakes = new Map<string, number>();
  const key = (actor: Actor) => `${actor.kind} ${foldName(actor.name)}`;
  for (const actor of large.actors.values()) namesakes.set(key(actor), (namesakes.get(key(actor)) ?? 0) + 1);
  for (const [id, actor] of large.actors) {
    if (needed.has(id)) continue;
    const reason = reasonToDrop(actor, namesakes.get(key(actor)) ?? 1);
    if (!reason) continue;
    large.actors.delete(id);
    dropped.set(reason, (dropped.get(reason) ?? 0) + 1);
  }
  return dropped;
};

const listed = v.strictObject({ actor: v.string(), why: v.string() });

/** Leaves out the actors of a list, each with its reason. Throws where no pack has one. Returns how many. */
export const dropListed = (drafts: readonly Draft[], file: string): number => {
  const entries = readJsonLines(file).map((line) => v.parse(listed, line));
  for (const { actor } of entries) {
    const deleted = drafts.map(({ actors }) => actors.delete(actor));
    if (!deleted.includes(true)) throw new Error(`${file}: no source has ${actor}`);
  }
  return entries.length;
};
