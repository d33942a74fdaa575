import { cues as patterns } from './cues.ts';

/** Lower case, camelCase parted: the page's thread leaves them as they are. */
const plainName = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/**
 * Cues of class names, as bits in the order of `nameCues`: there are 31. A cue never reaches over a space, and the words of
 * a page's class names repeat: each is looked at once.
 */
export const createNameCues = (): ((names: string) => number) => {
  const { names: nameCues } = patterns();
  const ofWords = new Map<string, number>();
  const ofNames = new Map<string, number>([['', 0]]);
  return (names) => {
    const known = ofNames.get(names);
    if (known !== undefined) return known;
    let cues = 0;
    for (const word of names.split(/\s+/)) {
      let own = ofWords.get(word);
      if (own === undefined) {
        own = 0;
        const plain = plainName(word);
        if (plain !== '') {
          for (let i = 0; i < nameCues.length; i += 1) if (nameCues[i]?.test(plain)) own |= 1 << i;
        }
        ofWords.set(word, own);
      }
      cues |= own;
    }
    ofNames.set(names, cues);
    return cues;
  };
};
