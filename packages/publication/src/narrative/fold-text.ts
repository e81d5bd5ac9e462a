import type { PrintedText } from './printed-text.js'

/** Text as it is searched for marks: small letters, look-alikes written one way, nothing invisible. */
interface FoldedText {
  readonly all: string
  /** The same with a blot for each character that is meant as it stands. */
  readonly unmarked: string
  /** The character of the printed text that each is of. */
  readonly origins: readonly number[]
}

/** Characters that look like the marks of Markdown and are not folded by NFKC. */
const lookAlikes = new Map(
  Object.entries({
    ':': '∶꞉ː˸׃',
    '"': '“”„‟«»″',
    "'": '‘’‚‛′',
    '-': '‐‑‒–—−',
    '[': '【〔⟦❲',
    ']': '】〕⟧❳',
    '{': '❴⦃',
    '}': '❵⦄',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
)

const blot = '\u0001'

export function foldText({ text, meant }: PrintedText): FoldedText {
  const all: string[] = []
  const unmarked: string[] = []
  const origins: number[] = []
  let at = 0
  for (const character of text) {
    for (const unit of fold(character)) {
      all.push(unit)
      unmarked.push(meant[at] ? blot : unit)
      origins.push(at)
    }
    at += character.length
  }
  return { all: all.join(''), unmarked: unmarked.join(''), origins }
}

function fold(character: string): string[] {
  if (/^[\w.,]$/.test(character)) return [character.toLowerCase()]
  if (character === '\n') return [character]
  if (/^\s$/.test(character)) return [' ']
  // Soft hyphens, zero-width characters, variation selectors
  if (/^[\p{Cf}\u034F\uFE00-\uFE0F]$/u.test(character)) return []
  const plain = lookAlikes.get(character) ?? character.normalize('NFKC').toLowerCase()
  return plain.split('')
}
