import type { Issue } from '@inspectorate/core'
import type { LevelsInPrint } from '../distribution/levels-in-print.js'
import { placedDistribution } from '../distribution/placed-distribution.js'
import { figureBook } from '../figures/figure-book.js'
import { footnoteBook } from '../narrative/footnote-book.js'
import { misreadFinder } from '../narrative/misread-finder.js'
import { narrativeBlocks, type SectionLevel } from '../narrative/narrative-blocks.js'
import { narrativeContext, type NarrativeBooks } from '../narrative/narrative-context.js'
import { quotedAnswer } from '../narrative/quoted-answer.js'
import { vocabularyOf } from '../narrative/vocabulary.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { Block } from '../view/block.js'
import { ownTitles, type OwnTitle } from './own-titles.js'

/** What building one report needs and collects, in order of appearance. */
export interface ReportContext extends NarrativeBooks {
  readonly rated: RatedInspection
  /** Links into the report: the id that each leads to, and its fault if there is none such. */
  readonly references: readonly { readonly to: string; readonly issue: Omit<Issue, 'expected'> }[]
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
  const footnotes = footnoteBook()
  const issues: Issue[] = []
  const used = new Set<string>()
  const said = new Set<string>()
  const headingId = (text: string): string => {
    const slug = `s-${wordsOf(text)}`.replace(/-+$/, '')
    let id = slug
    for (let i = 2; used.has(id); i++) id = `${slug}-${i}`
    used.add(id)
    return id
  }
  // Captions are numbered when it is known where everything stands.
  const caption = (_: 'table' | 'chart', text: string): string => text
  const vocabulary = vocabularyOf(rated)
  const references: { to: string; issue: Omit<Issue, 'expected'> }[] = []
  const books: NarrativeBooks = {
    saysWhere,
    characteristics: vocabulary.characteristics,
    figures,
    footnotes,
    issues,
    headingId,
    caption,
    distribution: (wanted) => placedDistribution(rated, levels, wanted, caption),
    quote: (node) => quotedAnswer(rated, node),
    misread: misreadFinder(vocabulary),
    refersTo: (to, issue) => references.push({ to, issue }),
  }
  return {
    ...books,
    rated,
    references,
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

/** Longest name of a heading, in characters: Word takes no longer bookmarks than 40. */
const longestName = 34

/** The first words of a text, whole, as part of an id. */
function wordsOf(text: string): string {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const [first = '', ...others] = words
  let name = first.slice(0, longestName)
  for (const word of others) {
    if (name.length + 1 + word.length > longestName) break
    name += `-${word}`
  }
  return name
}
