import { steadyZip, fontInOrder } from '@inspectorate/office'
import { strFromU8, strToU8, unzipSync } from 'fflate'

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
  if (name === 'xl/styles.xml')
    return xml.replace(
      /<font>(.*?)<\/font>/gs,
      (_, children: string) => `<font>${fontInOrder(children)}</font>`,
    )
  // Without it a row still opens at its height, and grows when a reader enlarges the text.
  return name.startsWith('xl/worksheets/') ? xml.replaceAll(' customHeight="1"', '') : xml
}
