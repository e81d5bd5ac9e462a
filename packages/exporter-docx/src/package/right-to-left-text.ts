import {
  hasRightToLeft,
  isRightToLeft,
  rightToLeftLanguage,
  stretchesOf,
} from '@inspectorate/publication/exporter'
import { xml } from '../xml/xml.js'

/**
 * A part with its paragraphs in the direction of their text: Word takes neither the direction of a paragraph
 * (`w:bidi`) nor that of its runs (`w:rtl`) from the letters. Parts without such letters stay as they are.
 */
export function rightToLeftText(part: string): string {
  if (!hasRightToLeft(part)) return part
  return part.replace(/<w:p>(?:(?!<w:p[ >]).)*?<\/w:p>/gs, (paragraph) => {
    if (!hasRightToLeft(paragraph)) return paragraph
    const text = paragraph.replace(/<(?!w:t[ >]|\/w:t>)[^>]*>/g, '').replace(/<[^>]*>/g, '')
    const runs = paragraph.replace(
      /<w:r>(<w:rPr>.*?<\/w:rPr>|<w:rPr\/>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs,
      (run, look: string | undefined, words: string) =>
        hasRightToLeft(words) ? runsOf(words, inner(look), text) : run,
    )
    return isRightToLeft(text) ? turned(runs) : runs
  })
}

/** A run as one for each stretch of its text. */
function runsOf(words: string, look: string, text: string): string {
  const language = rightToLeftLanguage(text)
  const right = `${xml('w:rtl')}${language === null ? '' : xml('w:lang', { 'w:bidi': regions[language] })}`
  return stretchesOf(words)
    .map((stretch) => {
      const own = look + (stretch.isRightToLeft ? right : '')
      return `<w:r>${own === '' ? '' : `<w:rPr>${own}</w:rPr>`}<w:t xml:space="preserve">${stretch.text}</w:t></w:r>`
    })
    .join('')
}

/** As Word lists them. */
const regions = { ar: 'ar-SA', fa: 'fa-IR', he: 'he-IL', ur: 'ur-PK' } as const

function inner(look: string | undefined): string {
  return look?.replace(/^<w:rPr>|<\/w:rPr>$|^<w:rPr\/>$/g, '') ?? ''
}

/** `w:bidi` at its place among the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26). */
function turned(paragraph: string): string {
  if (!/^<w:p><w:pPr[ >]/.test(paragraph))
    return paragraph.replace('<w:p>', '<w:p><w:pPr><w:bidi/></w:pPr>')
  return paragraph.replace(
    /(<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|widowControl|suppressLineNumbers|shd)\b[^>]*\/>|<w:numPr>.*?<\/w:numPr>|<w:pBdr>.*?<\/w:pBdr>|<w:tabs>.*?<\/w:tabs>)*)/s,
    '$1<w:bidi/>',
  )
}
