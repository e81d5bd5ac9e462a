import { randomInt } from 'node:crypto'
import { basename } from 'node:path'
import { sampleCsv, sampleWorkbook, type DayForm } from '@inspectorate/intake'
import { drawRecord, sampleDraw, type DrawRecord } from '@inspectorate/sampling'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { drawText } from '../../print/draw-text.js'
import { readJsonFile } from '../../read/read-json-file.js'
import { replaceFiles, type Replacement } from '../../write/replace-files.js'
import { drawnFrom, readFrameFile } from './draw-from-file.js'

export interface DrawSampleOptions {
  readonly size: number
  readonly id: string
  readonly person?: string
  readonly began?: string
  readonly officer?: string
  readonly strata?: readonly string[]
  readonly buffer: number
  readonly atMost: number
  readonly seed?: string
  readonly days: DayForm
  readonly sheet?: string
  readonly acceptSmall?: boolean
  readonly out?: string
  readonly record?: string
  readonly into?: string
}

/** `sample draw FRAME`: the sample as a file, and the record by which it can be drawn again. */
export async function drawCommand(
  file: string,
  options: DrawSampleOptions,
  output: Output,
): Promise<number> {
  const { id, person, began, officer, strata = [], days, sheet } = options
  if ((person === undefined) !== (began === undefined))
    throw wrongForm(
      person === undefined ? '--began' : '--person',
      'alone',
      '--person and --began: a person’s earliest case is drawn',
    )
  const seed = options.seed ?? madeUpSeed()
  const drawing = {
    size: options.size,
    buffer: options.buffer,
    atMost: officer === undefined ? null : options.atMost,
    seed,
    acceptSmall: options.acceptSmall ?? false,
  }
  const columns = { id, person, began, officer, strata }
  const { frame, sha256, shown } = await readFrameFile(file, { columns, days, sheet })
  const draw = drawnFrom(file, frame, drawing)
  const record = drawRecord(
    { file: basename(file), ...shown, sha256, cases: frame.cases.length },
    drawing,
    draw,
  )
  const out = options.out ?? `${file.replace(/\.[^./]+$/, '')}.sample.csv`
  const recordFile = options.record ?? `${out.replace(/\.[^./]+$/, '')}.draw.json`
  const content = /\.xlsx$/i.test(out) ? await sampleWorkbook(frame, draw) : sampleCsv(frame, draw)
  const writes: Replacement[] = [
    { path: out, content },
    { path: recordFile, content: asJson(record) },
    ...(options.into === undefined ? [] : [await withDraw(options.into, record)]),
  ]
  const paths = [file, ...writes.map(({ path }) => path)]
  if (new Set(paths).size < paths.length)
    throw wrongForm('--out', out, 'a file of its own for frame, sample, record and inspection')
  await replaceFiles(writes)
  for (const line of drawText(record)) output.out(line)
  output.out(`${out}\n${recordFile}${options.into === undefined ? '' : `\n${options.into}`}`)
  return exitCodes.done
}

/** The inspection that says how its sample was drawn; of what so many cases are, unless others’ are pooled with them. */
async function withDraw(path: string, record: DrawRecord): Promise<Replacement> {
  const inspection = await readJsonFile(path)
  if (typeof inspection !== 'object' || inspection === null || Array.isArray(inspection))
    throw wrongForm('--into', path, 'an inspection')
  const { sample, caseSets } = inspection as { sample?: object; caseSets?: object }
  const draw = sampleDraw(record)
  return {
    path,
    content: asJson({
      ...inspection,
      sample: { ...sample, ...(caseSets ? {} : { cohort: draw.frame.people }), draw },
    }),
  }
}

/** Digits that nobody chose. */
function madeUpSeed(): string {
  return Array.from({ length: 20 }, () => randomInt(10)).join('')
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function wrongForm(argument: string, found: string, expected: string): UnusableInput {
  return new UnusableInput(argument, [{ code: 'wrong-form', path: [], found, expected }])
}
