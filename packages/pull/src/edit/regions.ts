import type { Comparison } from './comparison.js'

/** A paragraph of the edited file in the section that it belongs to. */
export interface RegionItem {
  readonly at: number
  /** The paragraph of the export that it still is; null for what is new here. */
  readonly of: number | null
}

/** The paragraphs of the edited file by section, and those that belong to none. */
export interface Regions {
  readonly bySection: ReadonlyMap<string, readonly RegionItem[]>
  readonly elsewhere: readonly number[]
}

/** New paragraphs belong to the section of the text before them, or of that after them. */
export function regionsOf({ edited, alignment, leafAt }: Comparison): Regions {
  const { baseOf, stayed } = alignment
  const sectionAt = (at: number | undefined): string | null =>
    at === undefined ? null : (leafAt.get(baseOf.get(at)!)?.leaf.section ?? null)
  const standing = [...stayed].toSorted((a, b) => a - b)
  const bySection = new Map<string, RegionItem[]>()
  const elsewhere: number[] = []
  let next = 0
  edited.forEach((paragraph, at) => {
    if (standing[next] === at) next += 1
    const of = stayed.has(at) ? baseOf.get(at)! : null
    const leaf = of === null ? undefined : leafAt.get(of)
    if (of !== null && !leaf) return
    const section = leaf?.leaf.section ?? sectionAt(standing[next - 1]) ?? sectionAt(standing[next])
    const isMovedFrame = of === null && baseOf.has(at) && !leafAt.has(baseOf.get(at)!)
    if (section === null || isMovedFrame || paragraph.around === 'contents') elsewhere.push(at)
    else bySection.set(section, [...(bySection.get(section) ?? []), { at, of }])
  })
  return { bySection, elsewhere }
}
