import type { Framework } from '@inspectorate/core'
import type { ReportView } from '@inspectorate/publication'
import type { SourceTexts } from './source/carried-source.js'
import { alignParagraphs } from './align/align-paragraphs.js'
import { baseLeaf, type BaseLeaf } from './edit/base-leaf.js'
import type { Comparison } from './edit/comparison.js'
import { leavesOf } from './source/leaf.js'
import type { EditedDocument, EditedParagraph } from './word/edited-document.js'

/** The report as it was exported and as it was edited, side by side, with the leaves of its footnotes. */
export function compareDocuments(
  { framework, texts, view }: { framework: Framework; texts: SourceTexts; view: ReportView },
  base: EditedDocument,
  edited: EditedDocument,
): Comparison & { readonly noteLeaves: readonly BaseLeaf[] } {
  const leaves = new Map(
    [...texts].flatMap(([section, markdown], i) =>
      leavesOf(section, markdown).map((leaf) => [`${i}_${leaf.from}`, leaf] as const),
    ),
  )
  const leafOf = ({ anchors: [anchor], tokens }: EditedParagraph): BaseLeaf | undefined => {
    const leaf = anchor && leaves.get(`${anchor.section}_${anchor.from}`)
    return leaf && baseLeaf(leaf, texts.get(leaf.section) ?? '', tokens)
  }
  const leafAt = new Map(
    base.paragraphs.flatMap((paragraph, i) => {
      const leaf = leafOf(paragraph)
      return leaf ? [[i, leaf] as const] : []
    }),
  )
  const noteLeaves = base.notes.flatMap((paragraph) => leafOf(paragraph) ?? [])
  const all = [...leafAt.values(), ...noteLeaves]
  const chapters = new Set([
    ...framework.report.flatMap((part) => (part.part === 'section' ? [part.id] : [])),
    ...framework.domains.map(({ id }) => id),
  ])
  return {
    texts,
    base: base.paragraphs,
    edited: edited.paragraphs,
    alignment: alignParagraphs(base.paragraphs, edited.paragraphs),
    leafAt,
    noteLeaves,
    newNotes: edited.newNotes,
    sources: {
      figures: new Map([...figuresOfReport(base, view), ...figuresOfLeaves(all)]),
      notes: notesOf(all),
      printedNow: new Set(
        [...edited.paragraphs, ...edited.notes].flatMap(({ tokens }) =>
          tokens.flatMap((token) => (token.kind === 'figure' ? [token.name] : [])),
        ),
      ),
      addressOf,
    },
    isChapter: (section) => chapters.has(section),
  }
}

/** References as they were written in the narrative. */
function figuresOfLeaves(leaves: readonly BaseLeaf[]) {
  return leaves.flatMap(({ tokens }) =>
    (tokens ?? []).flatMap(({ token, raw }) =>
      token.kind === 'figure' ? [[token.name, { text: token.text, raw }] as const] : [],
    ),
  )
}

/** Those that the report prints itself, by the figure that each place is of. */
function figuresOfReport({ paragraphs }: EditedDocument, { figures }: Pick<ReportView, 'figures'>) {
  const references = new Map(figures.map(({ id, reference }) => [id, reference]))
  return paragraphs.flatMap(({ tokens }) =>
    tokens.flatMap((token) => {
      if (token.kind !== 'figure') return []
      const reference = references.get(token.name.replace(/_\d+$/, '').replaceAll('_', '-'))
      return reference === undefined
        ? []
        : [[token.name, { text: token.text, raw: `:${reference}` }] as const]
    }),
  )
}

/** The marks of footnotes by where their texts were written. */
function notesOf(leaves: readonly BaseLeaf[]): ReadonlyMap<string, string> {
  return new Map(
    leaves.flatMap(({ tokens }) =>
      (tokens ?? []).flatMap(({ token, raw }) =>
        token.kind === 'note' ? [[token.id, raw] as const] : [],
      ),
    ),
  )
}

/** An address as it stands in Markdown; null for what no link may lead to. */
function addressOf(href: string): string | null {
  if (!/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(href)) return null
  return /[()<>]/.test(href) ? `<${href.replace(/[<>]/g, encodeURIComponent)}>` : href
}
