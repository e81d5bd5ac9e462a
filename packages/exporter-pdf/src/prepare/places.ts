import { idsOf, type ReportView } from '@inspectorate/publication'

/** Where things stand in one PDF: a new one for each rendering, so that the same view gives the same labels. */
export interface Places {
  /** Whether something of the report has that id, so that a link can lead to it. */
  has(id: string): boolean
  /** Takes the next place where a figure is printed: `<id>-1`, `<id>-2`, … */
  use(id: string): string
  /** The places where it has been printed so far, in order. */
  uses(id: string): readonly string[]
  /** Whether a note is called for the first time. */
  isFirst(note: string): boolean
}

export function places(view: ReportView): Places {
  const known = new Set([
    ...idsOf(view.blocks),
    ...(view.cover.overall ? [view.cover.overall.id] : []),
    ...view.figures.map(({ id }) => id),
  ])
  const used = new Map<string, string[]>()
  const called = new Set<string>()
  return {
    has: (id) => known.has(id),
    use(id) {
      const uses = used.get(id) ?? []
      const place = `${id}-${uses.length + 1}`
      used.set(id, [...uses, place])
      return place
    },
    uses: (id) => used.get(id) ?? [],
    isFirst(note) {
      const isFirst = !called.has(note)
      called.add(note)
      return isFirst
    },
  }
}
