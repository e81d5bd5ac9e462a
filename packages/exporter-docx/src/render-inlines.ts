import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { Inline } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { gauge } from './look.js'
import { bookmarkName, type Rendering } from './rendering.js'

/** Inline runs of the view as runs of Word. `style` is a character style for links. */
export function renderInlines(
  rendering: Rendering,
  inlines: readonly Inline[],
  style?: string,
): ParagraphChild[] {
  return inlines.map((inline) =>
    match(inline)
      .returnType<ParagraphChild>()
      .with({ kind: 'text' }, ({ value, strong, emphasis }) => run(value, strong, emphasis, style))
      .with(
        { kind: 'link' },
        ({ href, content }) =>
          new ExternalHyperlink({
            link: href,
            children: renderInlines(rendering, content, 'Hyperlink'),
          }),
      )
      .with(
        { kind: 'reference' },
        ({ to, content }) =>
          new InternalHyperlink({
            anchor: bookmarkName(to),
            children: renderInlines(rendering, content, 'Hyperlink'),
          }),
      )
      .with(
        { kind: 'figure' },
        ({ figure, text, strong, emphasis }) =>
          new Bookmark({
            id: rendering.figureBookmark(figure),
            children: [run(text, strong, emphasis, 'Figure')],
          }),
      )
      .with(
        { kind: 'footnote' },
        ({ footnote }) => new FootnoteReferenceRun(rendering.footnoteNumber.get(footnote)!),
      )
      .with(
        { kind: 'rating' },
        ({ mark }) =>
          new TextRun({
            style: `Rating-${mark.tone}`,
            text: ` ${mark.word}  ${gauge(mark)} `.replace(/ {2,}$/, ' '),
          }),
      )
      .with({ kind: 'break' }, () => new TextRun({ break: 1 }))
      .exhaustive(),
  )
}

function run(
  text: string,
  strong: true | undefined,
  emphasis: true | undefined,
  style: string | undefined,
): TextRun {
  return new TextRun({
    text,
    ...(strong ? { bold: true } : {}),
    ...(emphasis ? { italics: true } : {}),
    ...(style ? { style } : {}),
  })
}
