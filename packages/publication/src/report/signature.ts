import { nearestTo } from '@inspectorate/core'
import type { Block } from '../view/block.js'
import { text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** The section that is signed where the inspection names none. */
const usual = 'foreword'

/** Who signs a section of the report, at its end. */
export function signature({ rated }: ReportContext, section: string): Block[] {
  const { signatory } = rated.printable.publication
  if (!signatory || (signatory.section ?? usual) !== section) return []
  const { name, office } = signatory
  return [
    {
      kind: 'paragraph',
      role: 'signature',
      content: [text(name, { strong: true }), { kind: 'break' }, text(office)],
    },
  ]
}

/** A signature of a section that the report does not have would be left out without a word. */
export function refuseUnsigned({ rated, issues }: ReportContext): void {
  const { signatory } = rated.printable.publication
  if (!signatory) return
  const section = signatory.section ?? usual
  const sections = rated.framework.report.flatMap((part) =>
    part.part === 'section' ? [part.id] : [],
  )
  if (!sections.includes(section))
    issues.push({
      code: 'unknown-name',
      path: ['publication', 'signatory', 'section'],
      found: section,
      expected: nearestTo(section, sections),
    })
}
