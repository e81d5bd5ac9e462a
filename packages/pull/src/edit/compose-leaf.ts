import type { TextPlace } from '../source/markdown-text.js'
import type { Token } from '../token/token.js'
import { assemble } from './assemble.js'
import type { BaseToken } from './base-leaf.js'
import { boundAgain, figureTokens } from './figures-of-edited.js'
import type { LeafNote } from './note.js'
import { kept, type Out } from './out.js'
import type { Sources } from './sources.js'
import { stretches } from './stretches.js'
import { withoutDissolved } from './without-dissolved.js'
import { writeChange } from './write-change.js'

/** A text as it is written back, and as it will be printed. */
export interface ComposedLeaf {
  readonly markdown: string
  readonly printed: readonly Token[]
  readonly notes: readonly LeafNote[]
  /** Why it cannot be written; null where it can. */
  readonly refused: string | null
}

/**
 * Markdown that prints the edited tokens. What is still there of the base keeps its bytes, with what stands between:
 * marks, references, the author’s words, comments.
 */
export function composeLeaf(
  base: readonly BaseToken[],
  edited: readonly Token[],
  { sources, place }: { readonly sources: Sources; readonly place: TextPlace },
): ComposedLeaf {
  const notes: LeafNote[] = []
  const wanted = edited.flatMap((token) =>
    token.kind === 'figure' ? figureTokens(token, sources, notes) : [token],
  )
  const bound = boundAgain(base, wanted, sources, notes)
  const outs: Out[] = []
  let refused: string | null = null
  for (const { kept: same, from, to, added } of stretches(base, bound)) {
    if (same) {
      for (let at = from; at < to; at++) outs.push(kept(base, at))
      continue
    }
    const context = { sources, notes, before: outs.at(-1), after: base[to] }
    const written = writeChange({ base, removed: { from, to }, added }, context)
    outs.push(...written.outs)
    refused ??= written.refused
  }
  const all = withoutDissolved(base, outs)
  const markdown = assemble(base, all, place)
  return { markdown, printed: all.map(({ token }) => token), notes, refused }
}
