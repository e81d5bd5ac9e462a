import type { Comparison } from './comparison.js'
import type { PullNote } from './note.js'
import type { Regions } from './regions.js'

/** What was changed of what the report words itself, and what belongs to no section: listed, and not taken. */
export function generatedNotes(
  { base, edited, alignment, leafAt }: Comparison,
  { elsewhere }: Regions,
  removedBoxes: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): PullNote[] {
  const notes: PullNote[] = []
  const { baseOf, stayed } = alignment
  const note = (code: PullNote['code'], at: number | null, of: number | null) =>
    notes.push({
      code,
      section: null,
      under: at !== null ? edited[at]!.under : base[of!]!.under,
      from: of === null ? '' : base[of]!.text,
      to: at === null ? '' : edited[at]!.text,
    })
  for (const [at, of] of baseOf) {
    if (leafAt.has(of) || taken.has(of) || base[of]!.around === 'contents') continue
    if (base[of]!.text !== edited[at]!.text) note('generated-changed', at, of)
    else if (!stayed.has(at)) note('generated-moved', at, of)
  }
  const there = new Set(baseOf.values())
  base.forEach(({ around, text }, of) => {
    if (
      !there.has(of) &&
      !leafAt.has(of) &&
      !removedBoxes.has(of) &&
      around !== 'contents' &&
      text !== ''
    )
      note('generated-removed', null, of)
  })
  edited.forEach(({ drawings, text }, at) => {
    if (baseOf.has(at)) return
    if (drawings > 0) note('picture', at, null)
    else if (elsewhere.includes(at) && text !== '' && edited[at]!.around !== 'contents')
      note('no-section', at, null)
  })
  return notes
}
