import { labelWidth } from '@inspectorate/office'

/** A label in lines of at most `width`; a word that is longer is broken. */
export function wrapLabel(label: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of label
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => brokenTo(one, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && labelWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function brokenTo(word: string, width: number, size: number): string[] {
  if (labelWidth(word, size) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && labelWidth(piece + character, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
