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
  let section: string | null = null
  let caption = ''
  const walk = (block: WordBlock) => {
    const place: ReportPlace = { part: section === null ? 'cover' : 'text', section, paragraph: 0 }
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
    if (block.level !== null && block.text !== '') section = block.text
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
