import { rateInspection, stress } from '@inspectorate/core'
import { exitCodes } from '../exit-codes.js'
import { printJson, type Output } from '../print/output.js'
import { stressText } from '../print/stress-text.js'
import { readInspection } from '../read/read-inspection.js'

export interface StressOptions {
  readonly json?: boolean
  readonly resamples: number
  readonly seed: number
}

/** `stress FILE`: how firm each rating is. */
export async function stressCommand(
  file: string,
  { json, resamples, seed }: StressOptions,
  output: Output,
): Promise<number> {
  const { inspection, framework } = await readInspection(file)
  const result = stress(framework, inspection, rateInspection(inspection, framework), {
    resamples,
    seed,
  })
  if (json) printJson(output, result)
  else output.out(stressText(framework, result))
  return exitCodes.done
}
