import { wholeAddress } from '@inspectorate/office'
import { plainText, type Inline, type LinkText } from '@inspectorate/publication'
import { besideAddress } from '@inspectorate/publication/exporter'
import { ExternalHyperlink, InternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import { match } from 'ts-pattern'
import type { Rendering } from '../rendering/rendering.js'
import { field } from './field.js'
import { figure } from './figure.js'
import { footnoteMark } from './footnote-mark.js'
import { ratingTag } from './rating-tag.js'
import { markedRun, textRun } from './text-run.js'

/** Runs of text, in order. */
export function inlines(rendering: Rendering, content: readonly Inline[]): ParagraphChild[] {
  return content.flatMap((inline) =>
    match<Inline, ParagraphChild | ParagraphChild[]>(inline)
      .with({ kind: 'text' }, ({ value, ...marks }) => markedRun(value, marks))
      .with({ kind: 'link' }, ({ href, beside, content }) => {
        const link = beside ? besideAddress(href) : wholeAddress(href)
        return link === null
          ? inlines(rendering, content)
          : new ExternalHyperlink({ link, children: linked(content) })
      })
      .with({ kind: 'reference' }, ({ to, content }) => {
        const anchor = anchorOf(rendering, to)
        // Where the text is what Word calls it, Word may count on; editors keep the link that they wrote.
        return plainText(content) === rendering.names.get(to) && rendering.sections.length === 0
          ? field(` REF ${anchor} \\h `, linked(content))
          : new InternalHyperlink({ anchor, children: linked(content) })
      })
      .with({ kind: 'figure' }, (bound) => figure(rendering, bound))
      .with({ kind: 'footnote' }, ({ footnote }) => footnoteMark(rendering, footnote))
      .with({ kind: 'rating' }, ({ mark }) => ratingTag(mark, rendering.lock))
      .with({ kind: 'break' }, () => new TextRun({ break: 1 }))
      .exhaustive(),
  )
}

/** A figure is printed in many places: a reference to it leads to the first. */
function anchorOf({ view, bookmarks }: Rendering, to: string): string {
  return view.figures.some(({ id }) => id === to) ? bookmarks.ofUse(to, 1) : bookmarks.of(to)
}

/** The text of a link; its style leaves no room for others. */
function linked(content: readonly LinkText[]): ParagraphChild[] {
  return content.map((run) =>
    match(run)
      .with({ kind: 'text' }, ({ value }) => textRun(value, 'Hyperlink'))
      .with({ kind: 'break' }, () => new TextRun({ break: 1 }))
      .exhaustive(),
  )
}
