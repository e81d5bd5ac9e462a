import type { Leaf } from '../source/leaf.js'
import type { SourceToken } from '../source/source-token.js'
import { sourceTokens } from '../source/source-token.js'
import type { Token } from '../token/token.js'

/** A token of a leaf: as Word prints it, and where it stands in the Markdown. */
export interface BaseToken {
  readonly token: Token
  readonly source: SourceToken
  /** Its Markdown, and what stands before it, from the token before or the beginning of its leaf. */
  readonly raw: string
  readonly before: string
  /** After the last of a leaf, to its end; null after others. */
  readonly after: string | null
  readonly isFirst: boolean
}

/** A leaf with its tokens; `tokens` is null where Word and Markdown were not understood alike. */
export interface BaseLeaf {
  readonly leaf: Leaf
  readonly markdown: string
  readonly printed: readonly Token[]
  readonly tokens: readonly BaseToken[] | null
}

/** A leaf as it was exported, read from both sides. */
export function baseLeaf(leaf: Leaf, markdown: string, printed: readonly Token[]): BaseLeaf {
  const sources = sourceTokens(leaf, markdown)
  const isAlike =
    sources.length === printed.length &&
    sources.every((source, i) => {
      const token = printed[i]!
      if (source.kind !== token.kind) return false
      return token.kind !== 'text' || token.text === source.text
    })
  return {
    leaf,
    markdown,
    printed,
    tokens: isAlike
      ? printed.map((token, i): BaseToken => {
          const source = sources[i]!
          const isLast = i === sources.length - 1
          return {
            token,
            source,
            raw: markdown.slice(source.from, source.to),
            before: markdown.slice(sources[i - 1]?.to ?? leaf.from, source.from),
            after: isLast ? markdown.slice(source.to, leaf.to) : null,
            isFirst: i === 0,
          }
        })
      : null,
  }
}
