import type { Actor, PackEvent, Role } from './records.ts';

const union = <T>(
  lists: readonly (readonly T[] | undefined)[],
  keyOf: (item: T) => string,
): T[] | undefined => {
  const seen = new Map<string, T>();
  for (const list of lists)
    for (const item of list ?? []) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return seen.size > 0 ? [...seen.values()] : undefined;
};

const roleKey = (role: Role): string => `${role.title}\u0000${role.of ?? ''}\u0000${role.from ?? ''}`;
const sourceKey = (source: { url: string }): string => source.url;
const same = (text: string): string => text;

/** The defined keys of `record` only, so that a spread never covers a value with `undefined`. */
const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/**
 * One actor out of the tellings of several packs, highest priority first: names, roles and sources are united, texts and
 * figures come from the first that has them. A name that any telling calls ambiguous stays so: better silent than wrong.
 * `languages` are those of the tellings' packs; names from a pack in another language than the first go under that
 * language's tag.
 */
export const uniteActors = (
  tellings: readonly [Actor, ...Actor[]],
  languages: readonly string[] = [],
): Actor => {
  const [first, ...rest] = tellings;
  if (rest.length === 0) return first;
  const base = Object.assign({}, ...[...tellings].reverse().map(defined)) as Actor;
  const names = new Map<string, Set<string>>();
  const addNames = (tag: string, list: readonly string[]) => {
    const found = names.get(tag) ?? new Set();
    for (const name of list) found.add(name);
    names.set(tag, found);
  };
  const aliases = new Set<string>();
  for (const [place, telling] of tellings.entries()) {
    const language = languages[place];
    if (language === undefined || language === languages[0]) {
      for (const alias of [telling.name, ...(telling.aliases ?? [])]) aliases.add(alias);
    } else {
      addNames(language, [telling.name, ...(telling.aliases ?? [])]);
    }
    for (const [tag, list] of Object.entries(telling.names ?? {})) addNames(tag, list);
  }
  aliases.delete(first.name);
  return {
    ...base,
    aliases: aliases.size > 0 ? [...aliases] : undefined,
    ...(names.size > 0
      ? { names: Object.fromEntries([...names].map(([tag, list]) => [tag, [...list]])) }
      : {}),
    roles: union(
      tellings.map((t) => t.roles),
      roleKey,
    ),
    ambiguous: union(
      tellings.map((t) => t.ambiguous),
      same,
    ),
    demonyms: union(
      tellings.map((t) => t.demonyms),
      same,
    ),
    sources: union(
      tellings.map((t) => t.sources),
      sourceKey,
    ),
  };
};

/** One event out of several tellings, highest priority first. */
export const uniteEvents = (tellings: readonly [PackEvent, ...PackEvent[]]): PackEvent => {
  const [first, ...rest] = tellings;
  if (rest.length === 0) return first;
  const base = Object.assign({}, ...[...tellings].reverse().map(defined)) as PackEvent;
  return {
    ...base,
    actors:
      union(
        tellings.map((t) => t.actors),
        same,
      ) ?? first.actors,
    cues: union(
      tellings.map((t) => t.cues),
      same,
    ),
    follows: union(
      tellings.map((t) => t.follows),
      same,
    ),
    sources: union(
      tellings.map((t) => t.sources),
      sourceKey,
    ),
  };
};
