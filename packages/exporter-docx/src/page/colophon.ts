import { ExternalHyperlink, Paragraph, type FileChild, type ParagraphChild } from 'docx'
import { addressOfWords, wholeAddress } from '@inspectorate/office'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/** The last lines: who published it, by which standards, under which terms, and how to reach them. */
export function colophon({ view: { meta } }: Rendering): FileChild[] {
  const lines: (readonly ParagraphChild[] | undefined)[] = [
    [textRun(`${meta.title}, ${meta.publishedText}`)],
    [textRun(meta.framework.title)],
    meta.isbn === undefined ? undefined : [textRun(`ISBN ${meta.isbn}`)],
    meta.licence === undefined ? undefined : [textRun(meta.licence)],
    meta.website === undefined ? undefined : [linked(meta.website)],
    meta.contact === undefined ? undefined : [linked(meta.contact)],
  ]
  return [
    new Paragraph({ style: 'ColophonPublisher', children: [textRun(meta.publisher)] }),
    ...lines.flatMap((children) =>
      children ? [new Paragraph({ style: 'Colophon', children })] : [],
    ),
  ]
}

/** A link where the words are an address. */
function linked(words: string): ParagraphChild {
  const address = addressOfWords(words)
  const link = address === null ? null : wholeAddress(address)
  return link === null
    ? textRun(words)
    : new ExternalHyperlink({ link, children: [textRun(words, 'Hyperlink')] })
}
