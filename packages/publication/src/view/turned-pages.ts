import type { Block } from './block.js'
import { plainText } from './plain-text.js'

/** Blocks that follow each other on pages of one kind. */
export interface Stretch {
  /** Whether its pages lie on their side. */
  readonly isTurned: boolean
  readonly blocks: readonly Block[]
}

/** A table of more columns has no room for its words on a page that stands upright. */
const mostUpright = 8

/** Text so short goes with the table beside it: a page of its own would be nearly empty. In characters. */
const shortText = 600

function isWide(block: Block): boolean {
  return block.kind === 'table' && block.columns.length > mostUpright
}

/**
 * The blocks of a report by the pages they stand on in print: a wide table with its caption on a page that lies on
 * its side, with the headings that lead to it and the notes on it. Blocks set in others stay where they are.
 */
export function turnedPages(blocks: readonly Block[]): Stretch[] {
  const turned = chaptersOf(blocks).flatMap(turnedIn)
  const stretches: { isTurned: boolean; blocks: Block[] }[] = []
  blocks.forEach((block, i) => {
    const last = stretches.at(-1)
    if (last?.isTurned === turned[i]) last?.blocks.push(block)
    else stretches.push({ isTurned: turned[i]!, blocks: [block] })
  })
  return stretches
}

/** A chapter begins on a page of its own. */
function chaptersOf(blocks: readonly Block[]): Block[][] {
  const chapters: Block[][] = []
  for (const block of blocks) {
    const last = chapters.at(-1)
    if (last && !(block.kind === 'heading' && block.level === 1)) last.push(block)
    else chapters.push([block])
  }
  return chapters
}

/** For each block of a chapter whether it stands on a turned page. */
function turnedIn(chapter: readonly Block[]): boolean[] {
  const turned = chapter.map(isWide)
  if (!turned.includes(true)) return turned
  for (let from = 0; from < chapter.length; from++) {
    if (isWide(chapter[from]!)) continue
    let to = from
    while (to < chapter.length && !isWide(chapter[to]!)) to++
    const between = chapter.slice(from, to)
    const whole = isShort(between)
    between.forEach((_, i) => {
      const leads = to < chapter.length && between.slice(i).every(({ kind }) => kind === 'heading')
      const explains = from > 0 && between.slice(0, i + 1).every(isNote)
      turned[from + i] = whole || leads || explains
    })
    from = to
  }
  return turned
}

function isNote(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'note'
}

function isShort(blocks: readonly Block[]): boolean {
  const lengths = blocks.map((block) =>
    block.kind === 'heading' || block.kind === 'paragraph'
      ? plainText(block.content).length
      : Infinity,
  )
  return lengths.reduce((sum, length) => sum + length, 0) <= shortText
}
