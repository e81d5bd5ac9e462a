import { xmlText } from '../xml/xml-text.js'

/**
 * `text` as the paragraphs of a cell, one a line. White space collapses in OpenDocument (part 3,
 * 6.1.2), so spaces beyond the first, at an end, and tabs are elements. `around` wraps each line.
 */
export function paragraphs(text: string, around = (line: string): string => line): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `<text:p>${around(spaced(line))}</text:p>`)
    .join('')
}

function spaced(line: string): string {
  if (!/\t| {2}|^ | $/.test(line)) return xmlText(line)
  return line
    .split(/(\t|^ +| +$| {2,})/)
    .map((piece) => {
      if (piece === '\t') return '<text:tab/>'
      return /^ +$/.test(piece) && piece !== ' ' ? spaces(piece.length) : xmlText(piece)
    })
    .join('')
    .replace(/^ | $/g, spaces(1))
}

const spaces = (count: number): string => `<text:s text:c="${count}"/>`
