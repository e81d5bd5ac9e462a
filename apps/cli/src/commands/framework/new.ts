import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { exitCodes } from '../../exit-codes.js'
import type { Output } from '../../print/output.js'
import { UnusableInput } from '../../unusable-input.js'
import { starterRules } from './starter.js'

/** `framework new FILE`: a starter that is whole and checks clean; never over a file that is there. */
export async function frameworkNewCommand(
  file: string,
  { id = basename(file).replace(/\.json$/, '') }: { id?: string },
  output: Output,
): Promise<number> {
  const faults = (code: 'not-written' | 'invalid-value', found: string, expected: string) =>
    new UnusableInput(file, [{ code, path: [], found, expected }])
  if (!/^[A-Za-z0-9][A-Za-z0-9.:_-]*$/.test(id))
    throw faults(
      'invalid-value',
      `the id ${JSON.stringify(id)}`,
      'letters, digits, dots and hyphens, by --id',
    )
  try {
    await writeFile(file, `${JSON.stringify(starterRules(id), null, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw faults(
      'not-written',
      code === 'EEXIST' ? 'a file of that name' : String(code),
      'a new file in a folder that is there',
    )
  }
  output.out(`${file} is written. Try: inspectorate framework check ${file}`)
  return exitCodes.done
}
