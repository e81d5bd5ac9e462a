import type { WordParagraph } from './read/word-document.js'

/** The headings that stand above what is read, from the highest. */
export interface HeadingsAbove {
  /** Takes note of a paragraph; gives whether it is a heading. */
  pass(paragraph: WordParagraph): boolean
  now(): readonly string[]
}

export function headingsAbove(): HeadingsAbove {
  let open: readonly { level: number; text: string }[] = []
  return {
    pass: ({ level, text }) => {
      if (level === null || text === '') return false
      open = [...open.filter((one) => one.level < level), { level, text }]
      return true
    },
    now: () => open.map(({ text }) => text),
  }
}
