import { Paragraph, Tab, TextRun, type FileChild } from 'docx'
import { ratingBox } from '../blocks/rating-box.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import { logo } from './logo.js'

/** The first page: a band with publisher, title and service, the overall rating, the particulars; above all the logo. */
export function cover(rendering: Rendering): FileChild[] {
  const { meta, cover } = rendering.view
  return [
    ...(cover.logo ? [new Paragraph({ style: 'CoverLogo', children: [logo(cover.logo)] })] : []),
    line('CoverPublisher', meta.publisher),
    new Paragraph({
      style: 'Title',
      children: [
        new TextRun({
          text: meta.title,
          ...(rendering.titleSize === undefined ? {} : { size: rendering.titleSize * 2 }),
        }),
      ],
    }),
    ...(meta.subtitle === '' ? [] : [line('CoverSubtitle', meta.subtitle)]),
    ...(meta.stateText === undefined ? [] : [line('CoverState', meta.stateText)]),
    ...(cover.overall ? ratingBox(rendering, cover.overall) : []),
    ...cover.lines.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'CoverDetail',
          children: [
            textRun(label, 'CoverLabel'),
            new TextRun({ children: [new Tab()] }),
            textRun(value),
          ],
        }),
    ),
  ]
}

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [textRun(text)] })
}
