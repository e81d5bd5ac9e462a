import {
  migrateFramework,
  parseOldFramework,
  parseRules,
  TableIsNoShare,
  type RulesFile,
} from '@inspectorate/core/language'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { readJsonFile } from '../../read/read-json-file.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { writeNewFile } from './write-new-file.js'

/** `framework migrate OLD NEW`: a framework file of the old format, in the framework language. */
export async function frameworkMigrateCommand(
  file: string,
  out: string,
  output: Output,
): Promise<number> {
  const rules = await migrated(file)
  const parsed = parseRules(rules)
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  await writeNewFile(out, `${JSON.stringify(rules, null, 2)}\n`)
  output.out(`${out} is written. Try: inspectorate framework check ${out}`)
  return exitCodes.done
}

async function migrated(file: string): Promise<RulesFile> {
  const old = parseOldFramework(await readJsonFile(file))
  if (!old.ok) throw new UnusableInput(file, old.issues)
  try {
    return migrateFramework(old.value)
  } catch (error) {
    if (!(error instanceof TableIsNoShare)) throw error
    throw new UnusableInput(file, [
      {
        code: 'framework-inconsistent',
        path: ['overall', 'table'],
        found: error.message,
        expected: 'a table that gives every score what its share of the maximum gives',
      },
    ])
  }
}
