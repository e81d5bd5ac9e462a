import type { LevelsInPrint } from '../distribution/levels-in-print.js'
import { placedDistribution } from '../distribution/placed-distribution.js'
import { figureBook, type FigureBook } from '../figures/figure-book.js'
import { readReference } from '../figures/figure-reference.js'
import { narrativeBlocks, type SectionLevel } from '../narrative/narrative-blocks.js'
import { narrativeBooks, type RefersTo } from '../narrative/narrative-books.js'
import { narrativeContext, type NarrativeBooks } from '../narrative/narrative-context.js'
import { quotedAnswer } from '../narrative/quoted-answer.js'
import { vocabularyOf } from '../narrative/vocabulary.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { Block } from '../view/block.js'
import { ownTitles, type OwnTitle } from './own-titles.js'

/** What building one report needs and collects, in order of appearance. */
export interface ReportContext extends NarrativeBooks {
  readonly rated: RatedInspection
  readonly figures: FigureBook
  readonly references: readonly RefersTo[]
  /** The heading that each section of the report begins with, by its id in the framework. */
  readonly headingOf: Map<string, string>
  /** The title of a part that the framework does not name. */
  readonly ownTitle: OwnTitle
  /** Whether the report has not said that before; what it says of each standard is not said of the next again. */
  isNew(sentence: string): boolean
  /** The section’s narrative as blocks; none when nothing is written. */
  narrative(section: string, level: SectionLevel): Block[]
}

export function reportContext(
  rated: RatedInspection,
  levels: LevelsInPrint,
  saysWhere: boolean,
): ReportContext {
  const figures = figureBook(rated)
  const said = new Set<string>()
  const vocabulary = vocabularyOf(rated)
  const books = narrativeBooks(
    {
      saysWhere,
      figure(directive, style) {
        const reference = readReference(directive, vocabulary.characteristics)
        return 'fault' in reference
          ? { fault: 'unknown-figure', expected: reference.fault }
          : figures.print(reference, style)
      },
      distribution: (wanted) => placedDistribution(rated, levels, wanted, (_, words) => words),
      quote: (node) => quotedAnswer(rated, node),
    },
    vocabulary,
  )
  return {
    ...books,
    rated,
    figures,
    headingOf: new Map(),
    ownTitle: ownTitles(rated.framework),
    isNew: (sentence) => said.size < said.add(sentence).size,
    narrative(section, level) {
      const source = rated.printable.narrative[section]
      if (source === undefined) return []
      const path = ['narrative', section]
      return narrativeBlocks(narrativeContext(books, { section, path, source }), level)
    },
  }
}
