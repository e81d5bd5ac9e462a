/** Draws that are the same for the same seed, whatever was drawn elsewhere (mulberry32). */
export interface Drawn {
  /** In [0, 1). */
  share(): number
  /** Of the standard normal distribution. */
  normal(): number
  /** One of a list. */
  of<One>(list: readonly One[]): One
  /** Whether something of that probability, as a logit, happens. */
  happens(logit: number): boolean
}

export function drawn(...seed: readonly number[]): Drawn {
  let state = seed.reduce((mixed, part) => Math.imul(mixed ^ part, 0x01000193) | 0, 0x811c9dc5 | 0)
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    share,
    // The sum of twelve has variance 1; exact logarithms are not the same on every machine.
    normal: () => Array.from({ length: 12 }, share).reduce((sum, one) => sum + one, -6),
    of: (list) => list[Math.floor(share() * list.length)]!,
    happens: (logit) => share() < 0.5 + logit / (2 * (1 + Math.abs(logit))),
  }
}
