import type { Parent } from 'mdast'
import { range } from '../align/range.js'
import { rangeOf, type Leaf } from '../source/leaf.js'
import { plainTokens } from '../token/token.js'
import type { BaseLeaf, BaseToken } from './base-leaf.js'
import type { Comparison } from './comparison.js'
import { composeLeaf, type ComposedLeaf } from './compose-leaf.js'
import { deleteLeaf } from './delete-leaf.js'
import { dropUnusedNotes } from './drop-unused-notes.js'
import { insertGroup } from './insert-group.js'
import type { NewParagraph } from './insert-paragraphs.js'
import { newNotesFor } from './new-notes.js'
import type { PullNote } from './note.js'
import type { NoteEdit } from './note-edits.js'
import type { RegionItem } from './regions.js'
import { renumberLists } from './renumber-lists.js'
import { isSameForm, sameTokens } from './same-paragraph.js'
import { expectation, nothingMore, saidBy, type SectionResult } from './section-result.js'
import { applyEdits, cutLines, type TextEdit } from './text-edits.js'
import type { UnitEdit } from './unit-edits.js'
import { unitExtent } from './unit-extent.js'

/** The changes of one section, as edits of its Markdown. */
export function sectionEdits(
  comparison: Comparison,
  section: string,
  {
    items,
    ofNotes,
    ofUnits,
  }: {
    readonly items: readonly RegionItem[]
    readonly ofNotes: readonly NoteEdit[]
    readonly ofUnits: readonly UnitEdit[]
  },
): SectionResult {
  const { texts, base, edited, alignment, leafAt } = comparison
  const markdown = texts.get(section) ?? ''
  const leaves = [...leafAt].filter(([, { leaf }]) => leaf.section === section && !leaf.note)
  const unchanged = leaves.map(([i, { printed }]) => expectation(base[i]!, printed))
  const notes: PullNote[] = []
  const refuse = (why: string, at: number | null, from: string): SectionResult => ({
    section,
    text: markdown,
    expected: unchanged,
    ...nothingMore,
    notes: [
      {
        code: 'refused',
        section,
        under: at === null ? [] : edited[at]!.under,
        from: `${why}: ${from}`,
        to: at === null ? '' : edited[at]!.text,
      },
    ],
  })
  const staying = new Map<number, number>()
  const list = items.map(({ at, of }) => {
    const same = of !== null && isSameForm(base[of]!, edited[at]!)
    if (of !== null && (same || !leafAt.get(of)!.leaf.isFree)) staying.set(of, at)
    return { at, of: of !== null && staying.has(of) ? of : null }
  })
  const isGone = (one: Leaf) => {
    const found = leaves.find(([, { leaf }]) => leaf.from === one.from)
    return found !== undefined && !staying.has(found[0])
  }
  const edits: TextEdit[] = [...ofNotes, ...ofUnits]
  const expected: string[] = []
  const made = section.includes('/')
    ? []
    : newNotesFor(markdown, comparison.newNotes, comparison.sources)
  const sources = {
    ...comparison.sources,
    notes: new Map([
      ...comparison.sources.notes,
      ...made.flatMap(({ id, reference, definition }) =>
        definition === null ? [] : [[id, reference] as const],
      ),
    ]),
  }
  const marked = new Set<string>()
  const composed = (
    at: number,
    tokens: readonly BaseToken[],
    begins: boolean,
    inCell: boolean,
  ): ComposedLeaf => {
    const written = composeLeaf(tokens, edited[at]!.tokens, { sources, place: { begins, inCell } })
    for (const token of written.printed) if (token.kind === 'note') marked.add(token.id)
    return written
  }
  const take = (at: number, { notes: found }: ComposedLeaf) => {
    for (const note of found) notes.push({ ...note, section, under: edited[at]!.under })
  }

  // What is still there.
  for (const { at, of } of list) {
    if (of === null) continue
    const own = leafAt.get(of)!
    const paragraph = edited[at]!
    if (paragraph.around !== base[of]!.around || !isSameForm(base[of]!, paragraph))
      return refuse('a text that changed what it is', at, base[of]!.text)
    if (sameTokens(own.printed, paragraph.tokens)) {
      expected.push(expectation(paragraph, own.printed))
      continue
    }
    const joined = (alignment.originsOf.get(at) ?? [])
      .filter((i) => i !== of && leafAt.has(i) && isGone(leafAt.get(i)!.leaf))
      .toSorted((a, b) => a - b)
    const parts = [of, ...joined].toSorted((a, b) => a - b).map((i) => leafAt.get(i)!)
    const tokens = tokensOfLeaves(parts)
    if (!tokens) return refuse('a paragraph whose marks are not understood', at, own.leaf.section)
    const written = composed(
      at,
      tokens,
      own.leaf.node.type === 'paragraph',
      own.leaf.node.type === 'tableCell',
    )
    if (written.refused !== null) return refuse(written.refused, at, base[of]!.text)
    take(at, written)
    expected.push(expectation(paragraph, written.printed))
    edits.push({ from: own.leaf.from, to: own.leaf.to, text: written.markdown })
    if (written.printed.length === 0 && own.leaf.node.type !== 'tableCell')
      return refuse('a paragraph that is empty', at, base[of]!.text)
  }

  // What is gone.
  const units = new Set<Parent>()
  const removed: number[] = []
  for (const [i, { leaf }] of leaves) {
    if (staying.has(i)) continue
    if (leaf.unit && unitIsGone(comparison, leaf.unit, section)) {
      if (units.has(leaf.unit)) continue
      units.add(leaf.unit)
      const extent = unitExtent(comparison, section, leaf.unit)!
      removed.push(...range(extent.first, extent.last + 1))
      const { from, to } = rangeOf(leaf.unit as never)
      edits.push(cutLines(markdown, from, to))
      notes.push({
        code: 'box-removed',
        section,
        under: base[i]!.under,
        from: base[i]!.text,
        to: '',
      })
      continue
    }
    if (leaf.unit && leaves.every(([, one]) => one.leaf.unit !== leaf.unit || isGone(one.leaf)))
      return refuse(
        'a box that was moved, or whose text is gone and whose frame is still there',
        null,
        base[i]!.text,
      )
    const cut = deleteLeaf(
      leaf,
      markdown,
      isGone,
      leaves.map(([, one]) => one.leaf),
    )
    if ('refused' in cut) return refuse(cut.refused, null, base[i]!.text)
    edits.push(cut)
  }

  // What is new here.
  let before: BaseLeaf | null = null
  let group: { at: number; paragraph: NewParagraph }[] = []
  const flush = (after: BaseLeaf | null): string | null => {
    const inserted = insertGroup(comparison, {
      section,
      before,
      after,
      paragraphs: group.map(({ paragraph }) => paragraph),
      inUnit: group[0] !== undefined && edited[group[0].at]!.around !== 'text',
    })
    group = []
    if ('refused' in inserted) return inserted.refused
    edits.push(...inserted.edits)
    return null
  }
  const order: string[] = []
  let known = 0
  for (const { at, of } of list) {
    if (of !== null) {
      const why = flush(leafAt.get(of)!)
      if (why !== null) return refuse(why, at, '')
      before = leafAt.get(of)!
      order.push(expected[known++]!)
      continue
    }
    const paragraph = edited[at]!
    if (paragraph.text === '' && paragraph.tokens.length === 0) continue
    if (section.includes('/'))
      return refuse(
        'a recommendation or item of the summary is one paragraph',
        at,
        texts.get(section) ?? '',
      )
    const isInside = before?.leaf.unit && before.printed.length > 0 && paragraph.around !== 'text'
    if (
      paragraph.around !== 'text' &&
      !(
        isInside &&
        paragraph.around !== 'table' &&
        base[indexOf(comparison, before!)]!.around === paragraph.around &&
        !isQuoted(before!)
      )
    )
      return refuse('a new or moved box, or a part of one', at, paragraph.text)
    const origins = (alignment.originsOf.get(at) ?? []).flatMap((i) => leafAt.get(i) ?? [])
    const tokens = tokensOfLeaves(origins) ?? []
    const written = composed(at, tokens, paragraph.form.is !== 'heading', false)
    if (written.refused !== null) return refuse(written.refused, at, paragraph.text)
    for (const note of written.notes)
      if (note.code !== 'figure-removed') notes.push({ ...note, section, under: paragraph.under })
    const moved = alignment.baseOf.get(at)
    if (moved !== undefined && isSameForm(base[moved]!, paragraph))
      notes.push({
        code: 'moved',
        section,
        under: paragraph.under,
        from: base[moved]!.text,
        to: plainTokens(written.printed),
      })
    group.push({ at, paragraph: { form: paragraph.form, markdown: written.markdown } })
    order.push(expectation(paragraph, written.printed))
  }
  const why = flush(null)
  if (why !== null) return refuse(why, list.at(-1)?.at ?? null, '')
  const applied = applyEdits(markdown, edits)
  if (applied === null) return refuse('changes that overlap', null, '')
  if (edits.length === 0)
    return { section, text: markdown, expected: unchanged, notes, ...nothingMore }
  const taken = made.filter(({ id }) => marked.has(id))
  const defined = [applied.trimEnd(), ...taken.map(({ definition }) => definition)].join('\n\n')
  const whole = taken.length === 0 ? applied : `${defined}\n`
  const tidy = /\n{3,}/.test(markdown) ? whole : whole.replace(/\n{3,}/g, '\n\n')
  const { text, dropped } = dropUnusedNotes(renumberLists(tidy))
  for (const note of dropped)
    notes.push({ code: 'footnote-removed', section, under: [], from: note, to: '' })
  if (section.includes('/') && text.trim() === '')
    return refuse('a recommendation or item of the summary is gone', null, markdown)
  return {
    section,
    text,
    expected: order,
    expectedNotes: [...ofNotes, ...taken].map(({ printed }) => saidBy(printed)),
    takenNotes: taken.map(({ id }) => id),
    notes,
    removed,
    sentences: ofUnits.map(({ says }) => says),
  }
}

function tokensOfLeaves(leaves: readonly BaseLeaf[]): BaseToken[] | null {
  const all: BaseToken[] = []
  for (const { tokens } of leaves) {
    if (!tokens) return null
    all.push(...tokens)
  }
  return all
}

/** Whether a box is gone with its frame: the words around its text that the report adds. */
function unitIsGone(comparison: Comparison, unit: Parent, section: string): boolean {
  const extent = unitExtent(comparison, section, unit)
  if (!extent) return false
  const there = new Set(comparison.alignment.baseOf.values())
  return range(extent.first, extent.last + 1).every((i) => !there.has(i))
}

function indexOf({ leafAt }: Comparison, leaf: BaseLeaf): number {
  return [...leafAt].find(([, one]) => one === leaf)![0]
}

/** In a quotation whose lines begin with > each. */
function isQuoted({ leaf }: BaseLeaf): boolean {
  return (leaf.unit as { type?: string } | null)?.type === 'blockquote'
}
