/**
 * Every feature of a block has a number, its slot: weights stand in the order of the slots. A family of features counts
 * along axes; `slot.x + a * n + b` is the feature of value `a` on the first axis and `b` on a second one of `n` values.
 */
let size = 0;

/** Gives the first slot of a family of features. `axes`: the number of values on each. */
const family = (...axes: number[]): number => {
  const first = size;
  size += axes.reduce((product, values) => product * values, 1);
  return first;
};

const axis = (words: string): string[] => words.split(' ');

/** Place of each value on an axis. */
const placesOn = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, i) => [value, i]));

/** Form of a text: running text, a short sentence, no sentence. Look: running text or not. */
const [forms, looks] = [3, 2];
/** Numbers of cues in words/: a worker that has not loaded them knows its slots. */
export const [nameCueCount, textCueCount] = [31, 12];

const tags = axis(
  'none custom body p div li h1 h2 h3 h4 h5 h6 section article header footer aside nav main figure figcaption blockquote td th tr table tbody thead tfoot caption ul ol dl dt dd address center details summary dir fieldset form hgroup hr legend menu pre search',
);
const inTags = axis(
  'figure figcaption aside nav footer header form ul ol table blockquote section article details dl address',
);
const roles = axis(
  'other complementary navigation banner contentinfo dialog alert list region img group listitem button heading note form search',
);
const inlineTags = axis('em i small time a strong b');

export const tagPlaces = placesOn(tags);
export const inTagPlaces = placesOn(inTags);
export const rolePlaces = placesOn(roles);
export const inlineTagPlaces = placesOn(inlineTags);

/** First slot of each family. The order is that of the weights: whoever changes it trains anew. */
export const slot = {
  any: family(),
  chosen: family(),
  unchosen: family(),
  length: family(8),
  form: family(forms),
  formChosen: family(forms, 2),
  sentences: family(),
  startsLow: family(),
  capitals: family(),
  colon: family(),
  quoted: family(),
  figures: family(),
  linkShare: family(),
  links: family(5, forms),
  bold: family(),
  boldLong: family(),
  italic: family(),
  italicLong: family(),
  media: family(forms),
  time: family(),
  timeShort: family(),
  twice: family(),
  twiceShort: family(),
  says: family(textCueCount, 3),
  tag: family(tags.length),
  tagForm: family(tags.length, forms),
  inlineName: family(nameCueCount, looks),
  inlineTag: family(inlineTags.length),
  homeName: family(nameCueCount),
  name: family(nameCueCount, 4, looks),
  in: family(inTags.length, looks),
  role: family(roles.length),
  nestedArticle: family(),
  article: family(),
  homeDepth: family(5),
  notHome: family(),
  home: family(2, forms),
  groupProse: family(5),
  groupProseForm: family(5, forms),
  alone: family(),
  leftBehind: family(4, 3, forms),
  groupChosen: family(),
  parentProse: family(),
  ownProse: family(),
  familyLinks: family(),
  before: family(6, forms),
  since: family(5),
  place: family(3),
  placeForm: family(3, forms, 2),
  aboveHeadline: family(),
  headline: family(),
  belowHeadline: family(4, forms + 1),
  isTitle: family(),
  isDescription: family(2),
  witnessed: family(),
  unwitnessed: family(),
  halfWitnessed: family(),
  unwitnessedForm: family(forms),
  neighbours: family(looks, looks, forms),
  amongLinks: family(),
  // From here on: the second look's.
  any2: family(),
  own2: family(),
  ownLook2: family(looks),
  at2: family(6, 6),
  kind2: family(5),
  kindLook2: family(5, looks),
  family2: family(5),
  familyLook2: family(5, looks),
  past2: family(6),
  pastOwn2: family(4, 5),
};

export const slotCount = size;
