import {
  explainRules,
  parseEvidence,
  rateRules,
  RulesFault,
  textOf,
} from '@inspectorate/core/language'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'
import { readJsonFile } from '../../read/read-json-file.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { readRules } from './read-rules.js'

/** `framework rate RULES EVIDENCE`: what the rules give for what is known of a service, and why. */
export async function frameworkRateCommand(
  idOrFile: string,
  evidenceFile: string,
  { json, language }: { json?: boolean; language?: string },
  output: Output,
): Promise<number> {
  const rules = await readRules(idOrFile)
  const evidence = parseEvidence(rules, await readJsonFile(evidenceFile))
  if (!evidence.ok) throw new UnusableInput(evidenceFile, evidence.issues)
  try {
    const outcomes = rateRules(rules, evidence.value)
    const explained = explainRules(rules, evidence.value, outcomes, language)
    if (json)
      printJson(
        output,
        explained.map((one, i) => ({
          ...one,
          state: outcomes[i]!.given.state,
          given: textOf(outcomes[i]!.given),
        })),
      )
    else
      explained.forEach(({ title, value, because }, i) => {
        if (rules.nodes[i]!.result.kind === 'none') return
        output.out([`${title}: ${value}`, ...because.map((line) => `  ${line}`)].join('\n'))
      })
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof RulesFault)) throw error
    throw new UnusableInput(evidenceFile, [
      {
        code: 'framework-inconsistent',
        path: [error.node],
        found: error.detail,
        expected: 'a rule for it',
      },
    ])
  }
}
