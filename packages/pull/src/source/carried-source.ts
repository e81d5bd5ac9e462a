import type { Inspection } from '@inspectorate/core'
import { writtenTexts } from '@inspectorate/publication/markdown'
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import * as z from 'zod'

/** The texts of an inspection by where they stand, as a file for editing carries them. */
export type SourceTexts = ReadonlyMap<string, string>

/**
 * Everything that is written in Markdown, and the reasons of decisions: `2.1` is a section, `recommendations/0` the first
 * recommendation, `summary/strengths/0` the first strength of the summary, `departures/2.1` the reason for a rating.
 */
export function sourceTexts(inspection: Inspection): SourceTexts {
  return new Map(
    [...writtenTexts(inspection), ...reasonsOf(inspection)].map(
      ({ path, text }) => [sectionOf(path), text] as const,
    ),
  )
}

/** Why a rating is another than the normal one, and why there is none: printed in sentences of the report. */
export function reasonsOf({ departures, notRated }: Pick<Inspection, 'departures' | 'notRated'>) {
  return [
    ...Object.entries(departures).map(([id, { reason }]) => ({
      path: ['departures', id, 'reason'],
      text: reason,
    })),
    ...Object.entries(notRated).map(([id, text]) => ({ path: ['notRated', id], text })),
  ]
}

/** The section that a path of the inspection leads to or into. */
export function sectionOf(path: readonly (string | number)[]): string {
  if (path[0] === 'narrative') return String(path[1])
  const hasMore = path[0] === 'recommendations' || path[0] === 'departures'
  return (hasMore ? path.slice(0, 2) : path).join('/')
}

const CarriedSchema = z.strictObject({
  format: z.literal('inspectorate/source'),
  version: z.literal(1),
  inspection: z.string(),
  texts: z.array(z.tuple([z.string(), z.string()])),
})

/** What a file was exported from. */
export interface CarriedSource {
  readonly inspection: string
  readonly texts: SourceTexts
}

/** Custom properties whose values are longer than this are cut short by some programs. */
const longest = 240
const name = 'inspectorate-source-'

/** The source as custom properties of a document, compressed. */
export function carrySource({ inspection, texts }: CarriedSource): Record<string, string> {
  const json = JSON.stringify({
    format: 'inspectorate/source',
    version: 1,
    inspection,
    texts: [...texts],
  })
  const packed = base64(zlibSync(strToU8(json), { level: 9 }))
  const pieces = packed.match(new RegExp(`.{1,${longest}}`, 'g')) ?? []
  return Object.fromEntries(
    pieces.map((piece, i) => [`${name}${String(i + 1).padStart(4, '0')}`, piece]),
  )
}

/** A source that is larger than this is none of ours. */
const largestSource = 64 * 1024 * 1024

/** The source that a document carries; null where it carries none. Throws where it is damaged. */
export function carriedSource(properties: ReadonlyMap<string, string>): CarriedSource | null {
  const pieces = [...properties]
    .filter(([key]) => key.startsWith(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (pieces.length === 0) return null
  try {
    const packed = bytesOf(pieces.map(([, value]) => value.trim()).join(''))
    const out = new Uint8Array(Math.min(largestSource, packed.length * 1100 + 1024))
    const json: unknown = JSON.parse(strFromU8(unzlibSync(packed, { out })))
    const { inspection, texts } = CarriedSchema.parse(json)
    return { inspection, texts: new Map(texts) }
  } catch (error) {
    throw new Error('a damaged source in its properties inspectorate-source-…', { cause: error })
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
