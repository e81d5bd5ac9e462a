/**
 * Repeatable pseudo-random numbers in [0, 1) from a 32-bit seed (mulberry32). For resampling only.
 */
export function seededRandom(seed: number): () => number {
  // Signed, because that is how the engine keeps a small integer; the bits are the same.
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
