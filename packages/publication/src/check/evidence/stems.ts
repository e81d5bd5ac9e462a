import { stemmer } from 'stemmer'

/** Words that say nothing of what a figure is about. */
const empty = new Set(
  'a about after all also among an and any are as at be because been before being both but by can case cases cent could did do does done during each either enough every few fewer for from had has have having he her here him his how however if in into is it its itself just least less made make many more most much must nor not of off on once one only or other others our out over own per percent person persons people rather said same she should since so some still such than that the their them then there these they this those though three through to too two under until up us very was we well were what when where whether which while who whom whose why will with within without would yes yet you your four five six seven eight nine ten'.split(
    ' ',
  ),
)

const known = new Map<string, string>()

/** The stem of a word, null for one that says nothing; each word is worked out once. */
function stemOf(word: string): string | null {
  const plain = word.toLowerCase().replace(/[’']s?$/, '')
  if (empty.has(plain)) return null
  const before = known.get(plain)
  if (before !== undefined) return before
  // The stemmer keeps apart what is one word here: vacancy and vacant, offence and offend, safety and safe
  const stem = stemmer(plain)
    .replace(/(?<=^\p{L}{4,}n)[ctd]$/u, '')
    .replace(/(?<=e)ti$/, '')
  if (known.size < 50_000) known.set(plain, stem)
  return stem
}

const words = /\p{L}[\p{L}’'-]*/gu

/** A word with its place in a text. */
export interface PlacedWord {
  readonly word: string
  readonly at: number
}

export function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(words)].map(({ 0: word, index }) => ({ word, at: index }))
}

/** The stems of a word and of its parts: “post-custody”, “unmanageable” with “manageable”. */
export function stemsOfWord(word: string): string[] {
  const parts = word.includes('-') ? [...word.split('-'), word.replaceAll('-', '')] : [word]
  const denied = /^(?:un|in|im|dis|non)(\p{L}{5,})$/iu.exec(word)?.[1]
  return [...parts, ...(denied ? [denied] : [])].flatMap((part) => stemOf(part) ?? [])
}

export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ word }) => stemsOfWord(word)))
}

/** The stems of a label, each once. */
export function labelStems(label: string): string[] {
  return [...new Set(wordsOf(label).flatMap(({ word }) => stemsOfWord(word)))]
}
