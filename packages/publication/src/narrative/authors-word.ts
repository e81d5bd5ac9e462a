import { saysSomething, type IssueCode } from '@inspectorate/core'
import type { PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { isAuthorsWord } from './directive-names.js'

/** What is wrong with an author’s word on something typed; null when all is right. */
export function faultOfAuthorsWord({ name, attributes, children }: TextDirective): {
  readonly code: IssueCode
  readonly expected: string
} | null {
  const right = name === 'authored' ? ':authored[text]{source="…"}' : ':plain[text]'
  const wrong = (expected: string, code: IssueCode = 'unsupported-markdown') => ({ code, expected })
  const { source, ...others } = attributes ?? {}
  if (wordsOf(children).trim() === '') return wrong(`${right} around what is meant`)
  if (containsWord(children)) return wrong(`${right} with no other author’s word inside it`)
  const [strange] = Object.keys(others)
  if (strange !== undefined) return wrong(`${right}, without ${strange}`)
  if (name === 'plain')
    return source === undefined
      ? null
      : wrong(`${right}; with a source :authored[text]{source="…"}`)
  if (saysSomething(source ?? '')) return null
  return wrong(`${right}, the source saying where it can be looked up`, 'missing-reason')
}

/** The text of inline content; a figure or a picture counts as text. */
export function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'textDirective' && !isAuthorsWord(node.name)) return `:${node.name}`
      if ('children' in node) return wordsOf(node.children)
      return 'value' in node ? node.value : ''
    })
    .join('')
}

function containsWord(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'textDirective' && isAuthorsWord(node.name)) ||
      ('children' in node && containsWord(node.children)),
  )
}
