import type { Issue } from '@inspectorate/core'
import type { ImportPlan } from '@inspectorate/intake'
import { describeNote } from '@inspectorate/intake/telling'
import { oneLine } from './word-issue.js'

const mostIds = 10

/** What an import does: in how many cases, and to each question or characteristic. */
export function printPlan(plan: ImportPlan): string {
  const { added, changed, unchanged, rejected, columns } = plan
  const lines = [
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected.length} rejected`,
  ]
  const width = Math.max(0, ...columns.map(({ id }) => id.length))
  for (const { id, set, changed, erased, kept } of columns)
    lines.push(
      `  ${id.padEnd(width)}  ${[
        set && `${set} set`,
        changed && `${changed} changed`,
        erased && `${erased} erased`,
        kept && `${kept} kept (blank in the file)`,
      ]
        .filter(Boolean)
        .join(', ')}`,
    )
  return lines.join('\n')
}

/** What to know about a file though nothing is wrong with it. */
export function describeTable({ notes }: ImportPlan): string[] {
  return notes.map((note) => {
    const hint = note.kind === 'other-sheet' ? ' Import it by --sheet.' : ''
    return `${oneLine(describeNote(note))}${hint}`
  })
}

/** That, and what to know about what was imported. */
export function describeNotes(plan: ImportPlan): string[] {
  const { unanswered, columns } = plan
  const lines = describeTable(plan)
  if (unanswered.length > 0) {
    const shown = unanswered.slice(0, mostIds).map(oneLine).join(', ')
    const more = unanswered.length > mostIds ? ', …' : ''
    lines.push(`Added without an answer: ${unanswered.length} (${shown}${more}).`)
  }
  if (columns.some(({ kept }) => kept > 0))
    lines.push('Blank cells keep what is there; --blank-erases erases it.')
  return lines
}

/** What to do about faults, by the options of this command. */
export function importHints(faults: readonly Issue[]): string[] {
  const has = (code: Issue['code']) => faults.some((fault) => fault.code === code)
  return [
    ...(has('ambiguous-value')
      ? [
          'If every NA means the same, say so: --na missing or --na not-applicable, or “na” in the mapping.',
        ]
      : []),
    ...(has('similar-id')
      ? ['If ids that are almost alike are those of different cases, say so: --similar-ids.']
      : []),
    ...(has('not-an-id')
      ? [
          'Cases bear their ids into publications. --id HEADING or “id” in a mapping names another column; --number numbers the rows; names of places are taken with --names-of-places.',
        ]
      : []),
    ...(has('same-ids')
      ? [
          'Is it another wave? --wave NAME puts a name before its ids. Are they those cases once more, corrected? --update takes what the file says.',
        ]
      : []),
    ...(faults.some(
      ({ code, expected }) => code === 'missing-column' && /ids|case or response/.test(expected),
    )
      ? [
          '--id HEADING names the column of the ids; --number numbers the rows of a file without any; --draft-mapping FILE proposes what each column is.',
        ]
      : []),
    ...(has('missing-sheet') ? ['--sheet names the sheet to read.'] : []),
    ...(has('not-a-case') ? ['--accept-valid leaves such rows out, in a file of their own.'] : []),
    ...(faults.some(({ code, found }) => code === 'not-asked' && found.endsWith(', there already'))
      ? ['A blank cell keeps what is there; --blank-erases erases it.']
      : []),
  ]
}
