import type { Case, Framework } from '@inspectorate/core'
import { diffWordsWithSpace } from 'diff'
import { match, P } from 'ts-pattern'
import { differences } from '../cases/case-conflict.js'
import type { CaseContent } from '../cases/case-form.js'
import { secondRecord } from '../inspection/second-assessment.js'
import { removedContent } from '../store/removed-content.js'
import { minuteOf } from '../web/minute-of.js'
import { changedLeaves } from './changed-leaves.js'
import {
  listedRecord,
  type FoundHistory,
  type HistoryEntry,
  type ListedRecord,
} from './history-entries.js'

/** A stretch of a text: in both versions, or in one. */
interface TextPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One thing that an entry changed. */
interface HistoryChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** An entry as pages show it. */
export interface DescribedEntry {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly what: string
  readonly record: string
  readonly changes: readonly HistoryChange[]
  /** Changes that are not listed. */
  readonly more: number
  /** A text with what was written and what was struck; null for other records. */
  readonly text: readonly TextPart[] | null
  /** The whole text before; null where there was none. */
  readonly earlier: string | null
}

/** As many changes as an entry lists. */
const mostChanges = 40
/** Texts that differ in more words than this are shown whole, one after the other. */
const mostEdits = 1_500

const actions: Readonly<Record<string, string>> = {
  add: 'Added',
  save: 'Changed',
  remove: 'Deleted',
  rename: 'Renamed',
  import: 'Imported',
  'undo-import': 'Import undone',
  decide: 'Decided',
  withdraw: 'Withdrawn',
  confirm: 'Confirmed',
  stage: 'Stage',
  'step-back': 'Step back',
  correct: 'Corrected edition begun',
  publish: 'Published',
  'export-draft': 'Draft asked for',
  finish: 'Finished',
  'give-up': 'Given up',
  pool: 'Pooled',
  'leave out': 'Left out',
  archive: 'Archived',
  unarchive: 'Brought back',
  'set-retention': 'Time of the evidence',
  'remove-evidence': 'Evidence removed',
  pull: 'Taken from Word',
  assign: 'Given to an assessor',
  'finish-first': 'First assessment finished',
  settle: 'Settled between two assessors',
}

/** Describes an entry by what it changed; of an import, only in the record that is asked for. */
export function describeEntry(
  framework: Framework,
  entry: HistoryEntry,
  of: Pick<FoundHistory, 'listed' | 'ids'> | null,
): DescribedEntry {
  const { seq, at, by, action, record, before, after } = entry
  const listed = of?.listed ?? listedRecord(record)
  const isText = record.startsWith('section ')
  const all = isText ? [] : changesOf(framework, entry, listed, of?.ids ?? [])
  return {
    seq,
    at: minuteOf(at),
    by: by ?? 'The app',
    what: actions[action] ?? action,
    record,
    changes: all.slice(0, mostChanges),
    more: Math.max(0, all.length - mostChanges),
    text: isText ? textParts(textOf(before), textOf(after)) : null,
    earlier: isText && textOf(before) !== '' ? textOf(before) : null,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function changesOf(
  framework: Framework,
  { action, record, before, after }: HistoryEntry,
  listed: ListedRecord | null,
  ids: readonly string[],
): HistoryChange[] {
  if (JSON.stringify(after) === removedContent)
    return [{ label: 'What it held', before: '', after: 'removed with the evidence' }]
  if (action === 'import' || action === 'undo-import')
    return importChanges(framework, action, before, after, listed, ids)
  if (action === 'rename') return changedLeaves(before, after)
  if (record.startsWith(secondRecord('')) || (listed?.kind === 'case' && action !== 'finish-first'))
    return caseChanges(framework, contentOf(before), contentOf(after), after)
  return changedLeaves(before, after)
}

function importChanges(
  framework: Framework,
  action: string,
  before: unknown,
  after: unknown,
  listed: ListedRecord | null,
  ids: readonly string[],
): HistoryChange[] {
  const rowsBefore = rowsIn(before)
  const rowsAfter = rowsIn(after)
  const file = [before, after]
    .map((one) =>
      match(one)
        .with({ file: P.string }, ({ file }) => file)
        .otherwise(() => null),
    )
    .find((one) => one !== null)
  const from = { label: 'File', before: '', after: file ?? '' }
  if (!listed) {
    const count = action === 'import' ? rowsAfter.length : rowsBefore.length
    return [from, { label: 'Rows', before: '', after: String(count) }]
  }
  const find = (rows: readonly Case[]) => rows.find(({ id }) => ids.includes(id))
  const [was, is] = [find(rowsBefore), find(rowsAfter)]
  if (listed.kind === 'case')
    return [from, ...caseChanges(framework, contentOf(was), contentOf(is), null)]
  return [from, ...changedLeaves(was ?? null, is ?? null)]
}

function rowsIn(value: unknown): readonly Case[] {
  const rows = Array.isArray(value) ? value : (value as { rows?: unknown } | null)?.rows
  return Array.isArray(rows) ? (rows as Case[]) : []
}

/** What a case held, as far as an entry says. */
function contentOf(value: unknown): CaseContent {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<CaseContent>
  const { characteristics = {}, answers = {}, texts = {}, note = '' } = given
  return { characteristics, answers, texts, note }
}

function caseChanges(
  framework: Framework,
  before: CaseContent,
  after: CaseContent,
  deed: unknown,
): HistoryChange[] {
  const reason = match(deed)
    .with({ by: P.string, reason: P.string }, ({ by, reason }) => [
      { label: 'Who decided', before: '', after: by },
      { label: 'Why', before: '', after: reason },
    ])
    .with({ reason: P.string }, ({ reason }) => [{ label: 'Why', before: '', after: reason }])
    .otherwise(() => [])
  return [
    ...reason,
    ...differences(framework, before, after).map(({ label, mineWord, theirsWord }) => ({
      label,
      before: mineWord,
      after: theirsWord,
    })),
  ]
}

/** What was written and what was struck, with the words around it; both whole where little is the same. */
function textParts(before: string, after: string): TextPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? []
  const kept = parts.reduce(
    (sum, { value, added, removed }) => (added || removed ? sum : sum + value.length),
    0,
  )
  // A text that was written anew, read word by word against the old, is neither.
  if (before !== '' && after !== '' && kept < Math.max(before.length, after.length) * leastKept)
    return [
      { kind: 'removed', text: before },
      { kind: 'same', text: '\n\n' },
      { kind: 'added', text: after },
    ]
  return parts.map(({ value, added, removed }, i): TextPart => {
    if (added) return { kind: 'added', text: value }
    if (removed) return { kind: 'removed', text: value }
    return { kind: 'same', text: shortened(value, i === 0, i === parts.length - 1) }
  })
}

const leastKept = 0.4
const around = 160

/** The ends of a stretch that did not change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * around) return text
  const start = isFirst ? '' : text.slice(0, around)
  const end = isLast ? '' : text.slice(-around)
  return `${start} … ${end}`
}
