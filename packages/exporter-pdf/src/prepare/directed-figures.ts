import type { ReportView } from '@inspectorate/publication'
import { hasRightToLeft } from '@inspectorate/publication/exporter'
import { printableText } from './printable-text.js'

/** What figures say that run from right to left, or have something that does; by figure and use. */
export type DirectedFigures = ReadonlyMap<string, string>

export const placeOfUse = (figure: string, use: number): string => `${figure} ${use}`

export function directedFigures(view: ReportView): DirectedFigures {
  const found = new Map<string, string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { kind, figure, use, text } = value as Record<string, unknown>
    if (kind === 'figure' && hasRightToLeft(String(text)))
      found.set(placeOfUse(String(figure), Number(use)), printableText(String(text)))
    else Object.values(value).forEach(visit)
  }
  visit([view.cover, view.blocks, view.footnotes])
  return found
}
