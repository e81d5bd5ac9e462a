import { steadyZip } from '@inspectorate/office'
import { strFromU8, strToU8, unzipSync } from 'fflate'

/** Children of a font in the order of the schema (ECMA-376 part 1, 18.8.22); exceljs has an order of its own. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
]

/** What exceljs wrote with valid fonts and rows free to grow, its parts in order of name, and no trace of when it was written. */
export function mendPackage(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return steadyZip(
    parts.map(([name, part]) => [name, strToU8(mendPart(name, strFromU8(part)))] as const),
  )
}

function mendPart(name: string, xml: string): string {
  if (name === 'xl/styles.xml') return mendStyles(xml)
  // Without it a row still opens at its height, and grows when a reader enlarges the text.
  return name.startsWith('xl/worksheets/') ? xml.replaceAll(' customHeight="1"', '') : xml
}

function mendStyles(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    const rank = (child: string) => fontOrder.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '')
    const inOrder = [...children.matchAll(/<\w+[^>]*\/>/g)]
      .map(([child]) => child)
      .toSorted((a, b) => rank(a) - rank(b))
    return `<font>${inOrder.join('')}</font>`
  })
}
