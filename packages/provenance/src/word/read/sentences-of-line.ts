import { noteMark } from './word-document.js'

/** White space after the end of a sentence, with closing marks, where another could begin. */
const sentenceEnd = new RegExp(
  `(?<=[.!?…][”’"')\\]${noteMark}]*)\\s+(?=[“‘"'(\\p{Lu}\\p{N}\\uE100-\\uEFFF])`,
  'u',
)

/** The sentences of a paragraph. */
export function sentencesOfLine(text: string): string[] {
  return text.split(sentenceEnd).filter((sentence) => sentence !== '')
}
