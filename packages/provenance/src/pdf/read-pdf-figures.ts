import type { Parsed } from '@inspectorate/core'
import type { PrintedFigure } from '@inspectorate/publication'
import { hasRightToLeft } from '@inspectorate/publication/exporter'
import { readableLater } from '../readable.js'
import type { PdfElement } from './pdf-structure.js'

/**
 * The bound figures of a tagged PDF: links to the entries of its annexe, each of which says the
 * reference it is calculated by. Figures in notes count after those in the text, as in other formats.
 */
export async function readPdfFigures(bytes: Uint8Array): Promise<Parsed<readonly PrintedFigure[]>> {
  return readableLater('a tagged PDF', async () => {
    // Libraries of a size that only who reads a PDF should load.
    const [{ readStructure }, { pageTexts }] = await Promise.all([
      import('./pdf-structure.js'),
      import('./page-texts.js'),
    ])
    const { root, places } = await readStructure(bytes)
    const texts = await pageTexts(bytes)
    const textOf = ({ content, actual }: PdfElement) => {
      const printed = joined(content.map((id) => texts.get(id) ?? ''))
      return actual !== undefined && isSaid(printed, actual) ? actual : printed
    }
    const references = referencesOf(root, places, textOf)
    const uses = new Map<string, number>()
    const [text, notes] = linksOf(root)
    return [...text, ...notes].flatMap((link): PrintedFigure[] => {
      const reference = references.get(link.to ?? '')
      if (reference === undefined) return []
      const use = (uses.get(reference) ?? 0) + 1
      uses.set(reference, use)
      return [{ reference, use, text: textOf(link) }]
    })
  })
}

/**
 * Pieces of text as one. A line ends at a space; but in a word that had to be broken every letter is a
 * piece of its own.
 */
function joined(pieces: readonly string[]): string {
  let text = ''
  let letters = 0
  for (const piece of pieces) {
    const isBroken = letters >= 4 && piece.startsWith('\n')
    text += isBroken ? piece.slice(1) : piece
    letters = [...piece.trim()].length === 1 && !piece.startsWith(' ') ? letters + 1 : 0
  }
  return text
    .replace(/\u00AD\s*/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim()
}

/**
 * Whether a text is what it says of itself. What runs from right to left is printed in the order in which it is seen, and
 * PDF.js misses some of its letters: those that it finds have to be there, and all that is of other scripts, as numbers
 * are, has to be the same.
 */
function isSaid(printed: string, actual: string): boolean {
  const [seen, said] = [lettersOf(printed), lettersOf(actual)]
  const left = [...said.directed]
  const isThere = seen.directed.every((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return isThere && seen.others === said.others
}

/** The letters of a text, in no order: those that run from right to left, and what is left. */
function lettersOf(text: string): {
  readonly directed: readonly string[]
  readonly others: string
} {
  const letters = [...text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')]
  const others = letters.filter((letter) => !hasRightToLeft(letter))
  return {
    directed: letters.filter(hasRightToLeft),
    others: others
      .map((letter) => mirrored[letter] ?? letter)
      .toSorted()
      .join(''),
  }
}

const mirrored: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
}

/** References by the name of the place where their entry stands: the entries and their places are in the same order. */
function referencesOf(
  root: PdfElement,
  places: readonly string[],
  textOf: (element: PdfElement) => string,
): Map<string, string> {
  const entries: string[] = []
  let isNew = true
  const visit = (element: PdfElement) => {
    if (/^H\d$/.test(element.role)) isNew = true
    if (element.role === 'Code') {
      const text = textOf(element)
      if (isNew) entries.push(text)
      else entries.push(`${entries.pop() ?? ''}${text}`)
      isNew = false
    }
    element.children.forEach(visit)
  }
  visit(root)
  const named = places.filter((place) => place.startsWith('figure-'))
  if (named.length !== entries.length)
    throw new Error(`${entries.length} entries of figures at ${named.length} places`)
  return new Map(named.map((place, i) => [place, entries[i]!]))
}

/** Links in reading order: those in the text, then those in notes. */
function linksOf(root: PdfElement): [PdfElement[], PdfElement[]] {
  const text: PdfElement[] = []
  const notes: PdfElement[] = []
  const visit = (element: PdfElement, inNote: boolean) => {
    const within = inNote || element.role === 'Note'
    if (element.role === 'Link') (within ? notes : text).push(element)
    for (const child of element.children) visit(child, within)
  }
  visit(root, false)
  return [text, notes]
}
