import type { RatedInspection } from '../../rated-inspection.js'
import { blankKeyQuestions } from './blank-key-questions.js'
import { contextPercentages } from './context-percentages.js'
import { datesInOrder } from './dates-in-order.js'
import { doubles } from './doubles.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'
import { isbn } from './isbn.js'
import { recommendations } from './recommendations.js'

/** What is wrong, or seems so, with the evidence and the details of an inspection. */
export function checkEvidence(rated: RatedInspection): EvidenceFinding[] {
  return [
    ...blankKeyQuestions(rated),
    ...doubles(rated),
    ...datesInOrder(rated),
    ...contextPercentages(rated),
    ...recommendations(rated),
    ...isbn(rated),
  ]
}
