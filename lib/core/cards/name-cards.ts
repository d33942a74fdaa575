import type { Article, Span } from '../article.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Actor } from '../knowledge/records.ts';
import type { AmbiguousCard, AmbiguousName, UnknownCard, UnknownName } from '../linking/page-context.ts';
import type { Evidence } from './evidence.ts';
import { nameIn } from './name-in.ts';
import { roleLine } from './role-line.ts';
import { lineLocale } from './role-words.ts';

/** Longest lists. */
const mostAmbiguous = 12;
const mostUnknown = 12;
const mostCandidates = 5;

type EvidenceOf = (span: Span | undefined) => Evidence | null;

const grouped = <T extends Span>(
  names: readonly T[],
  keyOf: (name: T) => string,
): [string, [T, ...T[]]][] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    const group = groups.get(keyOf(name));
    if (group) group.push(name);
    else groups.set(keyOf(name), [name]);
  }
  return [...groups];
};

const spansOf = (names: readonly Span[]): Span[] => names.map(({ start, end }) => ({ start, end }));

/** Names that could be several actors, each with its candidates as of the article's day. */
export const ambiguousCards = async (
  article: Article,
  names: readonly AmbiguousName[],
  known: { actors: ReadonlyMap<string, Actor>; nameOf: (id: string) => string | undefined; locale: string },
  knowledge: Knowledge,
  evidenceOf: EvidenceOf,
): Promise<AmbiguousCard[]> => {
  const { nameOf, locale } = known;
  // By the words alone, which are the card's id: the same name may have its candidates in another order elsewhere.
  const groups = grouped(names, ({ start, end }) => article.text.slice(start, end));
  const cards = groups.slice(0, mostAmbiguous).map(async ([, list]): Promise<AmbiguousCard> => {
    const [first] = list;
    const title = article.text.slice(first.start, first.end);
    const candidates = await Promise.all(
      [...new Set(list.flatMap((name) => name.candidates))]
        .flatMap((id) => known.actors.get(id) ?? [])
        .slice(0, mostCandidates)
        .map(async (actor) => {
          const { asOf, language } = await knowledge.origin(actor.actor);
          const { line } = roleLine(actor, {
            published: article.published,
            factsAsOf: asOf,
            nameOf,
            locale: lineLocale(language, locale),
          });
          const title = nameIn(actor, locale);
          return { id: actor.actor, title, line, ...(language === null ? {} : { language }) };
        }),
    );
    const either = new Intl.ListFormat(locale, { type: 'disjunction' });
    return {
      section: 'ambiguous',
      id: title,
      title,
      line: either.format(candidates.map((candidate) => candidate.title)),
      ...evidenceOf(first),
      spans: spansOf(list),
      score: 0,
      candidates,
    };
  });
  return (await Promise.all(cards)).filter(({ candidates }) => candidates.length > 0);
};

/** Names that no pack knows, the often named first, with what the article says of them. */
export const unknownCards = (names: readonly UnknownName[], evidenceOf: EvidenceOf): UnknownCard[] =>
  grouped(names, ({ name }) => name)
    .sort(([, a], [, b]) => b.length - a.length || a[0].start - b[0].start)
    .slice(0, mostUnknown)
    .map(([name, list]) => {
      const role = list.find((one) => one.role !== undefined)?.role;
      return {
        section: 'unknown',
        id: name,
        title: name,
        line: role ?? '',
        ...evidenceOf(list[0]),
        spans: spansOf(list),
        score: 0,
        ...(role === undefined ? {} : { role }),
      };
    });
