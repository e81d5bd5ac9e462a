import { nearestTo } from '@inspectorate/core'
import { withThousands, type Resolution } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { keyQuestions } from '../questions/key-questions.js'
import { shareIn } from '../questions/share-in.js'
import { wholePercent } from '../wording/words-of-ratings.js'
import { empty, unknown } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

/** The key questions, of all standards or of one, with the lowest or highest percentage of a place’s cases. */
export function rankedQuestions(
  { framework, places }: ProgrammePart,
  { of, state, region, group, form }: ProgrammeReference,
): Resolution {
  if (group !== null) return unknown(`ranking[${state} ${of}] without ${group.characteristic}`)
  const all = keyQuestions(framework)
  const known = ['questions', ...new Set(all.map(({ standard }) => standard))]
  if (!known.includes(of)) return unknown(nearestTo(of, known))
  const place = places.find((one) => one.region === region)
  if (!place) return empty(`a service under ${framework.title} in ${region}`)
  const ranked = all
    .filter(({ standard }) => of === 'questions' || standard === of)
    .map((question) => ({ question, share: shareIn(place.cases, question) }))
    .filter(({ share }) => share.relevant > 0)
    .map(({ question, share }) => ({ label: question.label, share, percent: wholePercent(share) }))
    .toSorted((a, b) => b.percent - a.percent)
  const end = state === 'highest' ? ranked[0] : ranked.at(-1)
  const first = ranked.filter(({ percent }) => percent === end?.percent)
  if (!end || first.length === ranked.length) return empty('questions that differ')
  const level = first.length > 1 ? ', equally' : ''
  const result = form === 'result' ? ` (${end.percent} per cent)` : ''
  const text = `${listed(first.map(({ label }) => label))}${level}${result}`
  return {
    text,
    short: text,
    value: null,
    evidence: [
      ...(region === null ? [] : [{ label: 'Region', value: region }]),
      ...ranked.map(({ label, share, percent }) => ({
        label,
        value: `${withThousands(share.yes)} of ${withThousands(share.relevant)}, printed as ${percent}%`,
      })),
    ],
  }
}

function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}
