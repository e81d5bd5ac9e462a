import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { counted } from '@inspectorate/core'
import { findRecords } from '../../programme/find-records.js'
import { lockProgramme } from '../../programme/lock-programme.js'
import type { FaultyFile } from '../../programme/read-batch.js'
import { remainingBatches } from '../../programme/remaining-batches.js'
import { partsFolder } from '../../programme/store-paths.js'
import { addBatches } from '../../programme/add-batches.js'
import { progressLine } from '../../process/progress-line.js'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
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
  if (files.length === 0)
    throw new UnusableInput(given.join(', '), [
      {
        code: 'unreadable-file',
        path: [],
        found: 'no JSON file',
        expected: 'records that publish or export wrote, or folders of them',
      },
    ])
  await mkdir(join(folder, partsFolder), { recursive: true })
  const unlock = await lockProgramme(folder)
  try {
    const count = { added: 0, there: 0, faulty: 0, passedOver: 0 }
    const progress = progressLine(output, files.length, 'files')
    const tellFaulty = ({ path, issues }: FaultyFile) => {
      count.faulty += 1
      for (const line of wordIssues(path, issues, 3)) output.err(line)
    }
    const batches = remainingBatches(folder, files, part, (why) => {
      progress.lessen(1)
      if (why === 'there') count.there += 1
      else if (why === 'of another kind') count.passedOver += 1
      else if (why !== 'same') tellFaulty(why)
    })
    const threads = Math.min(workers, Math.ceil(files.length / part))
    await addBatches(folder, batches, threads, (batch, read) => {
      progress.add(read)
      count.added += batch.added
      count.passedOver += batch.passedOver
      for (const one of batch.faulty) tellFaulty(one)
    }).finally(progress.end)
    const { added, there, faulty, passedOver } = count
    output.out(
      [
        `${counted(added, 'inspection')} added`,
        ...(there > 0 ? [`${there} there already`] : []),
        ...(faulty > 0 ? [`${counted(faulty, 'file')} not added`] : []),
        ...(passedOver > 0 ? [`${counted(passedOver, 'JSON file')} of another kind`] : []),
      ].join(', '),
    )
    return faulty > 0 ? exitCodes.findings : exitCodes.done
  } finally {
    await unlock()
  }
}
