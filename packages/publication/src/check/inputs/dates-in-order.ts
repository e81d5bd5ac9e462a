import type { Inspection } from '@inspectorate/core'
import type { RatedInspection } from '../../rated-inspection.js'
import { dayNumber, lastDayOf } from './day-number.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'

/**
 * Dates that cannot be: sentences begin, then cases are assessed, then the report is published. That
 * fieldwork ends before it begins is refused when an inspection is read.
 */
export function datesInOrder({
  inspection,
}: Pick<RatedInspection, 'inspection'>): EvidenceFinding[] {
  return [...windows(inspection), ...publicationDate(inspection), ...correctionDates(inspection)]
}

type Fieldwork = NonNullable<Inspection['fieldwork']>

/** The last day of fieldwork: as it was entered, or the one that is certain, which is the Friday when its weeks begin on a Monday. */
function fieldworkEnd({ start, weeks, end }: Fieldwork): number {
  return end === undefined ? dayNumber(start)! + 7 * weeks - 3 : dayNumber(end)!
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

/** Editions follow one another. */
function correctionDates({ publication }: Inspection): EvidenceFinding[] {
  const { published, corrections = [] } = publication
  return corrections.flatMap((one, i): EvidenceFinding[] => {
    const before = corrections[i - 1]?.published ?? published
    const finding = (found: string, mend: string): EvidenceFinding[] => [
      {
        code: 'publication-date',
        severity: 'error',
        path: ['publication', 'corrections', i],
        found,
        mend,
      },
    ]
    const day = lastDay(one.published)
    if (day === null)
      return finding(
        `A correction is dated ${one.published}, and there is no such day.`,
        'Correct the day.',
      )
    if (before === undefined) return []
    // What is known to the month alone may be any day of it.
    const earliest = dayNumber(before.length > 7 ? before : `${before}-01`)
    if (earliest === null || day >= earliest) return []
    return finding(
      `A correction is dated ${one.published}, before what it corrects (${before}).`,
      'Correct the date of the correction or that of the publication.',
    )
  })
}

function lastDay(published: string): number | null {
  return published.length > 7 ? dayNumber(published) : lastDayOf(published)
}

function publicationDate({ publication, fieldwork }: Inspection): EvidenceFinding[] {
  const { published } = publication
  if (published === undefined) return []
  const finding = (found: string, mend: string): EvidenceFinding[] => [
    {
      code: 'publication-date',
      severity: 'error',
      path: ['publication', 'published'],
      found,
      mend,
    },
  ]
  const day = lastDay(published)
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
