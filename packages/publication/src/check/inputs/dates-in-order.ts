import type { Inspection } from '@inspectorate/core'
import type { RatedInspection } from '../../rated-inspection.js'
import { dayNumber, lastDayOf } from './day-number.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'

/**
 * Dates that cannot be: sentences begin, then cases are assessed, then the report is published. That
 * fieldwork ends before it begins cannot be said: it has a first day and a number of weeks.
 */
export function datesInOrder({
  inspection,
}: Pick<RatedInspection, 'inspection'>): EvidenceFinding[] {
  return [...windows(inspection), ...publicationDate(inspection)]
}

type Fieldwork = NonNullable<Inspection['fieldwork']>

/** The last day of fieldwork that is certain: the Friday, when its weeks begin on a Monday. */
function fieldworkEnd({ start, weeks }: Fieldwork): number {
  return dayNumber(start)! + 7 * weeks - 3
}

function windows({ sample, fieldwork }: Inspection): EvidenceFinding[] {
  return sample.windows.flatMap((window, i) => {
    const [from, to] = [dayNumber(window.from)!, dayNumber(window.to)!]
    const finding = (
      severity: EvidenceFinding['severity'],
      found: string,
      mend: string,
    ): EvidenceFinding => ({
      code: 'sample-window',
      severity,
      path: ['sample', 'windows', i],
      found: `The sample’s period from ${window.from} to ${window.to} ${found}.`,
      mend,
    })
    if (from > to) return [finding('error', 'ends before it begins', 'Correct its days.')]
    const before = sample.windows
      .slice(0, i)
      .find((other) => dayNumber(other.from)! <= to && dayNumber(other.to)! >= from)
    return [
      ...(before
        ? [
            finding(
              'error',
              `overlaps the one from ${before.from} to ${before.to}`,
              'Give each day once: a sentence that began on it could be drawn twice.',
            ),
          ]
        : []),
      ...(fieldwork && to >= dayNumber(fieldwork.start)!
        ? [
            finding(
              to > fieldworkEnd(fieldwork) ? 'error' : 'warning',
              `does not lie before the fieldwork, which began on ${fieldwork.start}`,
              'Correct the period or the fieldwork: sentences begin some time before they are inspected.',
            ),
          ]
        : []),
    ]
  })
}

function publicationDate({ publication, fieldwork }: Inspection): EvidenceFinding[] {
  const { published } = publication
  const finding = (found: string, mend: string): EvidenceFinding[] => [
    {
      code: 'publication-date',
      severity: 'error',
      path: ['publication', 'published'],
      found,
      mend,
    },
  ]
  const day = published.length > 7 ? dayNumber(published) : lastDayOf(published)
  if (day === null)
    return finding(
      `The report is dated ${published}, and there is no such day.`,
      'Correct the day.',
    )
  if (!fieldwork || day >= fieldworkEnd(fieldwork)) return []
  const { start, weeks } = fieldwork
  return finding(
    `The report is dated ${published}, before the end of its fieldwork (${start}, ${weeks} ${weeks === 1 ? 'week' : 'weeks'}).`,
    'Correct the date of publication or the fieldwork.',
  )
}
