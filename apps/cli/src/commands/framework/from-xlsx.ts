import { readRulesWorkbook } from '@inspectorate/intake'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { readFileBytes } from '../../read/read-file-bytes.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { writeNewFile } from './write-new-file.js'

/** `framework from-xlsx IN OUT`: rules from a workbook; every fault by sheet and cell. */
export async function frameworkFromXlsxCommand(
  workbook: string,
  out: string,
  output: Output,
): Promise<number> {
  const rules = readRulesWorkbook(await readFileBytes(workbook, workbook), workbook)
  if (!rules.ok) throw new UnusableInput(workbook, rules.issues)
  await writeNewFile(out, `${JSON.stringify(rules.value, null, 2)}\n`)
  output.out(`${out} is written. Try: inspectorate framework check ${out}`)
  return exitCodes.done
}
