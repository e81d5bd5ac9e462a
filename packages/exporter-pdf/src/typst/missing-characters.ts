import { plainText, type Block, type ReportView } from '@inspectorate/publication'

/** A character that no font has, and where it is printed first. */
export interface MissingCharacter {
  readonly character: string
  /** `U+2713`, or several. */
  readonly codePoints: string
  /** The words around it. */
  readonly words: string
  /** The heading it stands under; null on the cover. */
  readonly heading: string | null
}

/** The characters that a fault of Typst names, each once, in order. */
export function missingCharacters(fault: string, view: ReportView): MissingCharacter[] {
  const named = [...fault.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)]
  const characters = new Set(named.map(([, text]) => unescaped(text!)))
  return [...characters].map((character) => ({
    character,
    codePoints: [...character].map(codePoint).join(' '),
    ...placeOf(character, view),
  }))
}

/** Rust writes what does not print as `\u{200b}`. */
function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

function placeOf(character: string, view: ReportView): Pick<MissingCharacter, 'words' | 'heading'> {
  let heading: string | null = null
  const { blocks, ...others } = view
  for (const block of blocks) {
    if (block.kind === 'heading') heading = headingText(block)
    const words = wordsAround(character, block)
    if (words !== null) return { words, heading }
  }
  return { words: wordsAround(character, others) ?? character, heading: null }
}

function headingText({ number, content }: Block & { kind: 'heading' }): string {
  const text = plainText(content)
  return number === undefined ? text : `${number} ${text}`
}

/** The first text anywhere in a value that has the character, shortened around it. */
function wordsAround(character: string, value: unknown): string | null {
  if (typeof value === 'string') {
    const at = value.indexOf(character)
    if (at < 0) return null
    const [from, to] = [Math.max(0, at - 25), Math.min(value.length, at + 25)]
    return `${from > 0 ? '…' : ''}${value.slice(from, to)}${to < value.length ? '…' : ''}`
  }
  if (typeof value !== 'object' || value === null) return null
  for (const inner of Object.values(value)) {
    const words = wordsAround(character, inner)
    if (words !== null) return words
  }
  return null
}
