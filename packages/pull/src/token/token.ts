/** How text is set off. */
export interface Marks {
  readonly strong: boolean
  readonly emphasis: boolean
  /** The address that it leads to; `#name` is a place in the document. */
  readonly href: string | null
}

/** A word, a sign or a space, or what stands for itself in a line. */
export type Token =
  | ({ readonly kind: 'text'; readonly text: string } & Marks)
  /** A bound figure; `name` is that of one printed place of it, such as `figure_cases_2`. */
  | ({ readonly kind: 'figure'; readonly name: string; readonly text: string } & Marks)
  /** The mark of a footnote; `id` is that of its text. */
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'break' }

/** A stretch of a paragraph before it is cut into words. */
export type Piece = Token

/** The same for the same words in the same marks; figures by the place that they were printed at. */
export function tokenKey(token: Token): string {
  switch (token.kind) {
    case 'text':
      return `t${marksKey(token)}${token.text}`
    case 'figure':
      return `f${token.name}`
    case 'note':
      return `n${token.id}`
    case 'break':
      return 'b'
  }
}

/** What a reader sees of a token: figures by their words, notes by their mark. */
export function printedKey(token: Token): string {
  if (token.kind === 'figure') return `t${marksKey(token)}${token.text}`
  return token.kind === 'note' ? 'n' : tokenKey(token)
}

export function marksKey({ strong, emphasis, href }: Marks): string {
  return `${strong ? 's' : ''}${emphasis ? 'e' : ''}${href === null ? '' : `<${href}>`}|`
}

/** Tokens as they read, without marks. */
export function plainTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === 'note' ? '' : token.kind === 'break' ? ' ' : token.text))
    .join('')
}
