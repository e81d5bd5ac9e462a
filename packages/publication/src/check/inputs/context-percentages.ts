import type { ContextFigure } from '@inspectorate/core'
import type { RatedInspection } from '../../rated-inspection.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'

/** Percentages from elsewhere that cannot be what they say. */
export function contextPercentages({
  inspection: { context },
}: Pick<RatedInspection, 'inspection'>): EvidenceFinding[] {
  return [...context.flatMap(outOfRange), ...sharesThatExceed(context)]
}

/**
 * Not every percentage is a share: a workload can be 117 per cent of its target, and a caseload can
 * fall by 4 per cent. Such a figure can say that it is a ratio; an error is only what says that it is a share.
 */
function outOfRange(figure: ContextFigure, i: number): EvidenceFinding[] {
  const { id, label, value, unit, whole, ratio } = figure
  if (unit !== 'percent' || ratio || (value >= 0 && value <= 100)) return []
  const isShare =
    whole !== undefined || /^(?:the )?(?:share|proportion|percentage) of\b/i.test(label)
  return [
    {
      code: 'context-percentage',
      severity: isShare ? 'error' : 'warning',
      path: ['context', i, 'value'],
      found: `The context figure ${id}, “${label}”, is ${value} per cent.`,
      mend: isShare
        ? 'Correct it: a share lies between 0 and 100 per cent.'
        : 'Correct it, or say that it is a ratio: a share lies between 0 and 100 per cent.',
    },
  ]
}

/** Figures that name the same whole are parts of it that exclude each other. */
function sharesThatExceed(context: readonly ContextFigure[]): EvidenceFinding[] {
  const wholes = new Set(context.flatMap(({ whole }) => whole ?? []))
  return [...wholes].flatMap((whole): EvidenceFinding[] => {
    const parts = context.filter((one) => one.whole === whole && one.unit === 'percent')
    const sum = parts.reduce((all, { value }) => all + value, 0)
    const rounding = parts.reduce((all, { value }) => all + roundingOf(value), 0)
    if (sum <= 100 + rounding + 1e-9) return []
    const last = context.findLastIndex((one) => one.whole === whole)
    return [
      {
        code: 'context-shares',
        severity: 'error',
        path: ['context', last, 'value'],
        found: `The shares of ${whole} add up to ${Number(sum.toFixed(6))} per cent: ${parts.map(({ id, value }) => `${id} ${value}`).join(', ')}.`,
        mend: 'Correct them, or give those that overlap no common whole.',
      },
    ]
  })
}

/** How far a number may be from the one it was rounded from: half of its last digit. */
function roundingOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -decimals
}
