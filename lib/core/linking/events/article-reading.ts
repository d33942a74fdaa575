import type { Article, Span } from '../../article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { foldName } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { WordVectors } from '../../text/vectors.ts';
import { type TimeExpression, timeExpressions } from '../../time/expressions.ts';
import { type Interval, intervalOf } from '../../time/interval.ts';
import type { Mention } from '../page-context.ts';
import { belongings } from './kin.ts';
import { countriesHinted, type HintWord } from './nationalities.ts';
import { termTimes } from './term-times.ts';
import { type ContentWord, wordReader } from './words.ts';

export interface SentenceReading extends Span {
  words: ContentWord[];
  /** Actors that the sentence names. */
  named: ReadonlySet<string>;
  /** Actors that it points to by nationality, capital or seat of power, and does not name. */
  hinted: ReadonlySet<string>;
  /** Time expressions that do not speak of what is to come. */
  times: TimeExpression[];
}

/** An article as event linking sees it. */
export interface ArticleReading {
  text: string;
  /** Two-letter tag. */
  language: string;
  published: Interval | null;
  sentences: SentenceReading[];
  /** Actors named anywhere, in the headline too. */
  named: ReadonlySet<string>;
  hinted: ReadonlySet<string>;
  /** Countries and bodies to which the named ones belong or belonged: a judge stands for the court. */
  implied: ReadonlySet<string>;
}

/** What an actor counts that is not named: hinted at by nationality or capital, or implied by one of its people. */
const hintedPresence = 0.5;
const impliedPresence = 0.3;

/** How far an actor is present in the article, 0 to 1. */
export const presenceOf = ({ named, hinted, implied }: ArticleReading, actor: string): number =>
  named.has(actor) ? 1 : hinted.has(actor) ? hintedPresence : implied.has(actor) ? impliedPresence : 0;

/** Names of up to four words are looked for in a headline. */
const longestHeadlineName = 4;

const within = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const hintWords = (text: string): HintWord[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}-]*/gu)].map(([word]) => ({
    key: foldName(word),
    capital: /^\p{Lu}/u.test(word),
  }));

/** Spanish and French write nationalities small; German does for most, and its stems are its own. */
const smallAdjectives = new Set(['es', 'fr', 'de']);

/** Actors that the headline names beyond doubt. Headlines are not part of the text, so no mention covers them. */
const namedInHeadline = async (title: string, knowledge: Knowledge): Promise<string[]> => {
  const words = [...title.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'\u2019-]*/gu)].map(([word]) => word);
  const keys = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    for (let length = 1; length <= longestHeadlineName && i + length <= words.length; length++) {
      if (!/^\p{Lu}/u.test(words[i] ?? '')) continue;
      const key = foldName(
        words
          .slice(i, i + length)
          .join(' ')
          .replace(/['\u2019]s$/u, ''),
      );
      if (key !== '' && knowledge.mayKnow(key)) keys.add(key);
    }
  }
  const found: string[] = [];
  for (const entries of (await knowledge.names([...keys])).values()) {
    const actors = new Set(
      entries.filter(({ form }) => form === 'name' || form === 'alias').map(({ actor }) => actor),
    );
    const [only] = actors;
    if (only !== undefined && actors.size === 1 && !entries.some(({ ambiguous }) => ambiguous))
      found.push(only);
  }
  return found;
};

/** Country names (folded) to the actors that bear them. */
const countryActors = async (
  names: readonly string[],
  knowledge: Knowledge,
): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const [key, entries] of await knowledge.names(names.filter((name) => knowledge.mayKnow(name)))) {
    const [best] = entries
      .filter(({ form, kind }) => (form === 'name' || form === 'alias') && kind !== 'person')
      .sort((a, b) => b.prominence - a.prominence);
    if (best) found.set(key, best.actor);
  }
  return found;
};

/** Reads an article for linking: sentences with their words, actors, hints and dates. */
export const readForEvents = async (
  article: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
  vectors: WordVectors | null,
): Promise<ArticleReading> => {
  const language = (article.language ?? 'en').slice(0, 2).toLowerCase();
  const spans = sentencesOf(article.text, language);
  const published = article.published === null ? null : intervalOf(article.published);
  const named = new Set([
    ...mentions.map(({ actor }) => actor),
    ...(await namedInHeadline(article.title, knowledge)),
  ]);
  const actors = await knowledge.actors([...named]);
  const told = timeExpressions(article.text, article.published, language).filter(({ future }) => !future);
  const terms = published === null ? [] : termTimes(article.text, mentions, actors, published.from);
  const times = [...told, ...terms.filter((term) => !told.some((time) => overlap(time, term)))].sort(
    (a, b) => a.start - b.start,
  );
  const smallCase = smallAdjectives.has(language);
  const hintsOf = spans.map((span) =>
    countriesHinted(hintWords(article.text.slice(span.start, span.end)), smallCase),
  );
  const headline = countriesHinted(hintWords(article.title), smallCase);
  const countries = await countryActors([...new Set([...hintsOf.flat(), ...headline])], knowledge);
  const actorsOf = (names: readonly string[]): string[] => names.flatMap((name) => countries.get(name) ?? []);

  const wordsOf = wordReader(language, vectors);
  const sentences = spans.map((span, i): SentenceReading => {
    const inside = mentions.filter((mention) => within(span, mention));
    const named = new Set(inside.map(({ actor }) => actor));
    const dates = times.filter((time) => time.start >= span.start && time.start < span.end);
    const covers = (list: readonly Span[]) => (start: number, end: number) =>
      list.some((other) => start + span.start < other.end && other.start < end + span.start);
    const isDate = covers(dates);
    const isName = covers(inside);
    const words = wordsOf(article.text.slice(span.start, span.end), isDate).map((word) =>
      // A name meets its own spelling only: "Trump" must not meet "Biden" for being near it in the vectors.
      ({
        ...word,
        start: word.start + span.start,
        place: isName(word.start, word.start + 1) ? -1 : word.place,
      }),
    );
    const hinted = new Set(actorsOf(hintsOf[i] ?? []).filter((actor) => !named.has(actor)));
    return { ...span, words, named, hinted, times: dates };
  });
  const hinted = new Set([...sentences.flatMap((sentence) => [...sentence.hinted]), ...actorsOf(headline)]);
  for (const actor of named) hinted.delete(actor);
  const implied = new Set<string>();
  for (const actor of actors.values()) {
    for (const id of belongings(actor)) if (!named.has(id) && !hinted.has(id)) implied.add(id);
  }
  return { text: article.text, language, published, sentences, named, hinted, implied };
};
