import type { Finding } from '@inspectorate/publication/check'
import { sectionOf, type SourceTexts } from './carried-source.js'

/** Who makes the comments that a file for editing comes with: they are not read back as an editor’s. */
export const commentAuthor = 'inspectorate check'

/** Comments that a file for editing comes with. */
export interface OurComments {
  readonly author: string
  readonly all: readonly {
    readonly section: string
    /** Where in the section the sentence is written. */
    readonly offset: number
    readonly sentence: string
    readonly text: string
  }[]
}

/** What was found in sentences, as comments on them. */
export function commentsOf(findings: readonly Finding[], texts: SourceTexts): OurComments {
  return {
    author: commentAuthor,
    all: findings.flatMap((finding) => {
      if (!('sentence' in finding)) return []
      const { path, line, column, sentence, found, evidence, mend } = finding
      const section = sectionOf(path)
      const offset = offsetOf(texts.get(section) ?? '', line, column)
      const text = [`“${found}”`, evidence, mend].filter((one) => one !== '').join('\n')
      return [{ section, offset, sentence, text }]
    }),
  }
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
