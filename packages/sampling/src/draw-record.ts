import { parseWith, type Parsed, type SampleDraw } from '@inspectorate/core'
import * as z from 'zod'
import type { Draw, DrawOptions } from './frame-case.js'

const Text = z.string().min(1)
const Count = z.int().min(0)

const FrameSchema = z.strictObject({
  file: Text,
  sheet: Text.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  columns: z.strictObject({
    id: Text,
    person: Text.optional(),
    began: Text.optional(),
    officer: Text.optional(),
    strata: z.array(Text),
  }),
  days: z.enum(['iso', 'day-first', 'month-first']),
  cases: Count,
  people: Count,
})

const OptionsSchema = z.strictObject({
  size: z.int().min(1),
  buffer: Count,
  atMost: z.int().min(1).nullable(),
  seed: Text,
  acceptSmall: z.boolean(),
})

const LeftOutSchema = z.discriminatedUnion('because', [
  z.strictObject({ id: Text, because: z.literal('later-case'), of: Text }),
  z.strictObject({ id: Text, because: z.literal('officer-has-most') }),
  z.strictObject({ id: Text, because: z.literal('gave-way') }),
  z.strictObject({ id: Text, because: z.literal('places-taken') }),
])

/** A draw as a file keeps it: with the hash of its frame and its options it can be drawn again. */
const DrawRecordSchema = z.strictObject({
  format: z.literal('inspectorate/sample-draw'),
  version: z.literal(1),
  frame: FrameSchema,
  options: OptionsSchema,
  strata: z.array(
    z.strictObject({
      values: z.array(z.string()),
      people: Count,
      share: Count,
      sample: Count,
      buffer: Count,
    }),
  ),
  sample: z.array(Text),
  buffer: z.array(Text),
  leftOut: z.array(LeftOutSchema),
  sameDay: z.array(Text),
})

export type DrawRecord = z.infer<typeof DrawRecordSchema>

/** Of which file, and by which of its columns, a sample is drawn. */
export type FrameOfDraw = Omit<DrawRecord['frame'], 'people'>

/** The record of a draw. */
export function drawRecord(
  frame: FrameOfDraw,
  options: DrawOptions,
  { people, ...draw }: Draw,
): DrawRecord {
  return {
    format: 'inspectorate/sample-draw',
    version: 1,
    frame: { ...frame, people },
    options,
    ...(draw as Omit<DrawRecord, 'format' | 'version' | 'frame' | 'options'>),
  }
}

/** A record of a draw from unknown data. */
export function parseDrawRecord(input: unknown): Parsed<DrawRecord> {
  return parseWith(DrawRecordSchema, input)
}

/** What an inspection and its report say of a draw: nothing of any case. */
export function sampleDraw({ frame, options, strata, buffer }: DrawRecord): SampleDraw {
  const { size, seed, atMost } = options
  const movedOn = strata.reduce((sum, { share, sample }) => sum + Math.max(0, share - sample), 0)
  return {
    frame: { sha256: frame.sha256, cases: frame.cases, people: frame.people },
    seed,
    strata: { by: frame.columns.strata, count: strata.length },
    size,
    buffer: buffer.length,
    ...(atMost === null ? {} : { atMost }),
    ...(movedOn === 0 ? {} : { movedOn }),
  }
}
