import type { Span } from '../article.ts';
import type { Actor, Role } from '../knowledge/records.ts';
import { patternOf } from '../text/pattern-of.ts';
import { sharedWords } from '../words/learnt.ts';
import { foldText } from './fold-text.ts';
import { type Interval, intervalOf } from './interval.ts';

/** "His first term", "her presidency": a time that is told by an office. Whose it is stands elsewhere in the sentence. */
export interface TermMention extends Span {
  /** 1 for the first term, -1 for the last one; null where none is counted. */
  ordinal: number | null;
  /** Stem of the office, folded, where the phrase names it: "presid". */
  office: string | null;
}

/** Longest time that one elected term lasts, in days: six years. */
const longestTerm = 6 * 366;
/** Shortest time after which a second term begins: some four years, less a month for the oath. */
const secondTermAfter = 4 * 365 - 31;

let known: ReadonlyMap<string, number> | null = null;

const ordinalOf = (word: string): number | undefined => {
  known ??= new Map(Object.entries(sharedWords().ordinals));
  return known.get(word);
};

const phrases = ['countedTerm', 'termCounted', 'ownedOffice'] as const;

/** Phrases that tell a time by a term of office, in English, Spanish, French and German, in text order. */
export const termMentions = (text: string): TermMention[] => {
  const folded = foldText(text);
  const found: TermMention[] = [];
  for (const phrase of phrases) {
    for (const match of folded.matchAll(patternOf(phrase))) {
      const ordinal = ordinalOf(match.groups?.ordinal ?? '') ?? null;
      const word = match.groups?.term ?? '';
      const office = /^(?:presid|prasid)/.test(word)
        ? 'presid'
        : /^(?:chancell|kanzler|premier|govern|mayor|papa)/.exec(word)?.[0];
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push({ ...span, ordinal, office: office ?? null });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/**
 * When an actor held office: `ordinal` 1 for the first term, -1 for the last, null for all. `office` is a folded stem
 * that the role's title must hold. An open end is `Infinity`. Terms of one unbroken role are not in the records: the first
 * is then its first six years at most, the second begins after four at the earliest. Empty where nothing is known.
 */
export const termIntervals = (
  actor: Actor,
  ordinal: number | null,
  office: string | null = null,
): Interval[] => {
  const dated = (actor.roles ?? []).flatMap((role: Role) => {
    const from = role.from === undefined ? null : intervalOf(role.from);
    const to = role.to === undefined ? null : intervalOf(role.to);
    if (!from) return [];
    const title = foldText(role.title);
    return [{ title, from: from.from, to: to?.to ?? Number.POSITIVE_INFINITY }];
  });
  const fitting = dated.filter(({ title }) =>
    office === null ? patternOf('termed').test(title) : title.includes(office),
  );
  // Terms are counted within one office: the one named, else the first of the record.
  const [first] = fitting;
  const stays = fitting
    .filter(({ title }) => title === first?.title)
    .sort((a, b) => a.from - b.from)
    .filter((stay, place, all) => all[place - 1]?.from !== stay.from)
    .map(({ from, to }) => ({ from, to }));
  if (ordinal === null) return stays;
  if (ordinal < 0) return stays.slice(-1);
  const only = stays.length === 1 ? stays[0] : undefined;
  if (only && ordinal === 1) return [{ from: only.from, to: Math.min(only.to, only.from + longestTerm) }];
  if (only && ordinal === 2 && only.to - only.from > secondTermAfter)
    return [{ from: only.from + secondTermAfter, to: only.to }];
  const stay = stays[ordinal - 1];
  return stay ? [stay] : [];
};
