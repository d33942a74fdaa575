import { nameCues, textCues } from './cues.ts';
import type { PageSketch, SketchBlock } from './sketch.ts';

/** What else of the page speaks for or against a block. */
export interface Witness {
  title: string;
  description: string;
  /** `articleBody` of the JSON-LD, empty when there is none worth it. */
  body: string;
}

/** Features that are present, by name, with their value (mostly 1). */
export type Features = Map<string, number>;

/** What is known of a block before it is weighed: measured once, read by both passes. */
export interface Measure {
  words: number;
  /** Share of its letters in links. */
  linkShare: number;
  sentence: boolean;
  /** Words when it looks like running text, else 0. */
  prose: number;
  /** Tag, names and parent's names: blocks of one kind share it. */
  signature: string;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/gu;
const sentenceEnd = /[.!?…。！？।؟۔:;]["'”’»)\]“]*$/u;
const innerEnd = /[.!?。！？।؟۔]["'”’»)]*\s+["'“„«(]*\p{Lu}|[。！？]./u;

/** Words; of scripts without spaces, half the letters. */
export const countWords = (text: string): number => {
  const letters = text.match(cjk)?.length ?? 0;
  return text.split(' ').length + Math.round(letters / 2);
};

export const measure = (sketch: PageSketch, block: SketchBlock): Measure => {
  const words = countWords(block.text);
  const letters = Math.max(1, block.text.replaceAll(' ', '').length);
  const linkShare = Math.min(1, block.linked / letters);
  const sentence = sentenceEnd.test(block.text);
  const element = sketch.elements[block.element];
  const parent = sketch.elements[element?.parent ?? -1];
  return {
    words,
    linkShare,
    sentence,
    prose: sentence && words >= 10 && linkShare < 0.4 ? words : 0,
    signature: `${element?.tag} ${element?.names} < ${parent?.tag} ${parent?.names}`,
  };
};

/** Lower-case words, joined by one space: for comparing texts, not for counting. */
export const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Runs of four words of a text, as `plain` gives it. */
const runsOf = (text: string): Set<string> => {
  const words = text.split(' ');
  const runs = new Set<string>();
  for (let i = 0; i + 4 <= words.length; i += 1) runs.add(words.slice(i, i + 4).join(' '));
  return runs;
};

/** Share of a text's runs of four words that stand in another; of a shorter text, whether it stands there. */
const shareWithin = (text: string, within: string, runs: Set<string>): number => {
  const words = text.split(' ');
  if (words.length < 4) return within.includes(text) ? 1 : 0;
  let found = 0;
  let all = 0;
  // Every second run is enough to tell yes from no.
  for (let i = 0; i + 4 <= words.length; i += 2) {
    all += 1;
    if (runs.has(words.slice(i, i + 4).join(' '))) found += 1;
  }
  return found / all;
};

const cuesOfNames = (known: Map<string, string[]>, names: string): string[] => {
  const cached = known.get(names);
  if (cached) return cached;
  const cues = names === '' ? [] : nameCues.filter(([, pattern]) => pattern.test(names)).map(([cue]) => cue);
  known.set(names, cues);
  return cues;
};

const step = (value: number, ...limits: number[]): number => limits.filter((limit) => value >= limit).length;

/** Sums of prose by element, for "where does the story stand". */
const proseByElement = (sketch: PageSketch, measures: Measure[]): number[] => {
  const sums: number[] = new Array(sketch.elements.length).fill(0);
  for (const [i, block] of sketch.blocks.entries()) {
    const prose = (measures[i]?.prose ?? 0) * (0.5 + 0.5 * block.chosen);
    for (let at = block.element; at >= 0; at = sketch.elements[at]?.parent ?? -1)
      sums[at] = (sums[at] ?? 0) + prose;
  }
  return sums;
};

const levelOf = (up: number): string => (up === 0 ? '0' : up <= 2 ? '1' : up <= 5 ? '3' : '6');

/** Features of every block of a page. Yields now and then: a page may have ten thousand blocks. */
export function* describe(
  sketch: PageSketch,
  measures: Measure[],
  witness: Witness,
): Generator<void, Features[]> {
  const known = new Map<string, string[]>();
  const sums = proseByElement(sketch, measures);
  yield;
  const all = Math.max(1, sums[0] ?? 0);
  const title = plain(witness.title);
  const description = plain(witness.description);
  const body = plain(witness.body);
  const [descriptionRuns, bodyRuns] = [runsOf(description), runsOf(body)];
  const groups = new Map<string, { blocks: number; prose: number; words: number; chosen: number }>();
  const parents = new Map<number, { blocks: number; words: number; linked: number }>();
  const seenTexts = new Map<string, number>();
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % 200 === 0) yield;
    const { signature, prose, words, linkShare } = measures[i] ?? measure(sketch, block);
    const group = groups.get(signature) ?? { blocks: 0, prose: 0, words: 0, chosen: 0 };
    groups.set(signature, group);
    group.blocks += 1;
    group.prose += prose;
    group.words += words;
    group.chosen += block.chosen * words;
    const parent = sketch.elements[block.element]?.parent ?? -1;
    const family = parents.get(parent) ?? { blocks: 0, words: 0, linked: 0 };
    parents.set(parent, family);
    family.blocks += 1;
    family.words += words;
    family.linked += words * linkShare;
    seenTexts.set(block.text, (seenTexts.get(block.text) ?? 0) + 1);
  }
  yield;
  // The body's element: the deepest that holds most of the page's prose.
  let home = 0;
  for (const [index, sum] of sums.entries()) {
    if (sum >= 0.7 * all && sum > 0) home = index;
  }
  const ancestry = (index: number): Set<number> => {
    const set = new Set<number>();
    for (let at = index; at >= 0; at = sketch.elements[at]?.parent ?? -1) set.add(at);
    return set;
  };
  const homeLine = ancestry(home);
  const chosenIndices = sketch.blocks.flatMap((block, i) =>
    block.chosen >= 0.5 && (measures[i]?.prose ?? 0) > 0 ? [i] : [],
  );
  const first = chosenIndices[0] ?? 0;
  const last = chosenIndices.at(-1) ?? sketch.blocks.length;
  const headline = sketch.blocks.findIndex(
    (block) =>
      sketch.elements[block.element]?.tag === 'h1' && (plain(block.text) === title || block.text.length > 20),
  );
  let proseBefore = 0;
  let sinceProse = 0;
  const features: Features[] = [];
  for (const [i, block] of sketch.blocks.entries()) {
    if (i % 20 === 0) yield;
    const own = measures[i] ?? measure(sketch, block);
    const { words, linkShare, sentence, prose } = own;
    const f: Features = new Map();
    const flag = (name: string) => f.set(name, 1);
    const text = plain(block.text);
    const length = step(words, 3, 6, 10, 16, 25, 40, 80);
    const form = prose > 0 ? 'prose' : sentence ? 'short' : 'bare';
    flag('any');
    f.set('chosen', block.chosen);
    if (block.chosen === 0) flag('unchosen');
    flag(`length ${length}`);
    flag(`form ${form}`);
    flag(`form ${form} chosen ${block.chosen >= 0.5}`);
    if (innerEnd.test(block.text)) flag('sentences');
    if (/^[\p{Ll}]/u.test(block.text)) flag('starts low');
    if (block.text === block.text.toUpperCase() && /\p{Lu}{3}/u.test(block.text)) flag('capitals');
    if (/:$/.test(block.text)) flag('colon');
    if (/^["“„«‘'»]/.test(block.text)) flag('quoted');
    if (/\d/.test(block.text) && block.text.replace(/[^\d]/g, '').length > 0.25 * block.text.length)
      flag('figures');
    f.set('links', linkShare);
    flag(`links ${step(linkShare, 0.01, 0.2, 0.5, 0.85)} ${form}`);
    const letters = Math.max(1, block.text.replaceAll(' ', '').length);
    if (block.bold > 0.9 * letters) flag(words > 12 ? 'bold long' : 'bold');
    if (block.italic > 0.9 * letters) flag(words > 12 ? 'italic long' : 'italic');
    if (block.media > 0) flag(`media ${form}`);
    if (block.time !== null) flag(words < 12 ? 'time short' : 'time');
    if ((seenTexts.get(block.text) ?? 0) > 1) flag(words > 3 ? 'twice' : 'twice short');
    for (const [cue, pattern] of textCues)
      if (pattern.test(block.text)) flag(`says ${cue} ${words > 25 ? 'long' : words > 10 ? 'mid' : 'short'}`);

    const element = sketch.elements[block.element];
    const tag = element?.tag.includes('-') ? 'custom' : (element?.tag ?? 'none');
    flag(`tag ${tag}`);
    flag(`tag ${tag} ${form}`);
    const look = prose > 0 ? 'prose' : 'not';
    for (const cue of cuesOfNames(known, block.inline)) flag(`inline ${cue} ${look}`);
    if (/(?:^| )(?:em|i|small|time|a|strong|b)(?: |$)/.test(block.inline))
      flag(`inline ${/(?:^| )(em|i|small|time|a|strong|b)(?: |$)/.exec(block.inline)?.[1]}`);
    let articles = 0;
    let up = 0;
    for (let at = block.element; at > 0; at = sketch.elements[at]?.parent ?? -1, up += 1) {
      const above = sketch.elements[at];
      if (!above) break;
      // What the whole story stands in tells nothing about a block.
      const shared = homeLine.has(at);
      for (const cue of cuesOfNames(known, above.names))
        flag(shared ? `home ${cue}` : `name ${cue} ${levelOf(up)} ${look}`);
      if (above.tag === 'article') articles += 1;
      if (
        up > 0 &&
        !shared &&
        /^(?:figure|figcaption|aside|nav|footer|header|form|ul|ol|table|blockquote|section|article|details|dl|address)$/.test(
          above.tag,
        )
      ) {
        flag(`in ${above.tag} ${look}`);
      }
      if (above.role && !shared)
        flag(
          `role ${/^(?:complementary|navigation|banner|contentinfo|dialog|alert|list|region|img|group|listitem|button|heading|note|form|search)$/.exec(above.role)?.[0] ?? 'other'}`,
        );
    }
    if (articles > 1) flag('nested article');
    if (articles > 0) flag('article');
    let distance = 0;
    for (let at = block.element; at >= 0 && !homeLine.has(at); at = sketch.elements[at]?.parent ?? -1)
      distance += 1;
    const inHome = ancestry(block.element).has(home);
    flag(inHome ? `home depth ${step(distance, 1, 2, 3, 5)}` : 'not home');
    flag(`home ${inHome} ${form}`);

    const group = groups.get(own.signature);
    if (group) {
      flag(`group prose ${step(group.prose / all, 0.02, 0.1, 0.3, 0.6)}`);
      flag(`group prose ${step(group.prose / all, 0.02, 0.1, 0.3, 0.6)} ${form}`);
      if (group.blocks === 1) flag('alone');
      if (block.chosen < 0.5)
        flag(
          `left behind ${step(group.chosen / Math.max(1, group.words), 0.05, 0.3, 0.7)} ${step(group.prose / all, 0.1, 0.3)} ${form}`,
        );
      f.set('group chosen', group.chosen / Math.max(1, group.words));
    }
    const parent = element?.parent ?? -1;
    f.set('parent prose', (sums[parent] ?? 0) / all);
    f.set('own prose', (sums[block.element] ?? 0) / all);
    const family = parents.get(parent);
    if (family && family.blocks > 2) f.set('family links', family.linked / Math.max(1, family.words));

    flag(`before ${step(proseBefore / all, 0.001, 0.1, 0.5, 0.9, 0.999)} ${form}`);
    flag(`since ${step(sinceProse, 1, 3, 8, 25)}`);
    flag(i < first ? 'ahead' : i > last ? 'behind' : 'between');
    flag(`${i < first ? 'ahead' : i > last ? 'behind' : 'between'} ${form} ${block.chosen >= 0.5}`);
    if (headline >= 0)
      flag(
        i < headline
          ? 'above headline'
          : i === headline
            ? 'headline'
            : `below headline ${step(i - headline, 2, 4, 8)} ${i < first ? form : 'in'}`,
      );
    if (text !== '' && title !== '') {
      if (text === title || (words > 4 && title.includes(text))) flag('is title');
    }
    if (description.length > 40 && words > 5) {
      const share = shareWithin(text, description, descriptionRuns);
      if (share > 0.7) flag(`is description ${i <= first ? 'ahead' : 'later'}`);
    }
    if (body.length > 400 && words > 2) {
      const share = shareWithin(text, body, bodyRuns);
      flag(share > 0.7 ? 'witnessed' : share < 0.2 ? 'unwitnessed' : 'half witnessed');
      if (share < 0.2) flag(`unwitnessed ${form}`);
    }
    const before = measures[i - 1];
    const after = measures[i + 1];
    flag(
      `neighbours ${before && before.prose > 0 ? 'prose' : 'not'} ${after && after.prose > 0 ? 'prose' : 'not'} ${form}`,
    );
    if (before && before.linkShare > 0.7 && after && after.linkShare > 0.7) flag('among links');
    features.push(f);
    if (prose > 0 && block.chosen >= 0.5) {
      proseBefore += prose;
      sinceProse = 0;
    } else sinceProse += 1;
  }
  return features;
}
