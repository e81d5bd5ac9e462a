import { sectionIds } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { blankInspection } from './blank-inspection.js'

const text = 'What was seen in this part of the work is told elsewhere.'
const notRated = 'Too few cases were drawn to rate it.'

/** An inspection with everything that a publication needs, and as little else as can be. */
export const finishedInspection = {
  ...blankInspection,
  sample: { windows: [{ from: '2025-04-07', to: '2025-04-13' }] },
  cases: [{ id: 'P001', characteristics: {}, answers: {} }],
  judgements: Object.fromEntries(
    ['1.1', '1.2', '1.3', '1.4'].map((id) => [id, { rating: 'good', by: 'Ratings panel' }]),
  ),
  notRated: Object.fromEntries(['2.1', '2.2', '2.3', '2.4', '2.5'].map((id) => [id, notRated])),
  recommendations: [{ addressee: 'pdu', text: 'keep up its good work', arisesFrom: ['1.1'] }],
  narrative: Object.fromEntries(
    sectionIds(frameworkById(blankInspection.framework)!)
      .filter((id) => !['1', '2'].includes(id))
      .map((id) => [id, text]),
  ),
}
