import { getDocumentProxy } from 'unpdf'

/** What PDF.js gives of a page’s text, in the order of its content. */
interface Item {
  readonly type?: string
  readonly id?: string
  readonly tag?: string
  readonly str?: string
  readonly hasEOL?: boolean
}

/** Text of marked content by its id, `p12R_mc3`: page 12’s content 3. Where a line ends, a newline. */
export async function pageTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  // It takes over the bytes that it is given, and takes no Buffer.
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const texts = new Map<string, string>()
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent({
        includeMarkedContent: true,
        disableNormalization: true,
      })
      addTexts(texts, content.items as readonly Item[])
    }
  } finally {
    await pdf.destroy()
  }
  return texts
}

/** A hyphen that only ends a line. */
const softHyphen = '\u00AD'

function addTexts(texts: Map<string, string>, items: readonly Item[]): void {
  const open: { readonly id: string; readonly stands: boolean }[] = []
  for (const { type, id, tag, str = '', hasEOL } of items) {
    const within = open.at(-1)
    if (type === 'endMarkedContent') open.pop()
    else if (type !== undefined)
      // Content in content says which character a sign stands for.
      open.push({
        id: id ?? within?.id ?? '',
        stands: id === undefined && type === 'beginMarkedContentProps' && tag === 'Span',
      })
    else if (within) {
      const text = `${within.stands && str === '-' ? softHyphen : str}${hasEOL ? '\n' : ''}`
      texts.set(within.id, (texts.get(within.id) ?? '') + text)
    }
  }
}
