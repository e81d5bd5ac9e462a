import { placedQuestions, type PlacedQuestion } from '@inspectorate/core'
import { stemmer } from 'stemmer'
import type { RatedInspection } from '../rated-inspection.js'

/** Something that evidence exists on: a question, a context figure, a size. */
interface Subject {
  readonly id: string
  /** The section it belongs to; null when any section may speak of it. */
  readonly home: string | null
  readonly inSurvey: boolean
  readonly stems: ReadonlySet<string>
}

/** How strongly a text speaks of each subject: shared words, rare ones weighing more. */
export interface SubjectFinder {
  /** Best first. `text` counts whole, `around` (its passage) by a third. */
  rank(text: string, around: string, section: string): readonly { id: string; score: number }[]
}

/** Finds what a sentence is about by its words and its section. */
export function subjectFinder(rated: RatedInspection): SubjectFinder {
  const subjects = subjectsOf(rated)
  const holders = new Map<string, number>()
  for (const { stems } of subjects)
    for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const weight = (stem: string) => Math.log(1 + subjects.length / holders.get(stem)!)
  const shared = (stems: ReadonlySet<string>, { stems: own }: Subject) =>
    [...own].filter((stem) => stems.has(stem)).reduce((sum, stem) => sum + weight(stem), 0)
  return {
    rank(text, around, section) {
      const here = stemsOf(text)
      const near = stemsOf(around)
      const asked = askedPeople.test(around)
      return subjects
        .map((subject) => {
          const words = shared(here, subject) + shared(near, subject) / 3
          const length = Math.sqrt(subject.stems.size)
          const weight = subject.inSurvey ? (asked ? 1 : 0.5) : subject.home === section ? 1.6 : 1
          return { id: subject.id, score: (words / length) * weight }
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
    },
  }
}

/** Words by which a text speaks of what people answered. */
const askedPeople =
  /\b(?:surveys?|interview\w*|repl(?:y|ied|ies)|respon\w+|answered|said|told|felt|staff|voice)\b/i

function subjectsOf({ framework, printable }: RatedInspection): Subject[] {
  const questions = [...placedQuestions(framework)].map(([id, place]) => ({
    id,
    home: homeOf(place),
    inSurvey: place.asked === 'in-survey',
    stems: stemsOf(`${place.question.label} ${place.question.text} ${titleOf(place)}`),
  }))
  const context = printable.context.map(({ id, label }) => ({
    id,
    home: null,
    inSurvey: false,
    stems: stemsOf(label),
  }))
  return [...questions, ...context]
}

function homeOf(place: PlacedQuestion): string | null {
  if (place.asked === 'in-survey') return null
  return 'standard' in place ? place.standard.id : place.block.id
}

function titleOf(place: PlacedQuestion): string {
  if (place.asked === 'in-survey') return `${place.survey.title} ${place.survey.respondents}`
  return 'standard' in place ? place.standard.title : place.block.title
}

const empty = new Set(
  'a an and are as at be been but by case cases could did do does for from had has have he her his how in is it its more no not of on one or our over person people practitioner practitioners she so some such than that the their them these they this those to too was we well were what when where which who with would yes you your enough per cent only'.split(
    ' ',
  ),
)

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? []
  return new Set(
    words.filter((word) => !empty.has(word)).map((word) => stemmer(word.replace(/[’']s$/, ''))),
  )
}
