import { tidyText } from '../table/tidy-text.js'
import type { PackedPart } from './list-parts.js'
import { packageLimits } from './package-limits.js'
import { scanXml } from './scan-xml.js'
import { decoded, type UnpackBudget } from './unpack.js'
import { unescapedCell } from './unescaped-cell.js'
import { WorkbookFault } from './workbook-fault.js'

/** The texts that cells share, by their index (ECMA-376 part 1, 18.4.9). */
export function readSharedStrings(part: PackedPart, budget: UnpackBudget): string[] {
  const strings: string[] = []
  let text = ''
  let depthOfReading = 0
  let inText = false
  let all = 0
  for (const event of scanXml(decoded(part, budget), part.name)) {
    if (event.kind === 'text') {
      if (inText && depthOfReading === 0) text += event.text
      continue
    }
    const opens = event.kind === 'open'
    if (event.name === 'si') {
      if (!opens) {
        all += text.length
        strings.push(tidyText(unescapedCell(text)))
        refuseTooMuch(strings.length, all, part.name)
      }
      text = ''
    }
    if (event.name === 't') inText = opens
    // How a word is read aloud (Japanese) is kept beside the word itself.
    if (event.name === 'rPh') depthOfReading += opens ? 1 : -1
  }
  return strings
}

function refuseTooMuch(count: number, characters: number, name: string): void {
  if (count > packageLimits.sharedStrings || characters > packageLimits.sharedText)
    throw new WorkbookFault('too-large', `more text in ${name}`, 'fewer or shorter texts')
}
