import type { Parsed } from '@inspectorate/core'
import {
  readFrame,
  readTable,
  type DayForm,
  type Frame,
  type FrameColumns,
} from '@inspectorate/intake'
import { drawSample, type Draw, type DrawOptions, type FrameOfDraw } from '@inspectorate/sampling'
import { UnusableInput } from '../../process/unusable-input.js'
import { readFileBytes } from '../../read/read-file-bytes.js'
import { sha256 } from '../../read/sha256.js'

interface FrameFile {
  readonly frame: Frame
  readonly sha256: string
  /** How it was read, for the record. */
  readonly shown: Pick<FrameOfDraw, 'sheet' | 'columns' | 'days'>
}

/** The frame in a file, with the file’s hash. */
export async function readFrameFile(
  file: string,
  {
    columns,
    days,
    sheet,
  }: {
    readonly columns: FrameColumns
    readonly days: DayForm
    readonly sheet?: string | undefined
  },
): Promise<FrameFile> {
  const bytes = await readFileBytes(file, file)
  const table = accepted(file, readTable(bytes, file, [sheet ?? 'Frame']))
  if (sheet !== undefined && table.sheet?.trim().toLowerCase() !== sheet.trim().toLowerCase())
    throw new UnusableInput('--sheet', [
      { code: 'missing-sheet', path: [], found: table.sheet ?? 'no workbook', expected: sheet },
    ])
  const { id, person, began, officer, strata } = columns
  return {
    frame: accepted(file, readFrame(table, columns, days)),
    sha256: sha256(bytes),
    shown: {
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      columns: {
        id,
        ...(person === undefined ? {} : { person }),
        ...(began === undefined ? {} : { began }),
        ...(officer === undefined ? {} : { officer }),
        strata: [...strata],
      },
      days,
    },
  }
}

/** What is drawn from a frame. */
export function drawnFrom(file: string, { cases }: Frame, options: DrawOptions): Draw {
  const draw = drawSample(cases, options)
  if (draw.ok) return draw.value
  const hint = 'With --accept-small other strata take what one that is too small lacks.'
  const small = draw.issues.some(({ expected }) => expected.includes('its share'))
  throw new UnusableInput(file, draw.issues, small ? [hint] : [])
}

function accepted<T>(file: string, parsed: Parsed<T>): T {
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  return parsed.value
}
