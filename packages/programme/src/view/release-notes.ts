import { withThousands } from '@inspectorate/publication/parts'
import type { Programme } from '../programme.js'
import type { AboutProgramme } from './about-programme.js'

/** What statistics say of themselves, the same in the report, the workbook and the open data. */
export interface ReleaseNotes {
  readonly quality: string
  readonly revisions: string
  readonly next: string
}

/** So many are named; who wants them all finds their editions in the data. */
const named = 20

export function releaseNotes(
  { records, ruleOutliers }: Pick<Programme, 'records' | 'ruleOutliers'>,
  { next }: Pick<AboutProgramme, 'next'>,
): ReleaseNotes {
  const revised = records.filter(({ entry }) => entry.edition > 1)
  const names = revised.slice(0, named).map(({ entry }) => `${entry.service.name} (${entry.id})`)
  const others = revised.length - names.length
  const more = others > 0 ? ` and ${withThousands(others)} more` : ''
  return {
    quality:
      ruleOutliers.length === 0
        ? 'Every published rating is the one that its framework gives of the counts and decisions on record.'
        : `Ratings that were published otherwise than their framework gives them of the counts and decisions on record: ${withThousands(ruleOutliers.length)}.`,
    revisions:
      revised.length === 0
        ? 'No report was corrected after it was published.'
        : `Corrected after they were published: ${names.join(', ')}${more}. Their last edition counts.`,
    next:
      next === undefined ? 'The date of the next release is not set.' : `Next release: ${next}.`,
  }
}
