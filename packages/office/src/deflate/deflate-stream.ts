import { zlibInWasm } from './zlib-in-wasm.js'

type Emit = (deflated: Uint8Array<ArrayBuffer>) => void

/** Compresses what it is given, piece by piece (RFC 1951). */
export interface DeflateStream {
  push(piece: Uint8Array, emit: Emit): void
  /** Ends with the CRC-32 of all that was given. */
  end(emit: Emit): number
}

/** What is called of zlib: its streams are numbers, and memory is asked for and given back. */
interface Zlib {
  readonly memory: WebAssembly.Memory
  malloc(size: number): number
  deflate_new(): number
  deflate_init_gzip(stream: number, level: number): number
  /** What came of it in the lower three bytes, zlib’s return code in the highest one. */
  deflate_process(
    stream: number,
    input: number,
    inputLength: number,
    output: number,
    outputLength: number,
    flush: number,
  ): number
  deflate_last_consumed(stream: number): number
  deflate_end(stream: number): number
}

const bufferSize = 1 << 16
/** Bytes that gzip has around what is deflated; the CRC-32 begins the trailer. */
const frame = { header: 10, trailer: 8 }
const noFlush = 0
const finish = 4
const streamEnd = 1

let compiled: WebAssembly.Module | undefined

/**
 * zlib in a memory of its own, which goes when nothing holds it any more: one stream after another. The same
 * bytes on every machine and every build of Node, for WebAssembly leaves nothing to the processor.
 */
export function deflater(): (level: number) => DeflateStream {
  compiled ??= new WebAssembly.Module(bytesOf(zlibInWasm))
  const zlib = new WebAssembly.Instance(compiled).exports as unknown as Zlib
  const [input, output] = [zlib.malloc(bufferSize), zlib.malloc(bufferSize)]
  return (level) => deflateStream(zlib, { input, output }, level)
}

/** As gzip (RFC 1952): zlib then counts the CRC-32, several times as fast as JavaScript does; its frame is left out. */
function deflateStream(
  zlib: Zlib,
  { input, output }: { readonly input: number; readonly output: number },
  level: number,
): DeflateStream {
  const stream = zlib.deflate_new()
  if (zlib.deflate_init_gzip(stream, level) !== 0) throw new Error('no memory to compress in')
  let skipped = frame.header
  const step = (length: number, flush: number, emit: Emit): number => {
    const told = zlib.deflate_process(stream, input, length, output, bufferSize, flush)
    const made = told & 0xff_ff_ff
    if (made > 0) {
      emit(new Uint8Array(zlib.memory.buffer).slice(output + skipped, output + made))
      skipped = 0
    }
    return told >>> 24
  }
  return {
    push(piece, emit) {
      for (let at = 0; at < piece.length; at += zlib.deflate_last_consumed(stream)) {
        const part = piece.subarray(at, at + bufferSize)
        new Uint8Array(zlib.memory.buffer).set(part, input)
        step(part.length, noFlush, emit)
      }
    },
    end(emit) {
      const last: number[] = []
      while (step(0, finish, (bytes) => last.push(...bytes)) !== streamEnd);
      zlib.deflate_end(stream)
      const bytes = new Uint8Array(last)
      emit(bytes.slice(0, -frame.trailer))
      return new DataView(bytes.buffer).getUint32(bytes.length - frame.trailer, true)
    },
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at)
  return bytes
}
