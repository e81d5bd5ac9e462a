import { placedQuestions, type PlacedQuestion } from '@inspectorate/core'
import { textIn } from '@inspectorate/core/answers'
import type { RatedInspection } from '../../rated-inspection.js'
import { initialsOf } from './initials.js'
import { stemsOf } from './stems.js'

/** Something that evidence exists on: a question, a survey, a context figure. */
export interface Subject {
  readonly id: string
  readonly type: 'case' | 'survey' | 'context'
  /** The section it belongs to; null when any section may speak of it. */
  readonly home: string | null
  /** The survey it was asked in. */
  readonly survey: string | null
  /** How much each stem says that the subject is meant. */
  readonly stems: ReadonlyMap<string, number>
  /** Words of negation that the question itself has. */
  readonly text: string
}

/** All subjects with the weight of each stem: the rarer, the heavier. */
export interface Subjects {
  readonly all: readonly Subject[]
  /** Subjects by stem, with the stem’s weight in each: its rarity times its place in the question. */
  readonly byStem: ReadonlyMap<
    string,
    readonly { readonly subject: number; readonly weight: number }[]
  >
  /** By subject: the root that brings long and short questions to one scale. */
  readonly scale: readonly number[]
}

/** Where in a question a word stands says how much it tells. */
const places = { label: 1.3, text: 1, choice: 0.8, title: 0.5, parent: 0.35 }

export function subjectsOf(rated: RatedInspection, names: ReadonlySet<string>): Subjects {
  const all = [...questions(rated), ...measures(rated), ...contextFigures(rated)]
  const holders = new Map<string, number>()
  for (const { stems } of all)
    for (const stem of stems.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const byStem = new Map<string, { subject: number; weight: number }[]>()
  const scale = all.map(({ stems, type }, subject) => {
    let mass = 0
    for (const [stem, place] of stems) {
      const rarity = Math.log(1 + all.length / holders.get(stem)!)
      const weight = rarity * place * (names.has(stem) && type !== 'context' ? 0.3 : 1)
      mass += weight
      byStem.set(stem, [...(byStem.get(stem) ?? []), { subject, weight }])
    }
    return Math.sqrt(mass + 2)
  })
  return { all, byStem, scale }
}

function questions({ framework }: RatedInspection): Subject[] {
  return [...placedQuestions(framework)].map(([id, place]) => {
    const { label, text } = place.question
    const parent = 'keyQuestion' in place && place.keyQuestion?.id !== id ? place.keyQuestion : null
    return {
      id,
      type: place.asked === 'of-cases' ? 'case' : 'survey',
      home: homeOf(place),
      survey: place.asked === 'in-survey' ? place.survey.id : null,
      stems: weighted([
        [label, places.label],
        [text, places.text],
        [choicesOf(framework, place), places.choice],
        [titleOf(place), places.title],
        [parent ? `${parent.label} ${parent.text}` : '', places.parent],
      ]),
      text: `${label}. ${text}`,
    }
  })
}

/** What can be chosen says what a question is about; steps of a scale do not. */
function choicesOf(
  { answerSets }: RatedInspection['framework'],
  { question }: PlacedQuestion,
): string {
  const set = answerSets?.[question.answers ?? '']
  if (set?.kind !== 'one' && set?.kind !== 'several') return ''
  return set.values.map(({ label }) => textIn(label, 'en')).join('. ')
}

/** One percentage of several questions, at home where the first of them is. */
function measures({ framework }: RatedInspection): Subject[] {
  const placed = placedQuestions(framework)
  return (framework.measures ?? []).flatMap(({ id, label, questions: measured }) => {
    const first = placed.get(measured[0]!)
    if (!first) return []
    const texts = measured.map((one) => placed.get(one)?.question.text ?? '').join(' ')
    return [
      {
        id,
        type: first.asked === 'of-cases' ? ('case' as const) : ('survey' as const),
        home: homeOf(first),
        survey: first.asked === 'in-survey' ? first.survey.id : null,
        stems: weighted([
          [label, places.label],
          [texts, places.parent],
        ]),
        text: label,
      },
    ]
  })
}

function contextFigures({ printable }: RatedInspection): Subject[] {
  return printable.context.map(({ id, label }) => ({
    id,
    type: 'context',
    home: null,
    survey: null,
    stems: weighted([
      [label, places.label],
      [initialsOf(label).join(' '), places.label],
    ]),
    text: label,
  }))
}

/** Each stem at the heaviest of the places it stands in. */
function weighted(texts: readonly (readonly [string, number])[]): Map<string, number> {
  const stems = new Map<string, number>()
  for (const [text, weight] of texts)
    for (const stem of stemsOf(text)) stems.set(stem, Math.max(stems.get(stem) ?? 0, weight))
  return stems
}

function homeOf(place: PlacedQuestion): string | null {
  if (place.asked === 'in-survey') return null
  return 'standard' in place ? place.standard.id : place.block.id
}

function titleOf(place: PlacedQuestion): string {
  if (place.asked === 'in-survey') return `${place.survey.title} ${place.survey.respondents}`
  return 'standard' in place ? place.standard.title : place.block.title
}

/**
 * Stems of the names of subgroups: they say whose a figure is, not what it is of. A word that several
 * values of a characteristic share, such as “practitioners”, names none of them.
 */
export function namesOfGroups({ framework }: RatedInspection): ReadonlySet<string> {
  return new Set(
    framework.characteristics.flatMap(({ values }) => {
      const stems = values.map(({ label, group }) => [...stemsOf(`${label} ${group}`)])
      const all = stems.flat()
      return all.filter((stem) => all.indexOf(stem) === all.lastIndexOf(stem))
    }),
  )
}
