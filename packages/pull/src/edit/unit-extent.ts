import type { Parent } from 'mdast'
import { rangeOf } from '../source/leaf.js'
import type { Comparison } from './comparison.js'

/**
 * The paragraphs of the export that a quotation, practice example or table is printed as, the first and the last: its
 * text with what the report adds, such as who said it, the title and the caption. Null where it has no text.
 */
export function unitExtent(
  { base, leafAt, texts }: Pick<Comparison, 'base' | 'leafAt' | 'texts'>,
  section: string,
  unit: Parent,
): { readonly first: number; readonly last: number } | null {
  const inside = [...leafAt].flatMap(([i, { leaf }]) =>
    leaf.section === section && leaf.unit === unit ? [i] : [],
  )
  if (inside.length === 0) return null
  const { from } = rangeOf(unit as never)
  const name = `u_${[...texts.keys()].indexOf(section)}_${from}_`
  const frames = base.flatMap(({ frames: named }, i) =>
    named.some((one) => one.startsWith(name)) ? [i] : [],
  )
  const last = Math.max(...inside, ...frames)
  let first = Math.min(...inside, ...frames)
  // The caption stands above the cells.
  while (first > 0 && base[first]!.around === 'table') first -= 1
  return { first, last }
}
