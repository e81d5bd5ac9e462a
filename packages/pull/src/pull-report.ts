import type { FramedInspection, Issue, Parsed } from '@inspectorate/core'
import { carriedSource, sectionOf, sourceTexts, type SourceTexts } from './source/carried-source.js'
import { compareDocuments } from './compare-documents.js'
import { decisionEdits } from './edit/decision-edits.js'
import { generatedNotes } from './edit/generated-notes.js'
import { notTaken, type PullNote } from './edit/note.js'
import { noteEdits } from './edit/note-edits.js'
import { regionsOf } from './edit/regions.js'
import { sectionEdits } from './edit/section-edits.js'
import type { SectionResult } from './edit/section-result.js'
import { mergeTexts, type MergeConflict } from './merge/merge-texts.js'
import { reportForEditing, type ReportForEditing } from './report-for-editing.js'
import { unitEdits } from './edit/unit-edits.js'
import { verifyTexts } from './verify-texts.js'
import { withPulled, withTexts } from './with-texts.js'
import type { EditedDocument, EditorsComment, TrackedEdit } from './word/edited-document.js'
import { readEditedDocument } from './word/read-edited-document.js'
import type { TrackedReading } from './word/read-edited-story.js'

/** How an edited report is read. */
export interface PullOptions {
  /** Writes a report for editing as a Word file. */
  readonly render: (report: ReportForEditing) => Promise<Uint8Array>
  /** What the file was exported from, where it does not carry it. */
  readonly base?: SourceTexts
  readonly tracked?: TrackedReading
  /** What to write for what was changed here and in Word; null where that is not decided. */
  readonly answerOf?: (conflict: PullConflict) => string | null
}

/** A section that the edited file says otherwise than the inspection. */
export interface PulledSection {
  readonly section: string
  readonly before: string
  readonly after: string
}

/** A place that was changed in Word and in the inspection, each in its own way. */
export interface PullConflict extends MergeConflict {
  readonly section: string
}

/** What an edited report brings back. */
export interface Pulled {
  readonly sections: readonly PulledSection[]
  readonly notes: readonly PullNote[]
  readonly conflicts: readonly PullConflict[]
  readonly comments: readonly EditorsComment[]
  readonly tracked: readonly TrackedEdit[]
}

/** What an editor changed in a Word report, as changes of the Markdown that it came from. */
export async function pullReport(
  bytes: Uint8Array,
  framed: FramedInspection,
  { render, base, tracked = 'accepted', answerOf = () => null }: PullOptions,
): Promise<Parsed<Pulled>> {
  const read = opened(bytes, tracked)
  if (!read.ok) return read
  const edited = read.value
  const texts = sourceOf(edited, framed, base)
  if (!texts.ok) return texts
  const exported = reportForEditing(withTexts(framed, texts.value))
  if (!exported.ok) return exported
  const document = readEditedDocument(await render(exported.value), 'accepted')
  const { framework } = framed
  const compared = compareDocuments(
    { framework, texts: texts.value, view: exported.value.view },
    document,
    edited,
  )
  const regions = regionsOf(compared)
  const ofNotes = noteEdits(compared, compared.noteLeaves, edited.notes)
  const ofUnits = unitEdits(compared)
  const written = new Set([...compared.leafAt.values()].map(({ leaf }) => leaf.section))
  const results = [...written].map((section) =>
    sectionEdits(compared, section, {
      items: regions.bySection.get(section) ?? [],
      ofNotes: ofNotes.edits.filter((one) => one.section === section),
      ofUnits: ofUnits.filter((one) => one.section === section),
    }),
  )
  const ofDecisions = decisionEdits(compared, exported.value.reasons)
  const verified = await verifyTexts([...results, ...ofDecisions.results], {
    framed,
    texts: texts.value,
    render,
  })
  const notes = [
    ...ofNotes.notes,
    ...verified.flatMap((one) => one.notes),
    ...notesLeft(edited, new Set(verified.flatMap(({ takenNotes }) => takenNotes))),
    ...generatedNotes(
      compared,
      regions,
      new Set(verified.flatMap(({ removed }) => removed)),
      new Set([...ofDecisions.taken, ...ofUnits.map(({ of }) => of)]),
    ),
  ]
  const { sections: all, conflicts } = merged(
    verified,
    { base: texts.value, current: sourceTexts(framed.inspection) },
    answerOf,
  )
  const { sections, refused } = thatBuild(all, framed)
  notes.push(...refused)
  return {
    ok: true,
    value: { sections, notes, conflicts, comments: edited.comments, tracked: edited.tracked },
  }
}

/** Whether all that the edited file says was taken or is listed as worth a look only. */
export function isWhole({ notes, conflicts }: Pulled): boolean {
  return conflicts.length === 0 && notes.every(({ code }) => code !== 'refused')
}

/** What is left in the edited file only. */
export function leftOut({ notes }: Pulled): readonly PullNote[] {
  return notes.filter(({ code }) => notTaken.has(code))
}

function opened(bytes: Uint8Array, tracked: TrackedReading): Parsed<EditedDocument> {
  try {
    return { ok: true, value: readEditedDocument(bytes, tracked) }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return refusal('wrong-form', found, 'a Word document')
  }
}

function sourceOf(
  { properties }: EditedDocument,
  { inspection }: FramedInspection,
  base: SourceTexts | undefined,
): Parsed<SourceTexts> {
  if (base) return { ok: true, value: base }
  try {
    const carried = carriedSource(properties)
    if (!carried)
      return refusal(
        'wrong-form',
        'a Word document that does not carry what it was exported from',
        'one that was exported for editing',
      )
    if (carried.inspection !== inspection.id)
      return refusal('wrong-form', `a report of ${carried.inspection}`, `one of ${inspection.id}`)
    return { ok: true, value: carried.texts }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return refusal('wrong-form', found, 'a file that was exported for editing')
  }
}

function refusal(code: Issue['code'], found: string, expected: string): Parsed<never> {
  return { ok: false, issues: [{ code, path: [], found, expected }] }
}

/** Footnotes that were made in Word and stand in no text that was written. */
function notesLeft({ newNotes }: EditedDocument, taken: ReadonlySet<string>): PullNote[] {
  return [...newNotes].flatMap(([id, paragraphs]): PullNote[] =>
    taken.has(id)
      ? []
      : [
          {
            code: 'footnote-added',
            section: null,
            under: [],
            from: '',
            to: paragraphs.map(({ text }) => text).join(' '),
          },
        ],
  )
}

/** What can be printed: both sides may be right each for itself, and their sum not. */
function thatBuild(
  sections: readonly PulledSection[],
  framed: FramedInspection,
): { sections: readonly PulledSection[]; refused: PullNote[] } {
  const report = sections.length === 0 ? null : reportForEditing(withPulled(framed, sections))
  if (report === null || report.ok) return { sections, refused: [] }
  const faults = new Map(report.issues.map((one) => [sectionOf(one.path), one] as const))
  const known = sections.filter(({ section }) => faults.has(section))
  const out = known.length > 0 ? known : sections
  const [first] = report.issues
  return {
    sections: sections.filter((one) => !out.includes(one)),
    refused: out.map(({ section, after }) => {
      const { found, expected } = faults.get(section) ?? first!
      return {
        code: 'refused',
        section,
        under: [],
        from: `${found}: expected ${expected}`,
        to: after,
      }
    }),
  }
}

function merged(
  results: readonly SectionResult[],
  { base, current }: { base: SourceTexts; current: SourceTexts },
  answerOf: (conflict: PullConflict) => string | null,
): Pick<Pulled, 'sections' | 'conflicts'> {
  const sections: PulledSection[] = []
  const conflicts: PullConflict[] = []
  for (const { section, text } of results) {
    const was = base.get(section) ?? ''
    const now = current.get(section)
    if (text === was) continue
    const all = mergeTexts({ base: was, current: now ?? '', edited: text }, (one) =>
      answerOf({ section, ...one }),
    )
    if (!all.ok) conflicts.push(...all.conflicts.map((one) => ({ section, ...one })))
    else if (all.text !== now) sections.push({ section, before: now ?? '', after: all.text })
  }
  return { sections, conflicts }
}
