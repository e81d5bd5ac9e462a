import { spelled } from '../../wording/number-words.js'
const units: readonly string[] = [
  ...spelled,
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const dozenWords: Readonly<Record<string, number>> = {
  'half a dozen': 6,
  'a dozen': 12,
  'two dozen': 24,
  'three dozen': 36,
}

/** Matches a number in figures, with commas and decimals, or in words below a hundred. */
export const numberPattern = `(?:(?:half a|a|two|three) dozen|\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:${tens.join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${units.slice(1).toReversed().join('|')})`

/** The value of what `numberPattern` matched, or of “none”; undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const word = text.toLowerCase()
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''))
  const dozens = dozenWords[word]
  if (dozens !== undefined) return dozens
  const unit = units.indexOf(word)
  if (unit >= 0) return unit
  const [ten = '', rest] = word.split(/[- ]/)
  const place = tens.indexOf(ten)
  if (place < 0) return undefined
  return 20 + 10 * place + (rest === undefined ? 0 : units.indexOf(rest))
}
