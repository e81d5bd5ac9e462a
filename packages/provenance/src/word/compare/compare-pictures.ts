import { plainRun } from '../read/plain-run.js'
import type { ReportPicture } from '../pictures-of-word.js'
import { align } from './align.js'
import type { ReportChange } from './report-change.js'

/**
 * Pictures, charts and tables that came, went, or say another thing. Some programs keep none of the
 * words that stand for them; `elsewhere` is whether another program saved the file.
 */
export function comparePictures(
  before: readonly ReportPicture[],
  after: readonly ReportPicture[],
  elsewhere: boolean,
): ReportChange[] {
  const isLost = (kind: ReportPicture['kind']) =>
    elsewhere && after.every((one) => one.kind !== kind || one.alternative === '')
  const lost = new Set((['table', 'chart', 'picture'] as const).filter(isLost))
  const keyOf = ({ kind, of, chart, alternative }: ReportPicture) =>
    JSON.stringify([kind, of, chart, lost.has(kind) ? '' : plainRun(alternative)])
  return align(before, after, {
    keyOf,
    likeness: (from, to) => (from.kind === to.kind ? (from.of === to.of ? 1 : 0.5) : 0),
    replaces: (from, to) => from.kind === to.kind,
  }).flatMap(({ from, to }): ReportChange[] => {
    if (!to) return oneSided(from, 'removed')
    if (!from) return oneSided(to, 'added')
    const { of, place } = to
    const alternative: ReportChange[] =
      lost.has(to.kind) || plainRun(from.alternative) === plainRun(to.alternative)
        ? []
        : [
            {
              code: 'alternative-text',
              of,
              from: from.alternative || null,
              to: to.alternative || null,
              place,
            },
          ]
    return [...alternative, ...compareCharts(from, to)]
  })
}

/** A table’s rows are told as such. */
function oneSided({ kind, of, place }: ReportPicture, change: 'added' | 'removed'): ReportChange[] {
  return kind === 'table' ? [] : [{ code: 'picture', of, kind: change, place }]
}

function compareCharts(from: ReportPicture, to: ReportPicture): ReportChange[] {
  return align(from.chart, to.chart, {
    keyOf: (text) => text,
    // `Women, 2.2 Engaging the person, 86`: the value of a bar is its last word.
    likeness: (a, b) => (withoutLast(a) === withoutLast(b) ? 1 : 0),
    replaces: () => true,
  }).flatMap(({ from: was, to: is }): ReportChange[] =>
    was === is ? [] : [{ code: 'chart', of: to.of, from: was, to: is, place: to.place }],
  )
}

function withoutLast(text: string): string {
  return text.slice(0, text.lastIndexOf(', '))
}
