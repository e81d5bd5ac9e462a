import { rateInspection, stress, tallyInspection } from '@inspectorate/core'
import { evidenceOf, explainStress, stressRules } from '@inspectorate/core/language'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { rulesStressText, stressText } from '../print/stress-text.js'
import { readInspection } from '../read/read-inspection.js'
import { rulesThatRate } from '../read/rules-that-rate.js'

export interface StressOptions {
  readonly json?: boolean
  readonly resamples: number
  readonly seed: number
  readonly framework?: string
}

/** `stress FILE`: how firm each rating is. */
export async function stressCommand(
  file: string,
  { json, resamples, seed, framework: instead }: StressOptions,
  output: Output,
): Promise<number> {
  const { inspection, framework } = await readInspection(file, instead)
  const rules = rulesThatRate(framework)
  if (rules) {
    const found = stressRules(
      rules,
      evidenceOf(rules, inspection, tallyInspection(framework, inspection)),
    )
    const explained = explainStress(rules, found)
    if (json) printJson(output, { ...found, explained })
    else output.out(rulesStressText(explained))
    return exitCodes.done
  }
  const result = stress(framework, inspection, rateInspection(framework, inspection), {
    resamples,
    seed,
  })
  if (json) printJson(output, result)
  else output.out(stressText(framework, result))
  return exitCodes.done
}
