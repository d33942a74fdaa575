import { hashKey } from './hash.ts';

/**
 * A 3-wise binary fuse filter with fingerprints of 8 bits (Graf and Lemire, "Binary Fuse Filters", 2022): 1.125 bytes a key
 * from some 100,000 keys up, three byte reads a question, one wrong yes in 256, never a wrong no. It is one buffer: a
 * header of six 32-bit numbers, then the fingerprints, so that a million keys load as one value.
 */
export interface FuseFilter {
  has(key: string): boolean;
  /** The same for a key hashed before, to ask many filters. */
  hasHash(hash: number): boolean;
  /** Number of distinct keys. */
  readonly size: number;
}

const magic = 0x4253_4646; // "BSFF"
const version = 1;
const headerBytes = 24;
/** Seeds after which building gives up. One does in nine of ten cases; a hundred never failed on any set tried. */
const seedLimit = 100;

interface Shape {
  segmentLength: number;
  /** Slots at which a key's first position may be; two segments more follow. */
  span: number;
}

/** Sizes by the paper's formulas for three positions; small sets get the room they need to be peelable. */
const shapeFor = (size: number): Shape => {
  if (size < 2) return { segmentLength: 4, span: 4 };
  const segmentLength = Math.min(1 << 16, 2 ** Math.floor(Math.log(size) / Math.log(3.33) + 2.25));
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(size));
  const segments = Math.max(1, Math.ceil((size * factor) / segmentLength) - 2);
  return { segmentLength, span: segments * segmentLength };
};

/** Spreads a key's hash, differently for each seed, over the three numbers from which its slots are taken. */
const spread = (hash: number, seed: number, out: Uint32Array): void => {
  let high = Math.floor(hash / 2 ** 32) ^ Math.imul(seed, 0x9e37_79b1);
  let low = (hash >>> 0) ^ seed;
  low = Math.imul(low ^ (low >>> 16) ^ high, 0x7feb_352d);
  high = Math.imul(high ^ (low >>> 15), 0x846c_a68b);
  low = Math.imul(low ^ (low >>> 15) ^ (high >>> 16), 0x2c1b_3c6d);
  high ^= low >>> 12;
  high = Math.imul(high ^ (high >>> 15), 0x297a_2d39);
  out[0] = high ^ (high >>> 16);
  out[1] = low ^ (low >>> 16);
  out[2] = Math.imul((high >>> 9) ^ low, 0x1656_67b1) >>> 24;
};

/** The three slots of a spread hash, and its fingerprint as the fourth number. */
const slotsOf = (spreadHash: Uint32Array, { segmentLength, span }: Shape, out: Uint32Array): void => {
  const high = spreadHash[0] ?? 0;
  const low = spreadHash[1] ?? 0;
  const mask = segmentLength - 1;
  const first = Math.floor((high / 2 ** 32) * span);
  out[0] = first;
  out[1] = (first + segmentLength) ^ (low & mask);
  out[2] = (first + 2 * segmentLength) ^ ((low >>> 16) & mask);
  out[3] = spreadHash[2] ?? 0;
};

/** Keys worked on between two pauses: some 5 ms. */
const stepKeys = 16_384;

/** Sorted without repeats: a repeated key can never be peeled. Sorted in pieces, which are merged two by two. */
function* distinct(hashes: Iterable<number>): Generator<void, Float64Array> {
  const all = Float64Array.from(hashes);
  for (let from = 0; from < all.length; from += stepKeys) {
    all.subarray(from, from + stepKeys).sort();
    yield;
  }
  let source = all;
  let target = new Float64Array(all.length);
  for (let width = stepKeys; width < all.length; width *= 2) {
    let done = 0;
    for (let from = 0; from < all.length; from += 2 * width) {
      const middle = Math.min(from + width, all.length);
      const end = Math.min(from + 2 * width, all.length);
      let left = from;
      let right = middle;
      for (let at = from; at < end; at += 1) {
        const one = source[left] ?? 0;
        const other = source[right] ?? 0;
        if (left < middle && (right >= end || one <= other)) {
          target[at] = one;
          left += 1;
        } else {
          target[at] = other;
          right += 1;
        }
        done += 1;
        if (done % stepKeys === 0) yield;
      }
    }
    [source, target] = [target, source];
  }
  let size = 0;
  for (let at = 0; at < source.length; at += 1) {
    const hash = source[at] ?? 0;
    if (at === 0 || hash !== source[size - 1]) source[size++] = hash;
  }
  return source.subarray(0, size);
}

/** Tries one seed: the fingerprints, or null where some keys hold each other up. */
function* peel(hashes: Float64Array, shape: Shape, seed: number): Generator<void, Uint8Array | null> {
  const slots = shape.span + 2 * shape.segmentLength;
  const counts = new Uint32Array(slots);
  /** XOR of the indices of all keys at a slot: the index itself once one key is left. */
  const indices = new Uint32Array(slots);
  const spreads = new Uint32Array(3);
  const at = new Uint32Array(4);
  const locate = (index: number): void => {
    spread(hashes[index] ?? 0, seed, spreads);
    slotsOf(spreads, shape, at);
  };
  for (let index = 0; index < hashes.length; index += 1) {
    locate(index);
    for (let way = 0; way < 3; way += 1) {
      const slot = at[way] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + 1;
      indices[slot] = (indices[slot] ?? 0) ^ index;
    }
    if (index % stepKeys === 0) yield;
  }
  const single: number[] = [];
  for (let slot = 0; slot < slots; slot += 1) if (counts[slot] === 1) single.push(slot);
  const order = new Uint32Array(hashes.length);
  const ways = new Uint8Array(hashes.length);
  let peeled = 0;
  for (let slot = single.pop(); slot !== undefined; slot = single.pop()) {
    if (counts[slot] !== 1) continue;
    const index = indices[slot] ?? 0;
    locate(index);
    order[peeled] = index;
    for (let way = 0; way < 3; way += 1) {
      const other = at[way] ?? 0;
      if (other === slot) ways[peeled] = way;
      const left = (counts[other] ?? 0) - 1;
      counts[other] = left;
      indices[other] = (indices[other] ?? 0) ^ index;
      if (left === 1) single.push(other);
    }
    peeled += 1;
    if (peeled % stepKeys === 0) yield;
  }
  if (peeled < hashes.length) return null;
  const prints = new Uint8Array(slots);
  for (let step = peeled - 1; step >= 0; step -= 1) {
    locate(order[step] ?? 0);
    const way = ways[step] ?? 0;
    const own = at[way] ?? 0;
    const all = (prints[at[0] ?? 0] ?? 0) ^ (prints[at[1] ?? 0] ?? 0) ^ (prints[at[2] ?? 0] ?? 0);
    prints[own] = (at[3] ?? 0) ^ all ^ (prints[own] ?? 0);
    if (step % stepKeys === 0) yield;
  }
  return prints;
}

/** `buildFilter` in steps of some milliseconds, for a context that has other things to do meanwhile. */
export function* buildFilterInSteps(hashes: Iterable<number>): Generator<void, ArrayBuffer> {
  const keys = yield* distinct(hashes);
  const shape = shapeFor(keys.length);
  for (let seed = 1; seed <= seedLimit; seed += 1) {
    const prints = yield* peel(keys, shape, seed);
    if (!prints) continue;
    const buffer = new ArrayBuffer(headerBytes + prints.length);
    new Uint32Array(buffer, 0, 6).set([magic, version, seed, shape.segmentLength, shape.span, keys.length]);
    new Uint8Array(buffer, headerBytes).set(prints);
    return buffer;
  }
  throw new Error(`No filter for ${keys.length} keys after ${seedLimit} seeds.`);
}

/** The filter over keys given by `hashKey`; repeats are harmless. Deterministic. */
export const buildFilter = (hashes: Iterable<number>): ArrayBuffer => {
  const steps = buildFilterInSteps(hashes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The filter in `buffer`, without a copy; null where it is none or of another version. */
export const openFilter = (buffer: ArrayBuffer): FuseFilter | null => {
  if (buffer.byteLength < headerBytes) return null;
  const [mark, format, seed = 0, segmentLength = 0, span = 0, size = 0] = new Uint32Array(buffer, 0, 6);
  const shape = { segmentLength, span };
  if (mark !== magic || format !== version) return null;
  if (buffer.byteLength !== headerBytes + span + 2 * segmentLength) return null;
  const prints = new Uint8Array(buffer, headerBytes);
  const spreads = new Uint32Array(3);
  const at = new Uint32Array(4);
  const hasHash = (hash: number): boolean => {
    if (size === 0) return false;
    spread(hash, seed, spreads);
    slotsOf(spreads, shape, at);
    return ((prints[at[0] ?? 0] ?? 0) ^ (prints[at[1] ?? 0] ?? 0) ^ (prints[at[2] ?? 0] ?? 0)) === at[3];
  };
  return { has: (key) => hasHash(hashKey(key)), hasHash, size };
};
