import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { crc32, inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { deflater } from './deflate-stream.js'
import { zlibInWasm } from './zlib-in-wasm.js'

/** Text as in sheets: much comes again, and is never quite the same. */
const text = Buffer.from(
  Array.from(
    { length: 30_000 },
    (_, i) => `<c r="A${i}" s="${i % 7}">${(i * 7919) % 1009}</c>`,
  ).join(''),
)

function deflatedIn(pieces: number, level = 5): { bytes: Buffer; crc: number } {
  const stream = deflater()(level)
  const all: Uint8Array[] = []
  for (let at = 0; at < text.length; at += pieces)
    stream.push(text.subarray(at, at + pieces), (bytes) => all.push(bytes))
  const crc = stream.end((bytes) => all.push(bytes))
  return { bytes: Buffer.concat(all), crc }
}

it('inflates to what was given, with its CRC-32', () => {
  const { bytes, crc } = deflatedIn(10_000)
  expect(inflateRawSync(bytes).equals(text)).toBe(true)
  expect(crc).toBe(crc32(text))
  expect(bytes.length).toBeLessThan(text.length / 4)
})

it('gives the same bytes in whatever pieces it comes, those of the zlib that distributions have', () => {
  // Of Python’s zlib 1.2.13: compressobj(5, DEFLATED, -15).
  const digest = ({ bytes }: { bytes: Buffer }) => createHash('sha256').update(bytes).digest('hex')
  for (const pieces of [999, 65_536, 65_537, text.length])
    expect(digest(deflatedIn(pieces)), `${pieces}`).toBe(
      '0eb917de125bcbf70187f1a200f3f8cb51894f0ea448c01400119c83bdb26c7e',
    )
})

it('ends what nothing was given to', () => {
  const all: Uint8Array[] = []
  expect(deflater()(5).end((bytes) => all.push(bytes))).toBe(0)
  expect(inflateRawSync(Buffer.concat(all))).toHaveLength(0)
})

it('keeps streams apart that are written by turns', () => {
  const open = deflater()
  const [one, other] = [open(5), open(9)].map((stream) => ({ stream, all: [] as Uint8Array[] }))
  for (let at = 0; at < text.length; at += 70_000)
    for (const { stream, all } of [one!, other!])
      stream.push(text.subarray(at, at + 70_000), (bytes) => all.push(bytes))
  for (const { stream, all } of [one!, other!]) {
    stream.end((bytes) => all.push(bytes))
    expect(inflateRawSync(Buffer.concat(all)).equals(text)).toBe(true)
  }
})

it('is what the library carries, to the byte: pnpm write-zlib writes it again', async () => {
  const wasm = fileURLToPath(import.meta.resolve('@zip.js/zip.js/dist/zip-module.wasm'))
  expect(zlibInWasm).toBe(await readFile(wasm, 'base64'))
})
