import { labelWidth } from '@inspectorate/office'
import {
  hasRightToLeft,
  rightToLeftLanguage,
  stretchesOf,
} from '@inspectorate/publication/exporter'
import { printableText } from './printable-text.js'
import type { Run } from './prepared-report.js'

/** A line’s width and the size of its text, in points. */
export interface Line {
  readonly width: number
  readonly size: number
}

/**
 * Text in runs. Words that may be wider than the line are runs of their own: the template measures
 * them, hyphenates them, and breaks them anywhere where that does not help, so that none runs off
 * the page.
 */
export function runsOf(text: string, line: Line): Run[] {
  const printed = printableText(text)
  if (!hasRightToLeft(printed)) return runsOfOne(printed, line)
  const language = rightToLeftLanguage(printed)
  return stretchesOf(printed).flatMap((one): Run | Run[] => {
    const words = runsOfOne(one.text, line)
    return one.isRightToLeft && language !== null ? { words, language } : words
  })
}

/** Text of one language. */
function runsOfOne(text: string, { width, size }: Line): Run[] {
  const runs: Run[] = []
  let plain = ''
  for (const piece of text.split(/(\s+)/)) {
    if (/^\s*$/.test(piece) || labelWidth(piece, size) <= width) {
      plain += piece
      continue
    }
    if (plain !== '') runs.push(plain)
    plain = ''
    runs.push({ word: piece, width })
  }
  return plain === '' ? runs : [...runs, plain]
}

/** The words of a text, each a run, so that a line ends between them alone where it can. */
export function wordsOf(text: string, line: Line): Run[] {
  return text.split(' ').flatMap((word) => (word === '' ? [''] : runsOf(word, line)))
}
