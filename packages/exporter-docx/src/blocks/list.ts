import type { Block } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { inlines } from '../inline/inlines.js'
import type { Rendering } from '../rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'
import type { NumberedList } from './list-numbering.js'
import { stylesIn, type Surroundings } from './surroundings.js'

/** A list, with the lists in it; each item’s first paragraph carries its mark. */
export function list(
  rendering: Rendering,
  block: BlockOf<'list'>,
  around: Surroundings,
  within: RenderBlocks,
  level = 0,
): FileChild[] {
  const styles = stylesIn[around]
  const numbering: NumberedList = block.ordered
    ? rendering.numbering.numbers(around, level === 0 ? block.start : 1)
    : rendering.numbering.bullets(around)
  const style = block.ordered ? styles.number : styles.bullet
  const markedBy = (item: Block | undefined): FileChild =>
    new Paragraph({
      style,
      numbering: { ...numbering, level: Math.min(level, 8) },
      children: item?.kind === 'paragraph' ? inlines(rendering, item.content) : [],
    })
  return block.items.flatMap((item) => {
    const [first, ...rest] = item
    const others = first?.kind === 'paragraph' ? rest : item
    return [
      ...(first?.kind === 'paragraph' ? [markedBy(first)] : []),
      ...others.flatMap((inside) => {
        if (inside.kind === 'list') return list(rendering, inside, around, within, level + 1)
        if (inside.kind === 'paragraph')
          return [
            new Paragraph({
              style: styles.continued,
              children: inlines(rendering, inside.content),
            }),
          ]
        return within([inside], around)
      }),
    ]
  })
}
