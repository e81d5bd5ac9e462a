import { nearestTo, rankOf } from '@inspectorate/core'
import { withThousands, type FigureFault } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import type { TwoRatings } from '../grid/ratings-grid.js'
import { ratingWord, scaleFor, standardName } from '../wording/words-of-ratings.js'
import { unknown, type Counted } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

const changes = ['rose', 'fell', 'same'] as const
const states = ['rated', 'not-rated', ...changes]

/** At how many services the overall rating, or that of a standard, is what a reference says. */
export function countOfServices(
  { framework, grid }: ProgrammePart,
  { of, state, region, group }: ProgrammeReference,
): Counted | FigureFault {
  const standard = of === 'overall' ? null : of
  const at = grid.standards.findIndex(({ id }) => id === standard)
  if (standard !== null && at < 0)
    return unknown(nearestTo(of, ['overall', ...grid.standards.map(({ id }) => id)]))
  const scale = scaleFor(framework, standard)
  const ratings = scale.scale.map(({ id }) => id)
  const known = [...ratings, ...states]
  if (state === null || !known.includes(state))
    return unknown(`${of} with a second word: ${nearestTo(state ?? 'rated', known)}`)
  if (group !== null)
    return unknown(`${of} ${state} without ${group.characteristic}: services are counted`)
  const rows = grid.rows
    .filter(({ service }) => region === null || service.region === region)
    .map(({ overall, standards }) => (standard === null ? overall : standards[at]!))
  const isChange = changes.some((one) => one === state)
  const base = isChange ? rows.filter(isBoth) : rows
  const count = base.filter((two) => isIn(two, state, scale)).length
  return {
    count,
    of: base.length,
    framework,
    evidence: [
      { label: 'Counted', value: standardName(framework, standard) },
      ...(region === null ? [] : [{ label: 'Region', value: region }]),
      {
        label: isChange ? 'Services with a rating now and before' : 'Services',
        value: withThousands(base.length),
      },
      {
        label: stateWords(state, (rating) => ratingWord(scale, rating)),
        value: withThousands(count),
      },
    ],
  }
}

function isBoth({ present, previous }: TwoRatings): boolean {
  return present !== null && previous !== null
}

function isIn(
  { present, previous }: TwoRatings,
  state: string,
  scale: Parameters<typeof rankOf>[0],
): boolean {
  if (state === 'rated') return present !== null
  if (state === 'not-rated') return present === null
  if (!changes.some((one) => one === state)) return present === state
  const steps = rankOf(scale, present!) - rankOf(scale, previous!)
  return state === 'rose' ? steps > 0 : state === 'fell' ? steps < 0 : steps === 0
}

function stateWords(state: string, word: (rating: string) => string): string {
  const words: Readonly<Record<string, string>> = {
    rated: 'With a rating',
    'not-rated': 'Without a rating',
    rose: 'With a higher rating than before',
    fell: 'With a lower rating than before',
    same: 'With the same rating as before',
  }
  return words[state] ?? `Rated ${word(state)}`
}
