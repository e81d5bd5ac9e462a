import type { Inspection } from '@inspectorate/core'

/** The parts of a summary, in the order in which they are printed. */
export const summaryParts = ['figures', 'strengths', 'improvements'] as const

/** What the editor wrote for the summary page, with its places. */
export function summaryTexts({
  summary = {},
}: Pick<Inspection, 'summary'>): { path: readonly (string | number)[]; text: string }[] {
  return summaryParts.flatMap((part) =>
    (summary[part] ?? []).map((text, i) => ({ path: ['summary', part, i], text })),
  )
}
