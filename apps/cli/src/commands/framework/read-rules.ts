import { nearestTo, type Issue } from '@inspectorate/core'
import { parseRules, type Rules, type RulesFile } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { readJsonFile } from '../../read/read-json-file.js'
import { UnusableInput } from '../../process/unusable-input.js'

/** The file of rules as it is written, sound all the same. */
export async function readRulesFile(idOrFile: string): Promise<RulesFile> {
  return (await readWritten(idOrFile)).written as RulesFile
}

/** Rules by the id of an edition or from a file; every fault of the file at once. */
export async function readRules(idOrFile: string): Promise<Rules> {
  return (await readWritten(idOrFile)).rules
}

async function readWritten(idOrFile: string): Promise<{ written: unknown; rules: Rules }> {
  const edition = await rulesById(idOrFile)
  if (edition === undefined && !/[./\\]/.test(idOrFile)) throw unknown(idOrFile)
  const written = edition ?? (await readJsonFile(idOrFile))
  const parsed = parseRules(written)
  if (!parsed.ok) throw new UnusableInput(idOrFile, parsed.issues)
  return { written, rules: parsed.value }
}

function unknown(id: string): UnusableInput {
  const issue: Issue = {
    code: 'unknown-framework',
    path: [],
    found: JSON.stringify(id),
    expected: `${nearestTo(id, ruleEditions)}, or a file such as ./${id}.json`,
  }
  return new UnusableInput('RULES', [issue])
}
