import { cues as patterns } from './cues.ts';
import { inlineTagPlaces, inTagPlaces, rolePlaces, slot, tagPlaces } from './feature-slots.ts';
import { isOfTitle, plain, referenceOf, shareWithin } from './likeness.ts';
import { type Measure, measure } from './measure.ts';
import { createNameCues } from './name-cues.ts';
import type { PageSketch } from './sketch.ts';

/** What else of the page speaks for or against a block. */
export interface Witness {
  title: string;
  description: string;
  /** `articleBody` of the JSON-LD, empty when there is none worth it. */
  body: string;
}

/**
 * Takes the features that are present, block by block, each slot once a block. No list of them is built: on a page they are
 * weighed at once, and only the training keeps them.
 */
export interface FeatureSink {
  /** `value` is mostly 1. */
  add(block: number, slot: number, value: number): void;
  /** Whether the feature is of use: one that costs is not worked out otherwise. */
  wants(slot: number): boolean;
}

/** Blocks that the description of the page, and the body that its head gives, say or do not say. */
export interface Witnessed {
  /** In the description, and before the first block that Readability chose. */
  described: Set<number>;
  inBody: Set<number>;
  notInBody: Set<number>;
}

const innerEnd = /[.!?。！？।؟۔]["'”’»)]*\s+["'“„«(]*\p{Lu}|[。！？]./u;

/** How many of the limits a value reaches. */
const step = (value: number, limits: readonly number[]): number => {
  let reached = 0;
  for (let i = 0; i < limits.length; i += 1) if (value >= (limits[i] ?? 0)) reached += 1;
  return reached;
};

const lengthLimits = [3, 6, 10, 16, 25, 40, 80];
const linkLimits = [0.01, 0.2, 0.5, 0.85];
const depthLimits = [1, 2, 3, 5];
const groupLimits = [0.02, 0.1, 0.3, 0.6];
const chosenLimits = [0.05, 0.3, 0.7];
const leftLimits = [0.1, 0.3];
const beforeLimits = [0.001, 0.1, 0.5, 0.9, 0.999];
const sinceLimits = [1, 3, 8, 25];
const headlineLimits = [2, 4, 8];

const forms = 3;
const [prosePlace, shortPlace, barePlace] = [0, 1, 2];

/** Share of the characters that are digits is above a quarter. */
const isFigures = (text: string): boolean => {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits > 0.25 * text.length;
};

/** Sums of prose by element, for "where does the story stand". */
const proseByElement = (sketch: PageSketch, measures: Measure[]): Float64Array => {
  const sums = new Float64Array(sketch.elements.length);
  for (const [i, block] of sketch.blocks.entries()) {
    const prose = (measures[i]?.prose ?? 0) * (0.5 + 0.5 * block.chosen);
    if (prose === 0) continue;
    for (let at = block.element; at >= 0; at = sketch.elements[at]?.parent ?? -1)
      sums[at] = (sums[at] ?? 0) + prose;
  }
  return sums;
};

/** Features of every block of a page, in order. Yields now and then: a page may have ten thousand blocks. */
export function* describe(
  sketch: PageSketch,
  measures: Measure[],
  witness: Witness,
  sink: FeatureSink,
): Generator<void, Witnessed> {
  const { elements, blocks } = sketch;
  const cuesOf = createNameCues();
  const { texts, date } = patterns();
  const sums = proseByElement(sketch, measures);
  yield;
  const all = Math.max(1, sums[0] ?? 0);
  const title = plain(witness.title);
  const description = referenceOf(witness.description);
  const body = referenceOf(witness.body);
  const groups = new Map<string, { blocks: number; prose: number; words: number; chosen: number }>();
  const parents = new Map<number, { blocks: number; words: number; linked: number }>();
  const seenTexts = new Map<string, number>();
  let first = -1;
  let last = -1;
  for (const [i, block] of blocks.entries()) {
    if (i % 200 === 0) yield;
    const { signature, prose, words, linkShare } = measures[i] ?? measure(sketch, block);
    let group = groups.get(signature);
    if (!group) {
      group = { blocks: 0, prose: 0, words: 0, chosen: 0 };
      groups.set(signature, group);
    }
    group.blocks += 1;
    group.prose += prose;
    group.words += words;
    group.chosen += block.chosen * words;
    const parent = elements[block.element]?.parent ?? -1;
    let family = parents.get(parent);
    if (!family) {
      family = { blocks: 0, words: 0, linked: 0 };
      parents.set(parent, family);
    }
    family.blocks += 1;
    family.words += words;
    family.linked += words * linkShare;
    seenTexts.set(block.text, (seenTexts.get(block.text) ?? 0) + 1);
    if (block.chosen >= 0.5 && prose > 0) {
      if (first < 0) first = i;
      last = i;
    }
  }
  if (last < 0) [first, last] = [0, blocks.length];
  yield;
  // The body's element: the deepest that holds most of the page's prose.
  let home = 0;
  for (let index = 0; index < sums.length; index += 1) {
    const sum = sums[index] ?? 0;
    if (sum >= 0.7 * all && sum > 0) home = index;
  }
  const homeLine = new Uint8Array(elements.length);
  for (let at = home; at >= 0; at = elements[at]?.parent ?? -1) homeLine[at] = 1;
  const headline = blocks.findIndex(
    ({ element, text }) => elements[element]?.tag === 'h1' && (plain(text) === title || text.length > 20),
  );
  const witnessed: Witnessed = { described: new Set(), inBody: new Set(), notInBody: new Set() };
  let proseBefore = 0;
  let sinceProse = 0;
  for (const [i, block] of blocks.entries()) {
    if (i % 20 === 0) yield;
    const own = measures[i] ?? measure(sketch, block);
    const { words, letters, linkShare, sentence, prose } = own;
    const { text } = block;
    const flag = (at: number) => sink.add(i, at, 1);
    const form = prose > 0 ? prosePlace : sentence ? shortPlace : barePlace;
    const look = prose > 0 ? 0 : 1;
    const isChosen = block.chosen >= 0.5 ? 1 : 0;
    const hasDigit = /\d/.test(text);
    flag(slot.any);
    sink.add(i, slot.chosen, block.chosen);
    if (block.chosen === 0) flag(slot.unchosen);
    flag(slot.length + step(words, lengthLimits));
    flag(slot.form + form);
    flag(slot.formChosen + form * 2 + isChosen);
    if (innerEnd.test(text)) flag(slot.sentences);
    if (/^\p{Ll}/u.test(text)) flag(slot.startsLow);
    if (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()) flag(slot.capitals);
    if (text.endsWith(':')) flag(slot.colon);
    if (/^["“„«‘'»]/.test(text)) flag(slot.quoted);
    if (hasDigit && isFigures(text)) flag(slot.figures);
    sink.add(i, slot.linkShare, linkShare);
    flag(slot.links + step(linkShare, linkLimits) * forms + form);
    if (block.bold > 0.9 * letters) flag(words > 12 ? slot.boldLong : slot.bold);
    if (block.italic > 0.9 * letters) flag(words > 12 ? slot.italicLong : slot.italic);
    if (block.media > 0) flag(slot.media + form);
    if (block.time !== null) flag(words < 12 ? slot.timeShort : slot.time);
    if ((seenTexts.get(text) ?? 0) > 1) flag(words > 3 ? slot.twice : slot.twiceShort);
    const size = words > 25 ? 0 : words > 10 ? 1 : 2;
    for (let cue = 0; cue < texts.length; cue += 1) {
      const at = slot.says + cue * 3 + size;
      // Dates have digits; to look for one is quick.
      if (sink.wants(at) && (hasDigit || cue !== date) && texts[cue]?.test(text)) flag(at);
    }

    const element = elements[block.element];
    const tag = tagPlaces.get(element?.tag.includes('-') ? 'custom' : (element?.tag ?? 'none'));
    if (tag !== undefined) {
      flag(slot.tag + tag);
      flag(slot.tagForm + tag * forms + form);
    }
    if (block.inline !== '') {
      for (let cues = cuesOf(block.inline), cue = 0; cues !== 0; cues >>>= 1, cue += 1)
        if ((cues & 1) === 1) flag(slot.inlineName + cue * 2 + look);
      const inline = inlineTagPlaces.get(
        /(?:^| )(em|i|small|time|a|strong|b)(?: |$)/.exec(block.inline)?.[1] ?? '',
      );
      if (inline !== undefined) flag(slot.inlineTag + inline);
    }
    // A feature that several elements above bear counts once: by bits, what was told already.
    let [seenHome, seenIn, seenRoles, seenNames] = [0, 0, 0, 0];
    let articles = 0;
    let level = 0;
    for (let at = block.element, up = 0; at > 0; up += 1) {
      const above = elements[at];
      if (!above) break;
      const shared = homeLine[at] === 1;
      const levelHere = up === 0 ? 0 : up <= 2 ? 1 : up <= 5 ? 2 : 3;
      if (levelHere !== level) seenNames = 0;
      level = levelHere;
      const cues = cuesOf(above.names);
      // What the whole story stands in tells nothing about a block.
      let fresh = cues & ~(shared ? seenHome : seenNames);
      if (shared) seenHome |= cues;
      else seenNames |= cues;
      for (let cue = 0; fresh !== 0; fresh >>>= 1, cue += 1) {
        if ((fresh & 1) === 1) flag(shared ? slot.homeName + cue : slot.name + (cue * 4 + level) * 2 + look);
      }
      if (above.tag === 'article') articles += 1;
      if (!shared) {
        const inside = up > 0 ? inTagPlaces.get(above.tag) : undefined;
        if (inside !== undefined && (seenIn & (1 << inside)) === 0) {
          seenIn |= 1 << inside;
          flag(slot.in + inside * 2 + look);
        }
        const role = above.role ? (rolePlaces.get(above.role) ?? 0) : -1;
        if (role >= 0 && (seenRoles & (1 << role)) === 0) {
          seenRoles |= 1 << role;
          flag(slot.role + role);
        }
      }
      at = above.parent;
    }
    if (articles > 1) flag(slot.nestedArticle);
    if (articles > 0) flag(slot.article);
    let distance = 0;
    let joint = block.element;
    for (; joint >= 0 && homeLine[joint] !== 1; joint = elements[joint]?.parent ?? -1) distance += 1;
    const inHome = joint === home;
    flag(inHome ? slot.homeDepth + step(distance, depthLimits) : slot.notHome);
    flag(slot.home + (inHome ? forms : 0) + form);

    const group = groups.get(own.signature);
    if (group) {
      const prosePart = group.prose / all;
      const chosenPart = group.chosen / Math.max(1, group.words);
      const large = step(prosePart, groupLimits);
      flag(slot.groupProse + large);
      flag(slot.groupProseForm + large * forms + form);
      if (group.blocks === 1) flag(slot.alone);
      if (isChosen === 0)
        flag(
          slot.leftBehind + (step(chosenPart, chosenLimits) * 3 + step(prosePart, leftLimits)) * forms + form,
        );
      sink.add(i, slot.groupChosen, chosenPart);
    }
    const parent = element?.parent ?? -1;
    sink.add(i, slot.parentProse, (sums[parent] ?? 0) / all);
    sink.add(i, slot.ownProse, (sums[block.element] ?? 0) / all);
    const family = parents.get(parent);
    if (family && family.blocks > 2) sink.add(i, slot.familyLinks, family.linked / Math.max(1, family.words));

    flag(slot.before + step(proseBefore / all, beforeLimits) * forms + form);
    flag(slot.since + step(sinceProse, sinceLimits));
    const place = i < first ? 0 : i > last ? 1 : 2;
    flag(slot.place + place);
    flag(slot.placeForm + (place * forms + form) * 2 + isChosen);
    if (headline >= 0) {
      if (i < headline) flag(slot.aboveHeadline);
      else if (i === headline) flag(slot.headline);
      else flag(slot.belowHeadline + step(i - headline, headlineLimits) * 4 + (i < first ? form : forms));
    }
    if (title !== '' && isOfTitle(text, title, words > 4)) flag(slot.isTitle);
    if (description.text.length > 40 && words > 5 && shareWithin(text, description) > 0.7) {
      flag(slot.isDescription + (i <= first ? 0 : 1));
      if (i <= first) witnessed.described.add(i);
    }
    if (body.text.length > 400 && words > 2) {
      const share = shareWithin(text, body);
      flag(share > 0.7 ? slot.witnessed : share < 0.2 ? slot.unwitnessed : slot.halfWitnessed);
      if (share < 0.2) flag(slot.unwitnessedForm + form);
      if (share > 0.7) witnessed.inBody.add(i);
      if (share < 0.2) witnessed.notInBody.add(i);
    }
    const before = measures[i - 1];
    const after = measures[i + 1];
    const [proseAbove, proseBelow] = [before && before.prose > 0 ? 0 : 1, after && after.prose > 0 ? 0 : 1];
    flag(slot.neighbours + (proseAbove * 2 + proseBelow) * forms + form);
    if (before && before.linkShare > 0.7 && after && after.linkShare > 0.7) flag(slot.amongLinks);
    if (prose > 0 && isChosen === 1) {
      proseBefore += prose;
      sinceProse = 0;
    } else sinceProse += 1;
  }
  return witnessed;
}
