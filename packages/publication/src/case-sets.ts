import {
  ownCaseQuestions,
  ownEntry,
  pooledQuestions,
  type Framework,
  type PlacedQuestion,
  type Question,
  type Tally,
} from '@inspectorate/core'
import type { RatedInspection } from './rated-inspection.js'
import { countInWords, withThousands } from './wording/number-words.js'

/** Cases that answer the same questions: an inspection’s own, or those of other inspections together. */
export interface CaseSet {
  readonly label: string
  /** Where its figures come from, after “Source:”. */
  readonly source: string
  readonly questions: readonly Question[]
  readonly tally: Tally
}

/** The inspection’s own cases first, then each pooled set in the framework’s order. */
export function caseSetsOf(rated: RatedInspection): CaseSet[] {
  const { framework, caseSets } = rated
  return [
    ownCases(rated),
    ...(framework.pooled ?? []).map((set) => ({
      label: set.label,
      source: pooledSource(rated, set),
      questions: pooledQuestions(framework, set.id),
      tally: caseSets.pooled[set.id]!,
    })),
  ]
}

/** The tally of the cases that answer a question, and where its figures come from. */
export function casesThatAnswer(
  rated: RatedInspection,
  place: PlacedQuestion & { asked: 'of-cases' },
): Pick<CaseSet, 'tally' | 'source'> {
  const { cases } = 'standard' in place ? place.standard : place.block
  const set = rated.framework.pooled?.find(({ id }) => id === cases)
  return set
    ? { tally: rated.caseSets.pooled[set.id]!, source: pooledSource(rated, set) }
    : ownCases(rated)
}

/** Under sheets of every question: of which cases their figures are. */
export function sourceOfAllCases(rated: RatedInspection): string {
  const { own } = rated.caseSets
  const pooled = (rated.framework.pooled ?? []).map((set) => pooledSource(rated, set))
  return [`case assessments of ${own.size} cases`, ...pooled].join('; ')
}

function ownCases({ framework, caseSets }: RatedInspection): CaseSet {
  return {
    label: 'Cases',
    source: 'Case assessments',
    questions: ownCaseQuestions(framework),
    tally: caseSets.own,
  }
}

function pooledSource(
  { inspection, caseSets }: RatedInspection,
  { id, label }: { readonly id: string; readonly label: string },
): string {
  const records = ownEntry(inspection.caseSets, id) ?? []
  return `${label}: ${casesOfInspections(caseSets.pooled[id]!.size, records.length)}`
}

/** `100 cases of three inspections together`. */
export function casesOfInspections(cases: number, inspections: number): string {
  return `${withThousands(cases)} cases of ${countInWords(inspections)} ${inspections === 1 ? 'inspection' : 'inspections'} together`
}

/** What a pooled set feeds, and how its cases are counted; `cases` says of how many. */
export function pooledSentence(
  { domains }: Pick<Framework, 'domains'>,
  set: string,
  cases: string,
): string {
  const fed = domains
    .flatMap(({ standards, blocks }) => [...standards, ...blocks])
    .filter((one) => one.cases === set)
    .map(({ title }) => title)
  return `${fed.join(', ')}: percentages are of the ${cases}, the counts of all added up. They are not told apart by personal characteristics.`
}
