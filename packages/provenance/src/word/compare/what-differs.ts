import { noteMark } from '../read/word-document.js'

/** What kind of thing an editor changed in a sentence, the slightest that explains it. */
export type Difference =
  | 'note-mark'
  | 'quotation-marks'
  | 'spaces'
  | 'punctuation'
  | 'capitals'
  | 'numbers'
  | 'words'

const steps: readonly (readonly [Difference, (text: string) => string])[] = [
  ['note-mark', (text) => text.replaceAll(noteMark, '')],
  ['quotation-marks', (text) => text.replace(/["'“”„‟‘’‚‛«»‹›`´′″]/gu, '')],
  ['spaces', (text) => text.replace(/\s/gu, '')],
  ['punctuation', (text) => text.replace(/[^\p{L}\p{N}%£$€+]/gu, '')],
  ['capitals', (text) => text.toLowerCase()],
  ['numbers', (text) => text.replace(/\p{N}+/gu, '#')],
]

/** What differs in two texts that are not the same. */
export function whatDiffers(from: string, to: string): Difference {
  return steps.find(([, plain]) => plain(from) === plain(to))?.[0] ?? 'words'
}

/** The words that took the place of others: the texts without what both begin and end with. */
export function wordsThatDiffer(from: string, to: string): { from: string; to: string } {
  const [a, b] = [from.split(' '), to.split(' ')]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return {
    from: a.slice(start, a.length - end).join(' '),
    to: b.slice(start, b.length - end).join(' '),
  }
}
