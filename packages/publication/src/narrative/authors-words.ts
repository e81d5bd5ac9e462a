import type { Nodes } from 'mdast'
import type { RatedInspection } from '../rated-inspection.js'
import { wordsOf } from './authors-word.js'
import { isAuthorsWord, type AuthorsWord } from './directive-names.js'
import { parseMarkdown } from './parse-markdown.js'
import { writtenTexts } from './written-texts.js'

/** Something typed that its author vouches for, or says is no claim. */
export interface WordOfAuthor {
  readonly kind: AuthorsWord
  /** The text in the inspection that it stands in. */
  readonly path: readonly (string | number)[]
  /** Of that text’s Markdown, both from 1. */
  readonly line: number
  readonly column: number
  readonly text: string
  /** Of what is vouched for: where it can be looked up. */
  readonly source?: string
}

/** Every author’s word of the narrative and the recommendations, in their order: the report of `check` counts them. */
export function authorsWords({ printable }: Pick<RatedInspection, 'printable'>): WordOfAuthor[] {
  return writtenTexts(printable).flatMap(({ path, text }) =>
    wordsIn(parseMarkdown(text).root, path),
  )
}

function wordsIn(node: Nodes, path: WordOfAuthor['path']): WordOfAuthor[] {
  if (node.type !== 'textDirective' || !isAuthorsWord(node.name))
    return 'children' in node ? node.children.flatMap((child) => wordsIn(child, path)) : []
  const { line = 1, column = 1 } = node.position?.start ?? {}
  const source = node.attributes?.['source']
  const word = { kind: node.name, path, line, column, text: wordsOf(node.children) }
  return [source ? { ...word, source } : word]
}
