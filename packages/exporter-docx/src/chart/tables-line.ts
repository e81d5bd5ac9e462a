import { tablesOf } from '@inspectorate/publication/exporter'
import { InternalHyperlink, PageReference, Paragraph, type FileChild } from 'docx'
import { field } from '../inline/field.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/** Where the numbers of a chart stand: references to their tables, which follow when numbers or pages change. */
export function tablesLine({ view, bookmarks }: Rendering, tables: readonly string[]): FileChild[] {
  const named = tablesOf(view.blocks, tables)
  if (named.length === 0) return []
  const { inNumbers, page } = view.words
  return [
    new Paragraph({
      style: 'ChartNote',
      children: [
        textRun(`${inNumbers}: `),
        ...named.flatMap(({ id, caption, numbered }, i) => {
          const anchor = bookmarks.of(id)
          const link = numbered
            ? field(` REF ${anchor} \\h `, [
                textRun(`${numbered.label} ${numbered.number}`, 'Hyperlink'),
              ])
            : [new InternalHyperlink({ anchor, children: [textRun(caption, 'Hyperlink')] })]
          return [
            ...(i > 0 ? [textRun(', ')] : []),
            ...link,
            textRun(` (${page.toLowerCase()} `),
            new PageReference(anchor, { hyperlink: true }),
            textRun(')'),
          ]
        }),
      ],
    }),
  ]
}
