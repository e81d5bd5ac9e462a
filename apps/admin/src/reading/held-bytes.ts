/** Bytes that several threads read without a copy each. */
export interface HeldBytes {
  readonly key: string
  readonly bytes: SharedArrayBuffer
}

/** What is kept at once, in bytes: the evidence of some inspections of thousands of cases. */
const most = 64_000_000

/** Keeps bytes by their key, those that were asked for last; null for what it does not have. */
export function heldBytes(mostKept = most): (key: string, given?: Uint8Array) => HeldBytes | null {
  const kept = new Map<string, HeldBytes>()
  return (key, given) => {
    const held = given ? { key, bytes: shared(given) } : (kept.get(key) ?? null)
    if (!held) return null
    kept.delete(key)
    kept.set(key, held)
    let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
    for (const one of kept.values()) {
      if (size <= mostKept || one === held) break
      kept.delete(one.key)
      size -= one.bytes.byteLength
    }
    return held
  }
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
