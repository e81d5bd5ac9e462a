import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import { mainNamespace } from '../xml/namespaces.js'
import { needsSharedString } from '../xml/cell-text.js'

/** The texts that cells of a workbook have in common, by number. */
export interface SharedStrings {
  /** The number of a text; null where its cell carries it itself. */
  numberOf(text: string): number | null
  /** The part that lists them (ECMA-376 part 1, 18.4.9), piece by piece. */
  xml(): Iterable<string>
}

/** They are kept in memory: of more than these, each cell carries its own. */
const mostShared = 20_000
const longestShared = 255
const piece = 1_000

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>()
  return {
    numberOf(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const worth = text.length <= longestShared && numbers.size < mostShared
      if (!worth && !needsSharedString(text)) return null
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    *xml() {
      yield `${xmlDeclaration}<sst xmlns="${mainNamespace}" uniqueCount="${numbers.size}">`
      const texts = [...numbers.keys()]
      for (let at = 0; at < texts.length; at += piece)
        yield texts
          .slice(at, at + piece)
          .map(
            (text) =>
              `<si><t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t></si>`,
          )
          .join('')
      yield '</sst>'
    },
  }
}
