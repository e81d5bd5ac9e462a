import { counted } from '@inspectorate/core'
import type { DraftedMapping } from '@inspectorate/intake'
import { oneLine } from './word-issue.js'

const widest = 44
const order = ['unsure', 'likely', 'sure', 'left out'] as const

/** A drafted mapping as lines: what each column is taken for, how sure that is and why; what to look at first. */
export function printDraft({ lines, mapping }: DraftedMapping, path: string): string {
  const cut = (text: string) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text)
  const rows = order.flatMap((sure) =>
    lines
      .filter((line) => line.sure === sure)
      .map(({ heading, meaning, because }) => [
        sure,
        cut(oneLine(heading)),
        oneLine(meaning),
        oneLine(because),
      ]),
  )
  const widths = [0, 1, 2].map((i) => Math.max(0, ...rows.map((row) => row[i]!.length)))
  const table = rows.map((row) =>
    row
      .map((text, i) => (i < 3 ? text.padEnd(widths[i]!) : text))
      .join('  ')
      .trimEnd(),
  )
  const open = Object.keys(mapping.unsure ?? {}).length
  return [
    ...table,
    open > 0
      ? `${path}: ${counted(open, 'line')} under “unsure”. Correct what they name, take each out, then import with --map ${path}.`
      : `${path}: look it through, then import with --map ${path}.`,
  ].join('\n')
}
