import type { Inline } from '@inspectorate/publication'
import { Bookmark } from 'docx'
import type { Rendering } from '../rendering/rendering.js'
import { contentControl } from './content-control.js'
import { markedRun } from './text-run.js'

/**
 * A bound figure, findable in two ways. A bookmark named after its use (`figure_cases_2`) is what
 * programs read back: Word and LibreOffice both keep it, where LibreOffice 7 drops the tags of
 * content controls. A content control is what an editor sees: Word shows the reference as its title
 * as soon as the cursor is in the number, cut where it is longer than Word takes; whole it stands in
 * a part of its own for programs.
 */
export function figure(
  { view, bookmarks, sections, lock }: Rendering,
  { figure: id, text, use, strong, emphasis }: Inline & { kind: 'figure' },
): Bookmark {
  const reference = view.figures.find((bound) => bound.id === id)?.reference ?? id
  const run = markedRun(text, { strong, emphasis })
  const control = {
    title: reference,
    tag: id,
    lock: sections.length > 0 ? ('contentLocked' as const) : undefined,
  }
  return new Bookmark({
    id: bookmarks.ofUse(id, use),
    children: [lock === 'around' ? run : contentControl(control, [run])],
  })
}
