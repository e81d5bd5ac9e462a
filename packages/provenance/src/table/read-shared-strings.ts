import { scanXml } from '../xml/scan-xml.js'

/** The shared strings of a workbook, in order; runs of one string joined, phonetic guides left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  const path: string[] = []
  scanXml(xml, {
    open: (name) => {
      path.push(name)
      if (name === 'si') strings.push('')
    },
    close: () => void path.pop(),
    text: (text) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) strings[strings.length - 1] += text
    },
  })
  return strings.map(unescapedCell)
}

/** Excel writes some characters as `_x000D_`, and a text that looks like that with `_x005F_` before. */
function unescapedCell(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
