import type { PackedPart } from './list-parts.js'
import { scanXml } from './scan-xml.js'
import { unpackText, type UnpackBudget } from './unpack.js'

/** A link from one part of a workbook to another, or out of it. */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** The other part’s name, or an address when it is outside. */
  readonly target: string
  readonly outside: boolean
}

/** The relationships in a .rels part, such as `xl/_rels/workbook.xml.rels`. */
export function readRelationships(
  parts: ReadonlyMap<string, PackedPart>,
  name: string,
  budget: UnpackBudget,
): Relationship[] {
  const text = unpackText(parts, name, budget)
  if (text === null) return []
  const folder = name.replace(/_rels\/[^/]*$/, '')
  const found: Relationship[] = []
  for (const event of scanXml([text], name)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue
    const { Id = '', Type = '', Target = '', TargetMode } = event.attributes
    const outside = TargetMode?.toLowerCase() === 'external'
    found.push({
      id: Id,
      type: Type,
      target: outside ? Target : Target.startsWith('/') ? Target.slice(1) : folder + Target,
      outside,
    })
  }
  return found
}
