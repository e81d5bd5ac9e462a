import type { Parent } from 'mdast'
import { alike } from '@inspectorate/provenance/word'
import { range } from '../align/range.js'
import { rangeOf } from '../source/leaf.js'
import type { Comparison } from './comparison.js'
import { printedInside } from './printed-inside.js'
import type { TextEdit } from './text-edits.js'
import { unitExtent } from './unit-extent.js'

/** A change of what a box says of itself: its title, its caption, whose words it quotes. */
export interface UnitEdit extends TextEdit {
  readonly section: string
  /** The paragraph of the export that prints it, and what it has to say. */
  readonly of: number
  readonly says: string
}

const printedAttributes = ['title', 'caption', 'who'] as const

/** The changes of titles, captions and names of who said it, which stand in the attributes of a box. */
export function unitEdits(comparison: Comparison): UnitEdit[] {
  const { base, edited, alignment, leafAt, texts } = comparison
  const editedOf = new Map([...alignment.baseOf].map(([at, of]) => [of, at] as const))
  const units = new Map(
    [...leafAt.values()].flatMap(({ leaf }) =>
      leaf.unit?.type === 'containerDirective' ? [[leaf.unit, leaf.section] as const] : [],
    ),
  )
  return [...units].flatMap(([unit, section]) => {
    const extent = unitExtent(comparison, section, unit)!
    const frames = range(extent.first, extent.last + 1).filter((of) => !leafAt.has(of))
    return printedAttributes.flatMap((name): UnitEdit[] => {
      const written = attributeOf(unit, name, texts.get(section) ?? '')
      if (!written) return []
      const changes = frames.flatMap((of) => {
        const at = editedOf.get(of)
        const paragraph = at === undefined ? undefined : edited[at]
        const now = paragraph && printedInside(base[of]!, paragraph, written.printed)
        return now ? [{ of, now, says: paragraph.text }] : []
      })
      const [only, ...others] = changes
      if (!only || others.length > 0) return []
      const { from, to } = written
      return [{ section, from, to, text: escaped(only.now), of: only.of, says: only.says }]
    })
  })
}

/** The value of an attribute in straight quotes, and where it is written. */
function attributeOf(unit: Parent, name: string, markdown: string) {
  const { from } = rangeOf(unit as never)
  const [line = ''] = markdown.slice(from).split('\n', 1)
  const found = new RegExp(`[{\\s]${name}="([^"]*)"`, 'd').exec(line)
  const place = found?.indices?.[1]
  const value = (unit as { attributes?: Readonly<Record<string, string | null>> }).attributes?.[
    name
  ]
  return place && value
    ? { printed: alike(value).trim(), from: from + place[0], to: from + place[1] }
    : null
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
