import { basename } from 'node:path'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { starterRules } from './starter.js'
import { starterWithCases } from './starter-with-cases.js'
import { writeNewFile } from './write-new-file.js'

/** `framework new FILE`: a starter that is whole and checks clean; never over a file that is there. */
export async function frameworkNewCommand(
  file: string,
  { id = basename(file).replace(/\.json$/, ''), withCases }: { id?: string; withCases?: boolean },
  output: Output,
): Promise<number> {
  if (!/^[A-Za-z0-9][A-Za-z0-9.:_-]*$/.test(id))
    throw new UnusableInput(file, [
      {
        code: 'invalid-value',
        path: [],
        found: `the id ${JSON.stringify(id)}`,
        expected: 'letters, digits, dots and hyphens, by --id',
      },
    ])
  await writeNewFile(
    file,
    `${JSON.stringify(withCases ? starterWithCases(id) : starterRules(id), null, 2)}\n`,
  )
  output.out(`${file} is written. Try: inspectorate framework check ${file}`)
  return exitCodes.done
}
