/**
 * Ways to damage any file. A workbook keeps checksums: after any of these it is refused, or gives
 * exactly what it gave before.
 */
export const byteDamages = {
  truncated: (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  'bytes flipped': (bytes, { below }) => {
    const damaged = bytes.slice()
    for (let i = 0; i <= below(20); i++) damaged[below(bytes.length)] ^= 1 << below(8)
    return damaged
  },
  'bytes replaced': (bytes, { below }) => {
    const damaged = bytes.slice()
    const from = below(bytes.length)
    for (let i = 0; i < 1 + below(64); i++) damaged[from + i] = below(256)
    return damaged.slice(0, bytes.length)
  },
  'a stretch zeroed': (bytes, { below }) => {
    const from = below(bytes.length)
    return bytes.slice().fill(0, from, from + below(2_000))
  },
  'a stretch removed': (bytes, { below }) => {
    const from = below(bytes.length)
    return joined(bytes.slice(0, from), bytes.slice(from + 1 + below(500)))
  },
  'a stretch doubled': (bytes, { below }) => {
    const from = below(bytes.length)
    return joined(bytes.slice(0, from + 1 + below(500)), bytes.slice(from))
  },
  'stretches swapped': (bytes, { below }) => {
    const length = 1 + below(300)
    const [a, b] = [below(bytes.length - length), below(bytes.length - length)]
    const damaged = bytes.slice()
    damaged.set(bytes.subarray(a, a + length), b)
    damaged.set(bytes.subarray(b, b + length), a)
    return damaged
  },
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
