import type { Issue } from '@inspectorate/core'
import { footnoteBook } from './footnote-book.js'
import { misreadFinder } from './misread-finder.js'
import type { NarrativeBooks } from './narrative-context.js'
import type { Vocabulary } from './vocabulary.js'

/** A link into the report: the id that it leads to, and its fault if there is none such. */
export interface RefersTo {
  readonly to: string
  readonly issue: Omit<Issue, 'expected'>
}

/** What differs with what a narrative is of. */
type Sources = Pick<NarrativeBooks, 'saysWhere' | 'figure' | 'distribution' | 'quote'>

/** The books of one report, empty: its figures, distributions and quotations come from `sources`. */
export function narrativeBooks(
  sources: Sources,
  vocabulary: Vocabulary,
): NarrativeBooks & { readonly references: readonly RefersTo[] } {
  const references: RefersTo[] = []
  const used = new Set<string>()
  return {
    ...sources,
    references,
    footnotes: footnoteBook(),
    issues: [],
    headingId(text) {
      const slug = `s-${wordsOf(text)}`.replace(/-+$/, '')
      let id = slug
      for (let i = 2; used.has(id); i++) id = `${slug}-${i}`
      used.add(id)
      return id
    },
    // Captions are numbered when it is known where everything stands.
    caption: (_, text) => text,
    misread: misreadFinder(vocabulary),
    refersTo: (to, issue) => references.push({ to, issue }),
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
