const two21 = 2 ** 21;

/**
 * A 53-bit hash of a string's UTF-16 units, as an integer that a number holds exactly. Two strings of one hash are one key
 * to a filter. Not keyed: whoever crafts collisions in a pack only makes that pack's filter say "perhaps" more often.
 */
export const hashKey = (key: string): number => {
  // Two lanes that multiply by different odd constants (golden ratio; one of xxHash's primes) and lean on each other.
  let a = 0x1f35_2a47;
  let b = 0x6d2b_79f5;
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x9e37_79b1);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x85eb_ca77);
    a ^= b >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16) ^ key.length, 0x85eb_ca6b);
  b = Math.imul(b ^ (b >>> 15) ^ a, 0xc2b2_ae35);
  a = Math.imul(a ^ (a >>> 13) ^ (b >>> 7), 0x27d4_eb2f);
  b ^= b >>> 16;
  return (b >>> 0) * two21 + (a >>> 11);
};
