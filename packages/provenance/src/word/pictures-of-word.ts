import { headingsAbove } from './headings-above.js'
import type { ReportPlace } from './report-line.js'
import type { WordBlock, WordDrawing } from './read/word-document.js'

/** A picture, chart or table by its caption, and the words that stand for it. */
export interface ReportPicture {
  readonly kind: 'table' | 'chart' | 'picture'
  readonly of: string
  readonly alternative: string
  readonly chart: readonly string[]
  readonly place: ReportPlace
}

/** All that has a text to stand for it, in order. */
export function picturesOfWord(blocks: readonly WordBlock[]): ReportPicture[] {
  const pictures: ReportPicture[] = []
  const headings = headingsAbove()
  let caption = ''
  const walk = (block: WordBlock) => {
    const under = headings.now()
    const place: ReportPlace = { part: under.length === 0 ? 'cover' : 'text', under, paragraph: 0 }
    if (block.kind === 'table') {
      pictures.push({
        kind: 'table',
        of: caption,
        alternative: block.description ?? '',
        chart: [],
        place,
      })
      block.rows.flat(2).forEach(walk)
      return
    }
    headings.pass(block)
    if (block.style.startsWith('caption')) caption = block.text
    for (const drawing of block.drawings)
      pictures.push({
        kind: drawing.chart ? 'chart' : 'picture',
        of: caption,
        alternative: alternativeOf(drawing),
        chart: drawing.chart ?? [],
        place,
      })
  }
  blocks.forEach(walk)
  return pictures
}

function alternativeOf({ title, description }: WordDrawing): string {
  return [...new Set([title, description])].filter(Boolean).join(': ')
}
