import type { Actor, PartialDate, Role } from '../knowledge/records.ts';
import { foldName } from '../text/fold.ts';
import { formatWhen } from '../time/format.ts';
import type { Day } from '../time/interval.ts';
import { dayOfPublication, descriptionOn } from './as-of-day.ts';
import { type RoleWords, roleWordsOf } from './role-words.ts';
import { type Held, rolesOn, spanOf } from './roles-on.ts';

export interface RoleLine {
  /** Who that is on the article's date. Empty where nothing can be said of that day. */
  line: string;
  /** What came after the article. */
  later?: string;
}

export interface RoleLineContext {
  /** ISO date or instant of the article; null when unknown: then what is known last is told. */
  published: string | null;
  /** When the facts were last checked. */
  factsAsOf: PartialDate | null;
  /** BCP 47 tag for dates and the words about them. */
  locale?: string;
  /** Name of the actor to whom a role belongs, where it is known. */
  nameOf?: (id: string) => string | undefined;
}

/** Roles shown in one line, if it stays this short: more is no line any more. */
const longestLine = 100;

/** Days within which an end is told by its month and not only by its year. */
const recent = 365;

const monthOf = (date: PartialDate): PartialDate => date.slice(0, 7);
const yearOf = (date: PartialDate): string => date.slice(0, 4);

/** Does a role's title leave open to whom it belongs? "Secretary general" does, "President of the United States" does not. */
export const leavesOwnerOpen = (title: string, owner: string): boolean =>
  !/\s(?:of|for|from|to|de|del|du|des|der|di)\s|^(?:US|UN|EU|UK)\s|,/.test(title) && !title.includes(owner);

/**
 * Its title, with what it belongs to where the title leaves that open: "Secretary general (NATO)". In brackets, as titles
 * come in any language.
 */
const titleOf = (role: Role, nameOf: RoleLineContext['nameOf']): string => {
  const owner = role.of === undefined ? undefined : nameOf?.(role.of);
  return owner !== undefined && leavesOwnerOpen(role.title, owner) ? `${role.title} (${owner})` : role.title;
};

const years = ({ role, from, to }: Held): string => {
  if (role.from && from && role.to && to) {
    const [first, last] = [yearOf(role.from), yearOf(role.to)];
    return first === last ? first : `${first}–${last}`;
  }
  return yearOf(role.to ?? role.from ?? '');
};

/** Telling words of offices, folded: "secretary", "economy"; five letters at least, so no "of" and no "US". */
const wordsOf = (roles: readonly Held[]): Set<string> =>
  new Set(
    roles.flatMap(({ role }) =>
      foldName(role.title)
        .split(' ')
        .filter((word) => word.length > 4),
    ),
  );

/** A role that is held on `day`: "President of Mexico since October 2024 (as of December 2025)". */
const heldText = (
  held: Held,
  title: string,
  day: Day | null,
  known: PartialDate | null,
  locale: string,
  words: RoleWords,
) => {
  const { role, from } = held;
  let text = title;
  if (role.from && from)
    text += ` ${words.since} ${formatWhen(monthOf(role.from), undefined, locale, 'long')}`;
  const until = spanOf(known ?? undefined);
  // An open end says only that the pack knows of none: on a later day it is as old as the pack.
  if (known && until && role.to === undefined && day !== null && until.to < day)
    text += ` (${words.asOf} ${formatWhen(monthOf(known), undefined, locale, 'long')})`;
  return text;
};

/** A role that had ended: "President of Mexico 2018–2024", within a year of its end "… until September 2024". */
const endedText = (held: Held, title: string, day: Day | null, locale: string, words: RoleWords): string => {
  const { role, to } = held;
  if (role.to && to && (role.from === undefined || (day !== null && day - to.to < recent)))
    return `${title} ${words.until} ${formatWhen(monthOf(role.to), undefined, locale, 'long')}`;
  return `${title} ${years(held)}`;
};

/** A role that had not yet begun: "President of Mexico from October 2024". */
const comingText = (held: Held, title: string, locale: string, words: RoleWords): string => {
  const { role } = held;
  if (role.to) return `${title} ${years(held)}`;
  return `${title} ${words.from} ${formatWhen(monthOf(role.from ?? ''), undefined, locale, 'long')}`;
};

/**
 * Who an actor is as of the day an article was published, in one line, and what came later. A dated role comes first,
 * then a past one, then the description without what it tells of later days. Nothing is said that the records do not say.
 */
export const roleLine = (actor: Actor, context: RoleLineContext): RoleLine => {
  const { factsAsOf, nameOf } = context;
  const locale = context.locale ?? 'en';
  const words = roleWordsOf(locale);
  const day = dayOfPublication(context.published);
  const person = actor.kind === 'person';
  const endOf = spanOf(actor.to);
  const known = rolesOn(actor, day);
  // What an organization is tells its description; its roles are memberships.
  const { now, past, coming } = person ? known : { now: [], past: [], coming: [] };
  const { gone } = known;
  const title = ({ role }: Held) => titleOf(role, nameOf);

  const told: string[] = [];
  const named = new Set<string>();
  const add = (text: string, name: string) => {
    if (named.has(name)) return;
    if (told.length > 0 && told.join('; ').length + text.length + 2 > longestLine) return;
    named.add(name);
    told.push(text);
  };
  const stints = (name: string, except: Held): string => {
    const others = past.filter((held) => held !== except && title(held) === name).map(years);
    return others.length > 0 ? ` (${words.also} ${[...new Set(others)].sort().join(', ')})` : '';
  };
  for (const held of now.slice(0, 2)) {
    const name = title(held);
    const text = heldText(held, name, day, held.role.asOf ?? factsAsOf, locale, words);
    add(text + stints(name, held), name);
  }
  if (now.length === 0) {
    const [last] = past;
    if (last) {
      const name = title(last);
      add(endedText(last, name, day, locale, words) + stints(name, last), name);
    }
  }

  const later: string[] = [];
  const [main] = now;
  if (main?.role.to && main.to && day !== null && main.to.to > day + 1)
    later.push(`${words.inOffice} ${formatWhen(monthOf(main.role.to), undefined, locale, 'long')}`);
  for (const held of coming.slice(0, 2)) later.push(comingText(held, title(held), locale, words));

  let line = told.join('; ');
  if (line === '') {
    const described =
      day === null
        ? { told: actor.description, later: '' }
        : descriptionOn(actor.description, day, wordsOf(coming));
    line = described.told;
    if (described.later !== '' && later.length === 0) later.push(described.later);
  }
  if (actor.to && endOf) {
    const year = yearOf(actor.to);
    const when = formatWhen(actor.to, undefined, locale, 'long');
    const end = `${person ? words.died : words.ended} ${when}`;
    const told = (text: string) => text.includes(year);
    if (!gone) later.push(...(later.some(told) ? [] : [end]));
    else if (!told(line)) line = line === '' ? end : `${line} (${end})`;
  }
  const after = later.length > 0 ? `${words.later}: ${later.join('; ')}` : null;
  if (line === '' && after !== null) return { line: after };
  return after === null ? { line } : { line, later: after };
};
