import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { steadyZip, streamedZip } from './steady-zip.js'

const files = [
  ['b.txt', strToU8('second')],
  ['a/c.txt', strToU8('first '.repeat(100))],
] as const

function streamed(): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = streamedZip((chunk) => chunks.push(chunk))
  for (const [name, bytes] of files) {
    const file = zip.open(name)
    file.push(bytes)
    file.close(' and the end')
  }
  zip.end()
  return Buffer.concat(chunks)
}

/** Hours and day of a file’s time (APPNOTE 4.4.6): bytes 10 to 13 of what stands before it. */
const timeOf = (zip: Uint8Array): number => Buffer.from(zip).readUInt32LE(10)

describe('a zip', () => {
  it('holds its files in the order given', () => {
    expect(Object.entries(unzipSync(steadyZip(files)))).toEqual(files)
  })

  it('is compressed as hard as it is told', () => {
    expect(steadyZip(files, { level: 0 }).length).toBeGreaterThan(steadyZip(files).length)
  })

  it('comes in pieces too', () => {
    const [second, first] = Object.values(unzipSync(streamed())).map((bytes) => strFromU8(bytes))
    expect(second).toBe('second and the end')
    expect(first).toBe(`${'first '.repeat(100)} and the end`)
  })

  it('has midday of one day for every file', () => {
    const midday = ((1 << 5) | 1) * 2 ** 16 + (12 << 11)
    for (const zip of [steadyZip(files), streamed()]) expect(timeOf(zip)).toBe(midday)
  })
})
