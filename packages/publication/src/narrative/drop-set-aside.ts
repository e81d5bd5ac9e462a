import type { Nodes, Root, Text } from 'mdast'
import { setAside } from './editors-notes.js'

/** Takes the places of editors’ notes out of the tree, with the space that stood before or after each. */
export function dropSetAside(root: Root, markdown: string): void {
  drop(root, markdown)
}

/** A place in a caption or title, with the space before it; the one after it stays. */
const inAttribute = / ?\uE000+( ?)/g

function drop(node: Nodes, markdown: string): void {
  if (node.type === 'inlineCode') node.value = node.value.replaceAll(setAside, '')
  if ('attributes' in node && node.attributes)
    for (const [key, value] of Object.entries(node.attributes))
      if (value?.includes(setAside))
        node.attributes[key] = value.replaceAll(inAttribute, '$1').trim()
  if (!('children' in node)) return
  const { children } = node as { children: Nodes[] }
  const left = children.flatMap((child, i): Nodes[] => {
    if (child.type === 'text' && child.value.includes(setAside))
      return piecesOf(child, markdown, i === 0, i === children.length - 1)
    drop(child, markdown)
    return [child]
  })
  ;(node as { children: Nodes[] }).children = left.filter(
    (child) => child.type !== 'paragraph' || child.children.length > 0,
  )
}

const place = /\uE000+(?:\r?\n\uE000+)*/

function piecesOf(text: Text, markdown: string, isFirst: boolean, isLast: boolean): Text[] {
  const start = text.position?.start.offset ?? 0
  const values = text.value.split(place)
  const written = markdown.slice(start, text.position?.end.offset)
  const pieces: { value: string; from: number; to: number }[] = []
  let from = start
  for (const [i, whole] of values.entries()) {
    const gap = place.exec(written.slice(from - start))
    const to = gap ? from + gap.index : start + written.length
    const before = pieces.at(-1)
    const glued = before ? /\s$/.test(before.value) : i > 0 && isFirst
    const value = i > 0 && glued ? whole.trimStart() : whole
    if (before && (/^[.,;:!?)]/.test(value) || (isLast && i === values.length - 1 && value === '')))
      before.value = before.value.trimEnd()
    if (value !== '') pieces.push({ value, from: from + whole.length - value.length, to })
    from = to + (gap?.[0].length ?? 0)
  }
  return pieces
    .filter(({ value }) => value !== '')
    .map(({ value, from, to }) => ({
      type: 'text',
      value,
      position: { start: pointAt(text, from), end: pointAt(text, to) },
    }))
}

/** Lines and columns of pieces are those of the whole text: places are told by the offset. */
function pointAt({ position }: Text, offset: number) {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1, offset }
}
