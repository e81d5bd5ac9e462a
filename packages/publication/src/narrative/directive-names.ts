import { figureKinds } from '../figures/figure-reference.js'

/**
 * The author’s word on what is typed: `authored` vouches for it with a source, `plain` says that it is
 * no claim.
 */
const authorsWords = ['authored', 'plain'] as const
export type AuthorsWord = (typeof authorsWords)[number]

/** Every directive in running text: figures, and the author’s word. What is not here is refused. */
export const textDirectives: readonly string[] = [...figureKinds, ...authorsWords]

/** Every directive around whole paragraphs. */
export const containerDirectives = ['quotation', 'practice-example', 'table'] as const

/** Every directive that is a block by itself: `::distribution[pace]{by=sex}`, `::quote[worries P002]`. */
export const leafDirectives = ['distribution', 'quote'] as const

export function isAuthorsWord(name: string): name is AuthorsWord {
  return authorsWords.some((word) => word === name)
}
