import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import type { ReportView } from '@inspectorate/publication'
import { textRun } from '../inline/text-run.js'

/** The line at the head of every page after the cover; drafts say first that they are. */
export function runningHeader({ meta }: ReportView): Header {
  return new Header({
    children: [
      ...(meta.stateText === undefined
        ? []
        : [new Paragraph({ style: 'HeaderState', children: [textRun(meta.stateText)] })]),
      new Paragraph({ style: 'Header', children: [textRun(meta.title)] }),
    ],
  })
}

/** The line at the foot: who published it when, and the page. */
export function runningFooter({ meta, words }: ReportView): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          textRun(`${meta.publisher}, ${meta.publishedText}`),
          new TextRun({ children: [new Tab()] }),
          textRun(`${words.page} `),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  })
}
