import type { ReportLine, ReportPlace, ReportText } from './report-line.js'
import type {
  WordBlock,
  WordDocument,
  WordNote,
  WordParagraph,
  WordTable,
} from './read/word-document.js'
import { headingsAbove } from './headings-above.js'
import { roleOf } from './role-of.js'

/** The parts of a report that are compared each for itself. */
export interface ReportLines {
  readonly body: readonly ReportLine[]
  readonly footnotes: readonly ReportLine[]
  readonly endnotes: readonly ReportLine[]
  readonly header: readonly ReportLine[]
  readonly footer: readonly ReportLine[]
}

/** What a report says, line by line; lines without text are left out. `recommendations` is the title of that section. */
export function linesOfWord(document: WordDocument, recommendations: string): ReportLines {
  const paragraphs = paragraphsOf(document.blocks)
  return {
    body: bodyLines(document.blocks, recommendations),
    footnotes: noteLines(
      paragraphs.flatMap((one) => one.footnotes),
      document.footnotes,
      'footnotes',
    ),
    endnotes: noteLines(
      paragraphs.flatMap((one) => one.endnotes),
      document.endnotes,
      'endnotes',
    ),
    header: runningLines(document.headers, 'header'),
    footer: runningLines(document.footers, 'footer'),
  }
}

/** Every paragraph of blocks, those in cells too. */
export function paragraphsOf(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap(paragraphsOf),
  )
}

function bodyLines(blocks: readonly WordBlock[], recommendations: string): ReportLine[] {
  const lines: ReportLine[] = []
  let part: ReportPlace['part'] = 'cover'
  const headings = headingsAbove()
  let paragraph = 0
  let caption = ''
  let boxTitle: string | null = null
  for (const block of blocks) {
    if (block.kind === 'table') {
      lines.push(...rowLines(block, { part, under: headings.now(), paragraph, caption }))
      continue
    }
    const isContents = /^(?:toc |table of figures)/.test(block.style)
    if (isContents) part = 'contents'
    else if (part === 'contents' || (part === 'cover' && block.level !== null)) part = 'text'
    const text = isContents ? block.beforeTab : block.text
    if (block.endsSection && part === 'cover') part = 'text'
    if (text === '') continue
    const above = headings.now()
    const isHeading = headings.pass(block)
    paragraph = isHeading ? 0 : paragraph + 1
    const under = isHeading ? above : headings.now()
    if (block.style.startsWith('caption')) caption = text
    const isTitle = block.style.startsWith('rating box title')
    const rates =
      boxTitle !== null && !isTitle && block.style.startsWith('rating box')
        ? { of: boxTitle, in: 'box' as const }
        : undefined
    boxTitle = isTitle ? text : null
    const of: ReportText = {
      text,
      role: roleOf(block),
      stretches: block.stretches,
      ...(rates ? { rates } : {}),
      place: { part, under, paragraph },
      paragraphs: [block],
    }
    const isRecommendation =
      under[0] === recommendations &&
      /^(?:recommendation text|list (?:number|paragraph))/.test(block.style)
    lines.push({
      ...of,
      kind: block.level !== null ? 'heading' : isRecommendation ? 'recommendation' : 'paragraph',
      level: block.level,
      cells: [of],
    })
  }
  return lines
}

function rowLines(
  table: WordTable,
  { part, under, paragraph, caption }: Omit<ReportPlace, 'table'> & { caption: string },
): ReportLine[] {
  const headers = (table.rows[0] ?? []).map((cell) => textOf(paragraphsOf(cell)))
  return table.rows.flatMap((row): ReportLine[] => {
    const cells = row.map((cell) => paragraphsOf(cell).filter(({ text }) => text !== ''))
    if (cells.some(([first]) => first?.style.startsWith('table tile')))
      return cells.flatMap((cell) => tileLine(cell, { part, under, paragraph, caption }))
    const name = textOf(cells.find((cell) => cell.length > 0) ?? [])
    if (name === '') return []
    const read = cells.map((paragraphs, i): ReportText => {
      const isRating = paragraphs[0]?.style.startsWith('table rating')
      const column = headers[i]
      return {
        text: textOf(paragraphs),
        role: paragraphs[0] ? roleOf(paragraphs[0]) : 'table cell',
        stretches: joinedStretches(paragraphs),
        ...(isRating ? { rates: { of: name, in: 'table' as const } } : {}),
        place: {
          part,
          under,
          paragraph,
          table: { caption, row: name, ...(column ? { column } : {}) },
        },
        paragraphs,
      }
    })
    return [
      {
        kind: 'row',
        level: null,
        text: read.map(({ text }) => text).join(' | '),
        role: 'table row',
        stretches: read.flatMap(({ stretches }) => stretches),
        place: { part, under, paragraph, table: { caption, row: name } },
        paragraphs: cells.flat(),
        cells: read,
      },
    ]
  })
}

/** Of tiles as many stand beside each other as a house’s page has room for: each is a line, its name and its rating. */
function tileLine(
  paragraphs: readonly WordParagraph[],
  { caption, ...at }: Omit<ReportPlace, 'table'> & { caption: string },
): ReportLine[] {
  const [named, ...rating] = paragraphs
  if (!named) return []
  const place: ReportPlace = { ...at, table: { caption, row: named.text } }
  const cellOf = (of: readonly WordParagraph[]): ReportText => ({
    text: textOf(of),
    role: of[0] ? roleOf(of[0]) : 'table cell',
    stretches: joinedStretches(of),
    place,
    paragraphs: of,
  })
  const name = cellOf([named])
  const cells = [
    name,
    ...(rating.length > 0
      ? [{ ...cellOf(rating), rates: { of: named.text, in: 'table' as const } }]
      : []),
  ]
  const whole = cellOf(paragraphs)
  return [{ ...whole, kind: 'row', level: null, role: 'table row', cells }]
}

function noteLines(
  ids: readonly string[],
  notes: ReadonlyMap<string, WordNote>,
  part: ReportPlace['part'],
): ReportLine[] {
  return [...new Set(ids)].flatMap((id, i) =>
    paragraphsOf(notes.get(id)?.blocks ?? []).flatMap((one) => plainLine(one, part, i + 1)),
  )
}

/** Each line once: sections may have headers that say the same. */
function runningLines(
  stories: readonly (readonly WordBlock[])[],
  part: ReportPlace['part'],
): ReportLine[] {
  const seen = new Set<string>()
  return stories
    .flatMap(paragraphsOf)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .flatMap((one) => plainLine(one, part, 1))
}

function plainLine(
  paragraph: WordParagraph,
  part: ReportPlace['part'],
  number: number,
): ReportLine[] {
  if (paragraph.text === '') return []
  const of: ReportText = {
    text: paragraph.text,
    role: roleOf(paragraph),
    stretches: paragraph.stretches,
    place: { part, under: [], paragraph: number },
    paragraphs: [paragraph],
  }
  return [{ ...of, kind: 'paragraph', level: null, cells: [of] }]
}

function textOf(paragraphs: readonly WordParagraph[]): string {
  return paragraphs
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ')
}

function joinedStretches(paragraphs: readonly WordParagraph[]) {
  let at = 0
  return paragraphs.flatMap(({ text, stretches }) => {
    const moved = stretches.map(({ name, from, to }) => ({ name, from: from + at, to: to + at }))
    at += text.length + 1
    return moved
  })
}
