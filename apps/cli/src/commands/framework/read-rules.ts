import { nearestTo, type Issue } from '@inspectorate/core'
import { parseRules, type Rules } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { readJsonFile } from '../../read/read-json-file.js'
import { UnusableInput } from '../../unusable-input.js'

/** Rules by the id of an edition or from a file; every fault of the file at once. */
export async function readRules(idOrFile: string): Promise<Rules> {
  const edition = await rulesById(idOrFile)
  if (edition === undefined && !/[./\\]/.test(idOrFile)) throw unknown(idOrFile)
  const parsed = parseRules(edition ?? (await readJsonFile(idOrFile)))
  if (!parsed.ok) throw new UnusableInput(idOrFile, parsed.issues)
  return parsed.value
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
