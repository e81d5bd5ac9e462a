import { isDeepStrictEqual } from 'node:util'
import { dirname, join } from 'node:path'
import { drawRecord, parseDrawRecord } from '@inspectorate/sampling'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { readJsonFile } from '../../read/read-json-file.js'
import { drawnFrom, readFrameFile } from './draw-from-file.js'

export interface CheckSampleOptions {
  readonly frame?: string
}

/** `sample check RECORD`: draws again from the frame, and says whether the record is that of what is drawn. */
export async function checkCommand(
  file: string,
  { frame: given }: CheckSampleOptions,
  output: Output,
): Promise<number> {
  const parsed = parseDrawRecord(await readJsonFile(file))
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  const record = parsed.value
  const { columns, days, sheet, sha256: recorded } = record.frame
  const path = given ?? join(dirname(file), record.frame.file)
  const { frame, sha256, shown } = await readFrameFile(path, { columns, days, sheet })
  if (sha256 !== recorded)
    throw new UnusableInput(path, [
      { code: 'record-changed', path: [], found: `SHA-256 ${sha256}`, expected: recorded },
    ])
  const again = drawRecord(
    { file: record.frame.file, ...shown, sha256, cases: frame.cases.length },
    record.options,
    drawnFrom(path, frame, record.options),
  )
  const differing = (['frame', 'strata', 'sample', 'buffer', 'leftOut', 'sameDay'] as const).filter(
    (part) => !isDeepStrictEqual(record[part], again[part]),
  )
  if (differing.length === 0) {
    output.out(
      `${file}: the same ${record.sample.length} cases and ${record.buffer.length} of the buffer are drawn again.`,
    )
    return exitCodes.done
  }
  for (const part of differing) output.out(`${file}: ${part}: another one is drawn`)
  const drawn = new Set([...again.sample, ...again.buffer])
  const wrong = [...record.sample, ...record.buffer].filter((id) => !drawn.has(id))
  if (wrong.length > 0) output.out(`Not drawn: ${wrong.slice(0, 20).join(', ')}`)
  return exitCodes.findings
}
