import { writeRulesWorkbook } from '@inspectorate/intake'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { readRulesFile } from './read-rules.js'
import { writeNewFile } from './write-new-file.js'

/** `framework to-xlsx RULES OUT`: rules as a workbook that people change and give back. */
export async function frameworkToXlsxCommand(
  idOrFile: string,
  out: string,
  output: Output,
): Promise<number> {
  const workbook = await writeRulesWorkbook(await readRulesFile(idOrFile))
  if (!workbook.ok) throw new UnusableInput(idOrFile, workbook.issues)
  await writeNewFile(out, workbook.value)
  output.out(
    `${out} is written. Give it back by: inspectorate framework from-xlsx ${out} rules.json`,
  )
  return exitCodes.done
}
