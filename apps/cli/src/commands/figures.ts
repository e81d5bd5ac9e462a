import { existsSync } from 'node:fs'
import { rateForPublication } from '@inspectorate/publication'
import { findFigures } from '@inspectorate/publication/check'
import { textTable } from '../print/text-table.js'
import { oneLine } from '../print/word-issue.js'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { readInspection } from '../read/read-inspection.js'
import type { Framed } from './command-line.js'
import { inspectionAt } from './inspection-argument.js'

/** Most figures that are printed for people. */
const mostPrinted = 200

/** `figures [WORDS]`: the references that may be written, with what they print now. */
export async function figuresCommand(
  words: readonly string[],
  { json, framework, in: named }: Framed & { in?: string },
  output: Output,
): Promise<number> {
  const [first, ...others] = words
  // As other commands take it: figures FOLDER WORDS.
  const isPlace = named === undefined && first !== undefined && isInspection(first)
  const file = named ?? inspectionAt(isPlace ? first : '.')
  const asked = isPlace ? others : words
  const found = findFigures(rateForPublication(await readInspection(file, framework)), asked)
  if (json) printJson(output, found)
  else if (found.length === 0)
    output.out(
      asked.length === 0
        ? 'There is no figure yet: nothing is answered.'
        : `No figure is named by ${asked.join(' ')}. Fewer words find more; without words it is all that there is.`,
    )
  else {
    const shown = found.slice(0, mostPrinted)
    output.out(
      textTable(
        shown.map(({ write, prints, about, group }) => [
          write,
          prints,
          oneLine(group === '' ? about : `${about} (${group})`),
        ]),
      ),
    )
    if (found.length > shown.length)
      output.out(`and ${found.length - shown.length} more: add a word, or --json for all.`)
    if (asked.length === 0)
      output.out(
        'Each in one form, of all cases: words find the others, such as figures safety licence.',
      )
  }
  return exitCodes.done
}

function isInspection(path: string): boolean {
  if (!existsSync(path)) return false
  if (/\.(?:json|md)$/.test(path)) return true
  return existsSync(`${path}/inspection.json`)
}
