import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'

/** JavaScript or TypeScript that a document shows. */
export interface Snippet {
  /** The document, from the root. */
  readonly document: string
  readonly line: number
  readonly code: string
}

const documents = ['*.md', 'docs/**/*.md', '{packages,apps,examples}/*/*.md']
const sources = ['packages/*/src/**/*.ts']
const fence = /^[ *]*```(?:js|ts)\n(.*?)^[ *]*```/gms

/** Every snippet of the documents, and of the `@example`s of docstrings. */
export function snippets(root: string): Snippet[] {
  const files = (patterns: string[]) =>
    globSync(patterns, { cwd: root, ignore: ['**/*.test.ts', 'docs/api/**'] }).sort()
  const text = (file: string) => readFileSync(join(root, file), 'utf8')
  return [
    ...files(documents).flatMap((file) => snippetsOf(file, text(file))),
    ...files(sources)
      .filter((file) => text(file).includes('@example'))
      .flatMap((file) => snippetsOf(file, text(file).replaceAll(/^ *\* ?/gm, ''))),
  ]
}

function snippetsOf(document: string, text: string): Snippet[] {
  return [...text.matchAll(fence)].map(({ 1: code, index }) => ({
    document,
    line: text.slice(0, index).split('\n').length,
    code: code!,
  }))
}
