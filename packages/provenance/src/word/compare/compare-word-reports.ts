import type { ReportLine } from '../report-line.js'
import type { ReportLines } from '../lines-of-word.js'
import { picturesOfWord } from '../pictures-of-word.js'
import type { WordReport } from '../word-report.js'
import { compareLines } from './compare-lines.js'
import { compareLinks } from './compare-links.js'
import { comparePictures } from './compare-pictures.js'
import { compareProperties } from './compare-properties.js'
import { likeness } from './likeness.js'
import { figureMoves } from './figure-moves.js'
import type { ReportChange } from './report-change.js'
import { onceEach } from './once-each.js'
import { roleChanges } from './role-changes.js'
import { hiddenText, comments, trackedChanges, unreadParts } from './what-readers-miss.js'

/** What the comparison found, and how much of the report there was to compare. */
export interface ComparedReports {
  readonly changes: readonly ReportChange[]
  /** Lines of the first report, and how many of them the second has too, in most of their words. */
  readonly lines: number
  readonly common: number
}

/** From this share of its words on, a line is one that the first report has too. */
const sameText = 0.5

const parts = [
  'body',
  'footnotes',
  'endnotes',
  'header',
  'footer',
] as const satisfies readonly (keyof ReportLines)[]

/** How the report as edited differs from the one the inspection gives. */
export function compareWordReports(before: WordReport, after: WordReport): ComparedReports {
  const isBound = after.figures.length > 0
  const comparing = { moves: figureMoves(before.figures, after.figures), isBound }
  const elsewhere = before.document.savedBy !== after.document.savedBy
  const compared = parts.map((part) =>
    compareLines(before.lines[part], after.lines[part], comparing),
  )
  const pairs = compared.flatMap((one) => one.pairs)
  const near = likeness()
  const wording = compared.flatMap(({ changes }) => changes)
  const changes = [
    ...unbound(before, after, pairs),
    ...unreadParts(before, after),
    ...trackedChanges(after),
    ...wording,
    ...roleChanges(pairs),
    ...pairs.flatMap(({ from, to }) => compareLinks(from, to)),
    ...comparePictures(
      picturesOfWord(before.document.blocks),
      picturesOfWord(after.document.blocks),
      elsewhere,
    ),
    ...hiddenText(before, after),
    ...compareProperties(before.document, after.document, elsewhere),
    ...comments(before, after),
  ]
  return {
    changes: onceEach(changes),
    lines: parts.reduce((sum, part) => sum + before.lines[part].length, 0),
    common: pairs.filter(({ from, to }) => near(from.text, to.text) >= sameText).length,
  }
}

/** Figures that lost their bookmarks where the text around them is as it was. */
function unbound(
  before: WordReport,
  after: WordReport,
  pairs: readonly { readonly from: ReportLine; readonly to: ReportLine }[],
): ReportChange[] {
  const of = before.figures.length
  if (of > 0 && after.figures.length === 0) return [{ code: 'unbound', figures: [], of }]
  const { gone } = figureMoves(before.figures, after.figures)
  const figures = pairs.flatMap(({ from, to }) =>
    from.text === to.text ? gone(from).map(({ reference }) => reference) : [],
  )
  return figures.length === 0 ? [] : [{ code: 'unbound', figures, of }]
}
