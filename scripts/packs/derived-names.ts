import type { Actor } from '../../lib/core/knowledge/records.ts';
import { foldName } from '../../lib/core/text/fold.ts';
import type { Draft } from './draft.ts';

/** What news puts after the bare name of a first-level division, by the country's id. */
const divisionWord: Readonly<Record<string, string>> = {
  Q858: 'Governorate', // Syria
  Q805: 'Governorate', // Yemen
  Q796: 'Governorate', // Iraq
  Q79: 'Governorate', // Egypt
  Q822: 'Governorate', // Lebanon
  Q810: 'Governorate', // Jordan
  Q948: 'Governorate', // Tunisia
  Q212: 'Oblast', // Ukraine
  Q889: 'Province', // Afghanistan
  Q794: 'Province', // Iran
  Q43: 'Province', // Turkey
  Q148: 'Province', // China
  Q869: 'Province', // Thailand
  Q424: 'Province', // Cambodia
  Q974: 'Province', // DR Congo
  Q1049: 'State', // Sudan
  Q1033: 'State', // Nigeria
  Q958: 'State', // South Sudan
  Q836: 'State', // Myanmar
  Q17: 'Prefecture', // Japan
  Q115: 'Region', // Ethiopia
};

const divisionWords =
  /\b(?:governorate|oblast|province|state|prefecture|region|district|county|krai|republic)\b/i;
const clubEnding = /\s+(?:F\.?C\.?|A\.?F\.?C\.?|C\.?F\.?|F\.?R\.?)$/;
const football = /football club|football team|soccer club/i;

const derivedFor = (actor: Actor): string[] => {
  // "Idlib" the governorate: the id says that it is a division, whatever its description has become since.
  if (/^world-actors\/adm1-/.test(actor.actor) && !divisionWords.test(actor.name)) {
    const word = divisionWord[actor.country ?? ''];
    return word ? [`${actor.name} ${word}`] : [];
  }
  // "Arsenal F.C.": reports leave the letters away.
  if (actor.kind === 'organization' && football.test(actor.description) && clubEnding.test(actor.name)) {
    return [actor.name.replace(clubEnding, '')];
  }
  return [];
};

/** Adds the names that a rule can tell, except where another actor has them already. Returns how many. */
export const addDerivedNames = (drafts: readonly Draft[]): number => {
  const taken = new Set<string>();
  for (const { actors } of drafts) {
    for (const actor of actors.values()) {
      for (const name of [actor.name, ...(actor.aliases ?? [])]) taken.add(foldName(name));
    }
  }
  let added = 0;
  for (const { actors } of drafts) {
    for (const actor of actors.values()) {
      const names = derivedFor(actor).filter((name) => !taken.has(foldName(name)));
      if (names.length === 0) continue;
      for (const name of names) taken.add(foldName(name));
      actor.aliases = [...(actor.aliases ?? []), ...names];
      added += names.length;
    }
  }
  return added;
};
