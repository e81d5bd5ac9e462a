import type { TrackedEdit } from './edited-document.js'

/** Gathers the changes that an editor tracked; `path` is of the elements that are open around what begins or ends. */
export function trackedEdits(path: readonly string[]) {
  const all: { kind: TrackedEdit['kind']; author: string; text: string; paragraph: string }[] = []
  const open: { edit: (typeof all)[number]; element: string }[] = []
  const kindOf = (element: string): TrackedEdit['kind'] | undefined => {
    if (isOfMark(path)) return undefined
    if (element === 'w:ins' || element === 'w:moveTo') return 'insertion'
    return element === 'w:del' || element === 'w:moveFrom' ? 'deletion' : undefined
  }
  return {
    begin: (element: string, attributes: Readonly<Record<string, string>>) => {
      const kind = kindOf(element)
      if (!kind) return
      const edit = { kind, author: attributes['w:author'] ?? '', text: '', paragraph: '' }
      all.push(edit)
      open.push({ edit, element })
    },
    end: (element: string) => {
      if (kindOf(element) && open.at(-1)?.element === element) open.pop()
    },
    text: (text: string) => {
      for (const { edit } of open) edit.text += text
    },
    /** The paragraph of all edits since the one before it. */
    inParagraph: (paragraph: string) => {
      for (const edit of all) if (edit.paragraph === '') edit.paragraph = paragraph
    },
    whole: (): TrackedEdit[] => all.filter(({ text }) => text !== ''),
  }
}

/** Whether what is tracked is the mark at the end of a paragraph, or a row. */
export function isOfMark(path: readonly string[]): boolean {
  return path.at(-1) === 'w:rPr' || path.at(-1) === 'w:trPr'
}
