import { pooledQuestions, type Framework } from '@inspectorate/core'
import type { ProgrammeChoices } from '../programme.js'
import { keyQuestions } from '../questions/key-questions.js'
import type { WantedCounts } from './counts-statement.js'

/** All that `programmeOf` looks at of the counts of inspections under some frameworks. */
export function wantedCounts(
  frameworks: readonly Framework[],
  { places, characteristics = [] }: ProgrammeChoices,
): WantedCounts {
  const pooled = (places?.pooled ?? []).flatMap(({ id }) => pooledQuestions(places!, id))
  const asked = [...frameworks.flatMap(keyQuestions), ...pooled].map(({ id }) => id)
  return { questions: [...new Set(asked)].sort(), characteristics }
}
