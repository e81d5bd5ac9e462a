import type { ReportView } from '@inspectorate/publication'
import { palette } from './palette.js'

/** The sheets of paper: a cover without margins, then pages with a running head and their number. */
export function printedPages({ meta, words }: ReportView): string {
  const line = `font-family: Arial, "Liberation Sans", Helvetica, sans-serif; font-size: 9pt; color: ${palette.muted};`
  const state =
    meta.stateText === undefined
      ? ''
      : `@top-right { content: ${cssString(meta.stateText)}; ${line} font-weight: bold; color: ${palette.ink}; }\n`
  return `
@page { size: A4; margin: 2.5cm 2.5cm 2.3cm;
@top-left { content: ${cssString(meta.title)}; ${line} }
${state}@bottom-right { content: ${cssString(`${words.page} `)} counter(page); ${line} }
@bottom-left { content: ${cssString(meta.publisher)}; ${line} }
}
@page cover { margin: 0; @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } @bottom-left { content: none; } }
@media print {
.insp-cover { page: cover; }
.insp .insp-state { padding: .8cm 2.5cm; }
.insp-band { display: flex; flex-direction: column; justify-content: flex-end; min-height: 14cm; padding: 2.5cm 2.5cm 1.5cm; }
.insp .insp-band .insp-publisher { margin-bottom: auto; font-size: 14pt; }
.insp-logo { padding: 1.2cm 2.5cm; }
.insp-logo img { max-width: 8cm; max-height: 2cm; }
.insp-summary { display: block; padding: 1.5cm 2.5cm; border: 0; }
.insp .insp-summary .insp-box { max-width: none; margin-bottom: 1cm; }
}
`
}

/** Text as a string of CSS: all but letters, digits and spaces by number, so that nothing in it can end the string or the element. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  )
  return `"${escaped}"`
}
