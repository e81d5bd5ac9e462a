import type { Inspection } from '@inspectorate/core'
import { checkInspection } from '@inspectorate/publication/check'
import { rated } from '../inspections/rated.js'
import type { CheckAnswer, CheckQuestion } from './check-in-process.js'

/** Answers what another process of the app asks, until that one is gone. */
export function answerChecks(): Promise<void> {
  process.on('message', ({ id, inspection }: CheckQuestion) => {
    process.send!({ id, findings: findingsOf(inspection) } satisfies CheckAnswer)
  })
  return new Promise((resolve) => process.once('disconnect', resolve))
}

function findingsOf(inspection: Inspection) {
  try {
    return checkInspection(rated(inspection))
  } catch {
    return null
  }
}
