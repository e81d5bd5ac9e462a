import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { counted } from '@inspectorate/core'
import { findRecords } from '../../programme/find-records.js'
import { lockProgramme } from '../../programme/lock-programme.js'
import type { OtherFile } from '../../programme/read-batch.js'
import { remainingFiles } from '../../programme/add-records.js'
import { partsFolder } from '../../programme/store-paths.js'
import { addBatches } from '../../programme/add-batches.js'
import { progressLine } from '../../process/progress-line.js'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { wordIssues } from '../../print/word-issues.js'

export interface AddOptions {
  /** How many files are read before what they hold is written. */
  readonly part: number
  /** How many threads read. */
  readonly workers: number
}

/** `programme add FOLDER RECORD…`: puts records into a programme; what is in it already is passed over. */
export async function addCommand(
  folder: string,
  given: readonly string[],
  { part, workers }: AddOptions,
  output: Output,
): Promise<number> {
  const files = await findRecords(given)
  await mkdir(join(folder, partsFolder), { recursive: true })
  const unlock = await lockProgramme(folder)
  try {
    const { batches, there, faulty, ...seen } = await remainingFiles(folder, files, part)
    for (const one of faulty) tellFaulty(one, output)
    let added = 0
    let faults = faulty.length
    let { passedOver } = seen
    const total = batches.reduce((sum, batch) => sum + batch.length, 0)
    const progress = progressLine(output, total, 'files')
    await addBatches(folder, batches, workers, (batch, read) => {
      progress.add(read)
      added += batch.added
      faults += batch.faulty.length
      passedOver += batch.passedOver
      for (const one of batch.faulty) tellFaulty(one, output)
    }).finally(progress.end)
    output.out(
      [
        `${counted(added, 'inspection')} added`,
        ...(there > 0 ? [`${there} there already`] : []),
        ...(faults > 0 ? [`${counted(faults, 'file')} not added`] : []),
        ...(passedOver > 0 ? [`${counted(passedOver, 'JSON file')} of another kind`] : []),
      ].join(', '),
    )
    return faults > 0 ? exitCodes.findings : exitCodes.done
  } finally {
    await unlock()
  }
}

function tellFaulty({ path, issues }: OtherFile, output: Output): void {
  for (const line of wordIssues(path, issues, 3)) output.err(line)
}
