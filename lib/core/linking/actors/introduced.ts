import type { Reading } from './reading.ts';
import type { Segment } from './segments.ts';
import { isParticle } from './spot.ts';

/** Somebody whom the text calls by a full name, and whom later short forms follow. */
export interface Introduced {
  /** Token index of the full name. */
  at: number;
  /** Null: a person no pack knows. */
  actor: string | null;
  /** Folds by which the text may call them from then on. */
  shortForms: ReadonlySet<string>;
}

/** Short forms of the full name in tokens `from` to `to`: first word, last word, and the surname with its particles. */
export const shortFormsOf = (reading: Reading, from: number, to: number): Set<string> => {
  const forms = new Set<string>();
  if (to <= from) return forms;
  const { tokens } = reading;
  let family = to;
  while (family > from + 1 && isParticle(tokens[family - 1]?.fold ?? '')) family--;
  let surname = '';
  for (let i = family; i <= to; i++)
    surname += (surname === '' ? '' : (tokens[i]?.glue ?? ' ')) + (tokens[i]?.fold ?? '');
  forms.add(surname);
  forms.add(tokens[to]?.fold ?? '');
  forms.add(tokens[from]?.fold ?? '');
  // A Spanish double surname: the first of the two is the one in use.
  if (to - from >= 2 && !isParticle(tokens[to - 1]?.fold ?? '')) forms.add(tokens[to - 1]?.fold ?? '');
  forms.delete('');
  return forms;
};

export const introducedBy = (reading: Reading, segment: Segment, actor: string | null): Introduced => ({
  at: segment.from,
  actor,
  shortForms: shortFormsOf(reading, segment.from, segment.to),
});

/** The one introduced under `form` nearest before token `at`; else the first introduced after it. */
export const ownerOf = (
  introduced: readonly Introduced[],
  form: string,
  at: number,
  allowed: (owner: Introduced) => boolean = () => true,
): Introduced | undefined => {
  let before: Introduced | undefined;
  let after: Introduced | undefined;
  for (const owner of introduced) {
    if (!owner.shortForms.has(form) || !allowed(owner)) continue;
    if (owner.at < at) {
      if (!before || owner.at > before.at) before = owner;
    } else if (!after || owner.at < after.at) after = owner;
  }
  return before ?? after;
};
