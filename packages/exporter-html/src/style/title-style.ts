import { labelWidth } from '@inspectorate/office'
import type { ReportView } from '@inspectorate/publication'

const title = '.insp .insp-band h1, .insp .insp-band h2, .insp .insp-band h3'
/** What bold letters are wider than regular ones. */
const bold = 1.1

/** The size of the title on the cover: smaller where it is long, and so small that its longest word stays whole. */
export function titleStyle({ meta }: ReportView): string {
  const [most, onPaper] = sizeOf(labelWidth(meta.title, 1) * bold)
  const longestWord = Math.max(1, ...meta.title.split(/\s+/).map((word) => labelWidth(word, 1)))
  const word = Math.round(longestWord * bold * 100) / 100
  // Below these sizes a word is broken rather than that nobody can read the title.
  return `
${title} { font-size: clamp(1.2em, calc((100vw - 2.5rem) / ${word}), clamp(1.8em, 1.1em + 2.6vw, ${most}em)); }
${title} { font-size: clamp(1.2em, calc((100cqi - 2.5rem) / ${word}), clamp(1.8em, 1.1em + 2.6cqi, ${most}em)); }
@media print {
${title} { font-size: clamp(16pt, calc(16cm / ${word}), ${onPaper}pt); }
}
`
}

/** By the width of all of it in em: 3 em hold 22 on a line. */
function sizeOf(width: number): readonly [em: number, points: number] {
  if (width <= 44) return [3, 32]
  return width <= 80 ? [2.4, 27] : [2, 23]
}
