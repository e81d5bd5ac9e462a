import { placedQuestions, standardsOf } from '@inspectorate/core'
import { textIn } from '@inspectorate/core/answers'
import type { Group } from '../../figures/figure-reference.js'
import type { RatedInspection } from '../../rated-inspection.js'
import type { FigureReading } from '../reading/figure-reading.js'
import type { Candidate } from './candidate.js'
import { candidateFigures } from './candidate-figures.js'
import { fits, keyOf } from './fits.js'
import { groupsNamed, type GroupsNamed } from './groups-named.js'
import { stemsOf, stemsOfWord, wordsOf } from './stems.js'
import { labelStems } from './stems.js'
import { numberPattern, readNumber } from '../reading/typed-number.js'
import { namesOfGroups, subjectsOf, type Subjects } from './subjects.js'

/** All that typed figures are held against, prepared once for a check. */
export interface EvidenceIndex {
  readonly rated: RatedInspection
  readonly candidates: readonly Candidate[]
  /** The candidates of each subject. */
  readonly about: ReadonlyMap<string, readonly Candidate[]>
  readonly subjects: Subjects
  readonly subjectIndex: ReadonlyMap<string, number>
  /** Stems of the names of subgroups. */
  readonly names: ReadonlySet<string>
  readonly standards: ReadonlySet<string>
  readonly groupsNamed: GroupsNamed
  /** The characteristic that a section compares, by section. */
  readonly comparedIn: ReadonlyMap<string, string>
  /** The words by which a text says that one survey is meant and no other. */
  readonly cues: ReadonlyMap<string, RegExp>
  /** The section that tells of a survey, by survey. */
  readonly homes: ReadonlyMap<string, string>
  /** Context figures with the stems of their labels. */
  readonly contexts: readonly {
    readonly stems: readonly string[]
    readonly value: number
    readonly unit: string
  }[]
  /** Medians and means of questions answered by numbers, each with the stems of its label and its unit. */
  readonly measured: readonly {
    readonly stems: readonly string[]
    readonly value: number
    readonly unit: string
    /** “Median”, “on average”. */
    readonly words: ReadonlySet<string>
  }[]
  /** Numbers that stand in questions: “40 cases or fewer”. */
  readonly questionNumbers: ReadonlySet<number>
  sizeOf(group: Group): number
  /** The candidates that have the value typed. */
  fitting(reading: FigureReading): readonly Candidate[]
}

export function evidenceIndex(rated: RatedInspection): EvidenceIndex {
  const names = namesOfGroups(rated)
  const subjects = subjectsOf(rated, names)
  const candidates = candidateFigures(rated)
  const fitting = new Map<string, readonly Candidate[]>()
  const likely = byValue(candidates)
  const { framework } = rated
  const blocks = framework.domains.flatMap((domain) => domain.blocks)
  return {
    rated,
    candidates,
    about: groupedBy(candidates, ({ about }) => about),
    subjects,
    subjectIndex: new Map(subjects.all.map(({ id }, i) => [id, i])),
    names,
    standards: new Set(standardsOf(framework).map(({ id }) => id)),
    groupsNamed: groupsNamed(rated),
    comparedIn: new Map(blocks.flatMap(({ id, compare }) => (compare ? [[id, compare]] : []))),
    cues: cuesOf(rated),
    contexts: rated.printable.context.map(({ label, value, unit }) => ({
      stems: labelStems(label),
      value,
      unit,
    })),
    measured: measuredIn(rated, candidates),
    questionNumbers: numbersInQuestions(subjects),
    homes: homesOf(rated),
    sizeOf: ({ characteristic, value }) => rated.cases.groups[characteristic]?.[value]?.size ?? 0,
    fitting(reading) {
      const key = keyOf(reading)
      const known = fitting.get(key)
      if (known) return known
      const found = likely(reading).filter((candidate) => fits(reading, candidate))
      fitting.set(key, found)
      return found
    },
  }
}

/** Words of a survey’s title and respondents that no other survey has. */
function cuesOf({ framework }: RatedInspection): ReadonlyMap<string, RegExp> {
  const own = framework.surveys.map(({ id, title, respondents }) => ({
    id,
    words: [
      ...new Set(wordsOf(`${title} ${respondents}`).map(({ word }) => word.toLowerCase())),
    ].filter((word) => stemsOfWord(word).length > 0),
  }))
  return new Map(
    own.flatMap(({ id, words }) => {
      const others = stemsOf(
        own
          .filter((one) => one.id !== id)
          .flatMap((one) => one.words)
          .join(' '),
      )
      const unique = words.flatMap(stemsOfWord).filter((stem) => !others.has(stem))
      return unique.length === 0 ? [] : [[id, new RegExp(`\\b(?:${unique.join('|')})`, 'iu')]]
    }),
  )
}

/** A survey belongs to the block whose title names its respondents. */
function homesOf({ framework }: RatedInspection): ReadonlyMap<string, string> {
  const blocks = framework.domains.flatMap((domain) => domain.blocks)
  return new Map(
    framework.surveys.flatMap(({ id, respondents }) => {
      const wanted = respondents.toLowerCase()
      const home = blocks.find(({ title }) => title.toLowerCase().includes(wanted))
      return home ? [[id, home.id]] : []
    }),
  )
}

/** What durations and measures in the text are held against, beside context figures. */
function measuredIn(
  { framework }: RatedInspection,
  candidates: readonly Candidate[],
): EvidenceIndex['measured'] {
  const placed = placedQuestions(framework)
  return candidates.flatMap(({ about, count, named, references: [reference] }) => {
    const question = placed.get(about)?.question
    const set = framework.answerSets?.[question?.answers ?? '']
    if (!question || set?.kind !== 'number' || !named) return []
    if (reference?.kind !== 'median' && reference?.kind !== 'mean') return []
    const unit = textIn(set.unit.label, 'en')
    return [{ stems: labelStems(question.label), value: count, unit, words: named.words }]
  })
}

function numbersInQuestions({ all }: Subjects): ReadonlySet<number> {
  const pattern = new RegExp(`\\b${numberPattern}\\b`, 'giu')
  return new Set(
    all
      .filter(({ type }) => type !== 'context')
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([found]) => readNumber(found) ?? 0)),
  )
}

/** Candidates that may have a value, by the number that is looked up most cheaply. */
function byValue(
  candidates: readonly Candidate[],
): (reading: FigureReading) => readonly Candidate[] {
  const byCount = groupedBy(candidates, ({ count }) => count)
  const byPercent = groupedBy(candidates, ({ percent }) => percent)
  return (reading) => {
    if (reading.kind === 'count') return byCount.get(reading.count) ?? []
    if (reading.kind === 'number') return byCount.get(reading.value) ?? []
    if (reading.kind === 'percent' && reading.decimals === 0)
      return byPercent.get(reading.percent) ?? []
    return candidates
  }
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
