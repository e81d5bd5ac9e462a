import { printedPlainly } from '../narrative/printed-text.js'
import type { ReportContext } from './report-context.js'

/**
 * Texts that are printed as they stand, such as the reason of a departure: what is bound in them was put
 * in before, so a reference that is left was not understood.
 */
export function refuseReferences({ rated, misread, issues }: ReportContext): void {
  const { service, publication, departures, notRated, context, notes } = rated.printable
  const texts = textsIn({ service, publication, departures, notRated, context, notes }, [])
  for (const { path, text } of texts)
    for (const { from, to } of misread(printedPlainly(text)))
      issues.push({
        code: 'unsupported-markdown',
        path,
        found: text.slice(from, to),
        expected: 'a reference that resolves to a figure, or words alone',
      })
}

interface PlainText {
  readonly path: readonly (string | number)[]
  readonly text: string
}

function textsIn(value: unknown, path: PlainText['path']): PlainText[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, isList ? Number(key) : key]),
  )
}
