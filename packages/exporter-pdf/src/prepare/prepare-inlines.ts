import { labelWidth } from '@inspectorate/office'
import type { Inline, RatingMark } from '@inspectorate/publication'
import { besideAddress } from '@inspectorate/publication/exporter'
import { match } from 'ts-pattern'
import type { PreparedInline, PreparedMark } from './prepared-report.js'
import type { Preparing } from './preparing.js'
import { printableText } from './printable-text.js'
import { runsOf, wordsOf, type Line } from './runs-of.js'
import { safeHref } from './safe-href.js'

/** Runs of text on lines of that width, in order; numbers the places of figures. */
export function prepareInlines(
  preparing: Preparing,
  inlines: readonly Inline[],
  line: Line,
): PreparedInline[] {
  const { view, places } = preparing
  return inlines.flatMap((inline): PreparedInline | PreparedInline[] =>
    match(inline)
      .returnType<PreparedInline | PreparedInline[]>()
      .with({ kind: 'text' }, ({ kind, value, strong, emphasis }) => ({
        kind,
        runs: runsOf(value, line),
        ...(strong && { strong }),
        ...(emphasis && { emphasis }),
      }))
      .with({ kind: 'link' }, ({ kind, href, beside, content }) => {
        const target = beside ? besideAddress(href) : safeHref(href)
        const text = prepareInlines(preparing, content, line)
        return target === null ? text : { kind, href: target, content: text }
      })
      .with({ kind: 'reference' }, ({ kind, to, content }) => {
        const text = prepareInlines(preparing, content, line)
        return places.has(to) ? { kind, to, content: text } : text
      })
      .with({ kind: 'figure' }, ({ kind, figure, text, use, strong, emphasis }) =>
        places.has(figure)
          ? {
              kind,
              to: figure,
              place: places.use(figure, use),
              words: wordsOf(text, line),
              whole: labelWidth(text, line.size) <= Math.min(100, line.width * 0.6),
              ...(strong && { strong }),
              ...(emphasis && { emphasis }),
            }
          : { kind: 'text', runs: runsOf(text, line) },
      )
      .with({ kind: 'footnote' }, ({ footnote }) =>
        view.footnotes.some(({ id }) => id === footnote)
          ? { kind: 'note', to: footnote, isFirst: places.isFirst(footnote) }
          : [],
      )
      .with({ kind: 'rating' }, ({ kind, mark }: { kind: 'rating'; mark: RatingMark }) => ({
        kind,
        mark: prepareMark(mark),
      }))
      .with({ kind: 'break' }, ({ kind }) => ({ kind }))
      .exhaustive(),
  )
}

/** A rating as it is shown. */
export function prepareMark({ word, tone, position, of }: RatingMark): PreparedMark {
  return { word: printableText(word), tone, of, ...(position !== undefined && { position }) }
}
