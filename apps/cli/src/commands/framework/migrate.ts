import { parseFramework, type Framework } from '@inspectorate/core'
import { migrateFramework, parseRules, TableIsNoShare } from '@inspectorate/core/language'
import { frameworkById } from '@inspectorate/frameworks'
import { exitCodes } from '../../exit-codes.js'
import type { Output } from '../../print/output.js'
import { readJsonFile } from '../../read/read-json-file.js'
import { UnusableInput } from '../../unusable-input.js'
import { writeNewFile } from './write-new-file.js'

/** `framework migrate OLD NEW`: the rules of an old framework file in the language, and what they leave out. */
export async function frameworkMigrateCommand(
  idOrFile: string,
  out: string,
  output: Output,
): Promise<number> {
  const { rules, left } = migrated(idOrFile, await readFramework(idOrFile))
  const parsed = parseRules(rules)
  if (!parsed.ok) throw new UnusableInput(idOrFile, parsed.issues)
  await writeNewFile(out, `${JSON.stringify(rules, null, 2)}\n`)
  for (const line of left) output.out(`Left out: ${line}`)
  output.out(`${out} is written. Try: inspectorate framework check ${out}`)
  return exitCodes.done
}

async function readFramework(idOrFile: string): Promise<Framework> {
  const parsed = parseFramework(frameworkById(idOrFile) ?? (await readJsonFile(idOrFile)))
  if (!parsed.ok) throw new UnusableInput(idOrFile, parsed.issues)
  return parsed.value
}

function migrated(idOrFile: string, framework: Framework) {
  try {
    return migrateFramework(framework)
  } catch (error) {
    if (!(error instanceof TableIsNoShare)) throw error
    throw new UnusableInput(idOrFile, [
      {
        code: 'framework-inconsistent',
        path: ['overall', 'table'],
        found: error.message,
        expected: 'a table that gives every score what its share of the maximum gives',
      },
    ])
  }
}
