import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of a Word document as text, by their names. */
type WordParts = Record<string, string>

/** A change that an editor makes, as it is in the file. */
export type WordEdit = (parts: WordParts) => WordParts

/** The document with an edit; throws where the edit changes nothing, so that no test is empty. */
export function editWord(bytes: Uint8Array, edit: WordEdit): Uint8Array {
  const packed = unzipSync(bytes)
  const before = Object.fromEntries(
    Object.entries(packed).flatMap(([name, part]) =>
      /\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  )
  const after = edit({ ...before })
  if (JSON.stringify(after) === JSON.stringify(before)) throw new Error('nothing was edited')
  const others = Object.entries(packed).filter(([name]) => !(name in before))
  return zipSync({
    ...Object.fromEntries(others),
    ...Object.fromEntries(Object.entries(after).map(([name, text]) => [name, strToU8(text)])),
  })
}

/** An edit of one part; of the main document where none is named. */
export function inPart(change: (xml: string) => string, part = 'word/document.xml'): WordEdit {
  return (parts) => {
    const before = parts[part]
    if (before === undefined) throw new Error(`there is no ${part}`)
    const after = change(before)
    if (after === before) throw new Error('nothing was edited')
    return { ...parts, [part]: after }
  }
}

/** The first text replaced by another. */
export function replaced(from: string | RegExp, to: string, part?: string): WordEdit {
  return inPart((xml) => xml.replace(from, () => to), part)
}

/** The paragraph that has that text. */
export function paragraphWith(text: string, xml: string): string {
  const found = (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []).find((one) => one.includes(text))
  if (found === undefined) throw new Error(`no paragraph has “${text}”`)
  return found
}

/** The row that has that text. */
export function rowWith(text: string, xml: string): string {
  const found = (xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).find((one) => one.includes(text))
  if (found === undefined) throw new Error(`no row has “${text}”`)
  return found
}

export function onParagraph(text: string, change: (paragraph: string) => string): WordEdit {
  return inPart((xml) => {
    const paragraph = paragraphWith(text, xml)
    return xml.replace(paragraph, () => change(paragraph))
  })
}

/** A paragraph of plain text. */
export function plainParagraph(text: string, style = 'Normal'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}
