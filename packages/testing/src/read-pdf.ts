import { getDocumentProxy } from 'unpdf'

type Item = { type?: string; id?: string; tag?: string; str?: string; hasEOL?: boolean }

/** An element of a page’s structure as PDF.js gives it. */
interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly (Node | { readonly type: string; readonly id: string })[]
}

/** What PDF.js, which is not the library that wrote it, reads in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    })
    pages.push({
      items: content.items as Item[],
      structure: (await page.getStructTree()) as Node | null,
      annotations: (await page.getAnnotations()) as { dest?: unknown; url?: string }[],
    })
  }
  const { info, metadata } = await pdf.getMetadata()
  return {
    pages,
    info: info as Record<string, unknown>,
    standard: metadata?.get('pdfuaid:part') as string | null,
    language: info.Language as string,
    outline: ((await pdf.getOutline()) ?? []) as { title: string }[],
    destinations: Object.keys(await pdf.getDestinations()),
  }
}

/**
 * All text of a PDF, and of its properties. Where a line ends may be between words or inside one: the
 * text is given both ways.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { pages, info } = await readPdf(bytes)
  const lines = (join: string) => pages.map(({ items }) => textOfItems(items, join)).join(join)
  const properties = Object.values(info).filter((value) => typeof value === 'string')
  return [lines(' '), lines(''), ...properties].join('\n')
}

/** Text of items in order; a hyphen that only ends a line stands in content without an id. */
export function textOfItems(items: readonly Item[], join: string): string {
  let text = ''
  let isSoft = false
  for (const { type, tag, id, str = '', hasEOL } of items) {
    if (type !== undefined) {
      isSoft = type === 'beginMarkedContentProps' && tag === 'Span' && id === undefined
      continue
    }
    text += isSoft && str === '-' ? '' : str
    if (hasEOL) text += join
  }
  return text
}

/** An element of the structure with the text in it. */
export interface PdfElement {
  readonly role: string
  readonly alt?: string
  readonly text: string
}

/** Every element of the structure in reading order, each with all the text in it. */
export function pdfElements({ pages }: Awaited<ReturnType<typeof readPdf>>): PdfElement[] {
  return pages.flatMap(({ structure, items }) => {
    const texts = textsByContent(items)
    const textIn = (node: Node | { id: string }): string =>
      'id' in node
        ? (texts.get(node.id) ?? '')
        : (node.children ?? []).map((child) => textIn(child as Node)).join(' ')
    const visit = (node: Node): PdfElement[] => {
      if (node.role === undefined) return []
      const text = textIn(node).replace(/\s+/g, ' ').trim()
      const { role, alt } = node
      const below = (node.children ?? []).flatMap((child) => ('role' in child ? visit(child) : []))
      return [{ role, text, ...(alt !== undefined && { alt }) }, ...below]
    }
    return structure ? visit(structure) : []
  })
}

/** Text of marked content by its id, without what only a page has, such as its number. */
function textsByContent(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>()
  const open: { readonly id: string; readonly items: Item[] }[] = []
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop()
    else if (item.type !== undefined)
      open.push({ id: item.id ?? open.at(-1)?.id ?? '', items: [item] })
    else {
      const within = open.at(-1)
      const id = within?.id ?? ''
      texts.set(id, (texts.get(id) ?? '') + textOfItems([...(within?.items ?? []), item], ' '))
    }
  }
  return texts
}
