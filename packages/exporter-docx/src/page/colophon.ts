import { ExternalHyperlink, Paragraph, type FileChild, type ParagraphChild } from 'docx'
import { addressOfWords, wholeAddress } from '@inspectorate/office'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/** The last lines: who published it, by which standards, under which terms, and how to reach them. */
export function colophon({ view: { meta } }: Rendering): FileChild[] {
  const lines: (readonly ParagraphChild[] | undefined)[] = [
    [textRun(`${meta.title}, ${meta.publishedText}`)],
    [textRun(meta.framework.title)],
    ...(meta.codes ?? []).map(({ title, code }) => [textRun(`${title} ${code}`)]),
    meta.isbn === undefined ? undefined : [textRun(`ISBN ${meta.isbn}`)],
    meta.licence === undefined ? undefined : [linked(meta.licence, meta.licenceAddress)],
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

/** A link to that address, or where the words are one. */
function linked(words: string, to?: string): ParagraphChild {
  const address = to ?? addressOfWords(words)
  const link = address === null ? null : wholeAddress(address)
  return link === null
    ? textRun(words)
    : new ExternalHyperlink({ link, children: [textRun(words, 'Hyperlink')] })
}
