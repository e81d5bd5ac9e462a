import { countedUses, type CountedUses } from '@inspectorate/publication/exporter'
import { idsOf, type ReportView } from '@inspectorate/publication'

/** Where things stand in one PDF: a new one for each rendering, so that the same view gives the same labels. */
export interface Places extends CountedUses {
  /** Whether something of the report has that id, so that a link can lead to it. */
  has(id: string): boolean
  /** Whether a note is called for the first time. */
  isFirst(note: string): boolean
}

export function places(view: ReportView): Places {
  const known = new Set([
    ...idsOf(view.blocks),
    ...(view.cover.overall ? [view.cover.overall.id] : []),
    ...view.figures.map(({ id }) => id),
  ])
  const called = new Set<string>()
  return {
    has: (id) => known.has(id),
    ...countedUses(),
    isFirst(note) {
      const isFirst = !called.has(note)
      called.add(note)
      return isFirst
    },
  }
}
