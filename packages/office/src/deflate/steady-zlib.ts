import { deflater, type DeflateStream } from './deflate-stream.js'

/** The largest prime below 2 ** 16, and how many bytes can be added up before a sum is too large for 32 bits. */
const [modulus, run] = [65_521, 5552]

/** Compresses bytes one after another. */
export type Zlib = (bytes: Uint8Array, level?: number) => Uint8Array<ArrayBuffer>

/** Bytes as zlib writes them (RFC 1950), which is what PDF calls FlateDecode: the same on every machine. */
export function steadyZlib(): Zlib {
  const open = deflater()
  return (bytes, level = 6) => zlibBytes(bytes, open(level))
}

function zlibBytes(bytes: Uint8Array, stream: DeflateStream): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  stream.push(bytes, (piece) => pieces.push(piece))
  stream.end((piece) => pieces.push(piece))
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const zlib = new Uint8Array(2 + length + 4)
  zlib.set([0x78, 0x9c])
  let at = 2
  for (const piece of pieces) {
    zlib.set(piece, at)
    at += piece.length
  }
  new DataView(zlib.buffer).setUint32(at, adler32(bytes))
  return zlib
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (let from = 0; from < bytes.length; from += run) {
    const to = Math.min(from + run, bytes.length)
    for (let i = from; i < to; i += 1) {
      a += bytes[i]!
      b += a
    }
    a %= modulus
    b %= modulus
  }
  return ((b << 16) | a) >>> 0
}
