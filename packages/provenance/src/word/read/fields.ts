/** Fields whose results change with the pages: their text is not the document’s. */
const ofPages = new Set(['page', 'pageref', 'numpages', 'sectionpages'])

/** What the text at hand is to a reader, by the fields around it. */
type FieldText = 'text' | 'none' | 'note-mark'

interface OpenField {
  code: string
  inResult: boolean
}

/** The fields that are open while a part is read (ISO/IEC 29500-1, 17.16). */
export interface Fields {
  begin(code?: string): void
  addCode(text: string): void
  separate(): void
  end(): void
  text(): FieldText
  /** The code of the innermost field. */
  code(): string
  /** The address of the innermost field that is a link. */
  address(): string | undefined
}

export function fields(): Fields {
  const open: OpenField[] = []
  const nameOf = ({ code }: OpenField) => code.trim().split(/\s/)[0]?.toLowerCase() ?? ''
  return {
    begin: (code) => void open.push({ code: code ?? '', inResult: code !== undefined }),
    addCode: (text) => {
      const field = open.at(-1)
      if (field && !field.inResult) field.code += text
    },
    separate: () => {
      const field = open.at(-1)
      if (field) field.inResult = true
    },
    end: () => void open.pop(),
    text: () => {
      if (open.length === 0) return 'text'
      if (open.some((field) => !field.inResult || ofPages.has(nameOf(field)))) return 'none'
      return open.some((field) => nameOf(field) === 'noteref') ? 'note-mark' : 'text'
    },
    code: () => open.at(-1)?.code ?? '',
    address: () => {
      const link = open.findLast((field) => field.inResult && nameOf(field) === 'hyperlink')
      return /^\s*hyperlink\s+"([^"]+)"/i.exec(link?.code ?? '')?.[1]
    },
  }
}
