import { match, P } from 'ts-pattern'
import type { Inline } from './inline.js'

/** Inline runs as plain text, without footnote marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      match(inline)
        .with({ kind: 'text' }, ({ value }) => value)
        .with({ kind: 'figure' }, ({ text }) => text)
        .with({ kind: P.union('link', 'reference') }, ({ content }) => plainText(content))
        .with({ kind: 'rating' }, ({ mark }) => mark.word)
        .with({ kind: 'break' }, () => ' ')
        .with({ kind: 'footnote' }, () => '')
        .exhaustive(),
    )
    .join('')
}
