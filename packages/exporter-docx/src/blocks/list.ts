import type { Block } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { anchored } from '../inline/anchored.js'
import { locked } from '../inline/locked.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'
import { stylesIn, type Place } from '../rendering/surroundings.js'

/** Word counts no deeper. */
const deepest = 8

/** A list, with the lists in it; each item’s first paragraph carries its mark. */
export function list(
  rendering: Rendering,
  { ordered, start, items }: BlockOf<'list'>,
  { around, keepNext }: Place,
  within: RenderBlocks,
  level = 0,
): FileChild[] {
  const styles = stylesIn[around]
  const numbering = {
    ...(ordered
      ? rendering.numbering.numbers(around, level === 0 ? start : 1)
      : rendering.numbering.bullets(around)),
    level: Math.min(level, deepest),
  }
  return items.flatMap((item, i) =>
    // A mark stands at a paragraph: without one of its own, an item has an empty one.
    (item[0]?.kind === 'paragraph' ? item : [emptyParagraph, ...item]).flatMap((inside, j) => {
      const isLast = i === items.length - 1 && j >= item.length - 1
      const stays = keepNext || (styles.isBox && !isLast)
      if (inside.kind === 'list')
        return list(rendering, inside, { around, keepNext: stays }, within, level + 1)
      if (inside.kind !== 'paragraph') return within([inside], around)
      return [
        new Paragraph({
          style: j > 0 ? styles.continued : ordered ? styles.number : styles.bullet,
          ...(j > 0 ? {} : { numbering }),
          ...(stays ? { keepNext: true } : {}),
          children: locked(rendering, (within) =>
            anchored(within, inside.writtenAt, inside.content),
          ),
        }),
      ]
    }),
  )
}

const emptyParagraph: Block = { kind: 'paragraph', role: 'body', content: [] }
