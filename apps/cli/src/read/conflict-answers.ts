import { parseWith } from '@inspectorate/core'
import type { PullConflict } from '@inspectorate/pull'
import { access } from 'node:fs/promises'
import * as z from 'zod'
import { UnusableInput } from '../process/unusable-input.js'
import { readJsonFile } from './read-json-file.js'

const ConflictsSchema = z.array(
  z.strictObject({
    section: z.string(),
    base: z.string(),
    here: z.string(),
    word: z.string(),
    take: z.string().nullable(),
  }),
)

/** What was answered of conflicts in a file that an earlier pull left; nothing where there is none. */
export async function conflictAnswers(
  file: string,
): Promise<(conflict: PullConflict) => string | null> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) return () => null
  const parsed = parseWith(ConflictsSchema, await readJsonFile(file))
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  return ({ section, base, current, edited }) => {
    const found = parsed.value.find(
      (one) =>
        one.section === section && one.base === base && one.here === current && one.word === edited,
    )
    if (!found || found.take === null) return null
    if (found.take === 'here') return current
    return found.take === 'word' ? edited : `${found.take.trimEnd()}\n`
  }
}

/** Conflicts as a file to answer them in. */
export function conflictFile(conflicts: readonly PullConflict[]): string {
  const asked = conflicts.map(({ section, base, current, edited }) => ({
    section,
    base,
    here: current,
    word: edited,
    take: null,
  }))
  return `${JSON.stringify(asked, null, 2)}\n`
}
