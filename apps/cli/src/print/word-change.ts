import {
  printedName,
  standardsOf,
  type DepartureDecision,
  type Framework,
  type Judgement,
  type Recommendation,
} from '@inspectorate/core'
import type { InspectionChange } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { wordPooledAnswers, wordPooledRecord } from './word-pooled-change.js'
import { secondTime } from './answer-changes.js'
import { moveLines } from './word-move.js'

type WordedChange = Exclude<InspectionChange, { code: 'answer' | 'text' }>

/** One change as lines for people; answers are worded together, by question. */
export function wordChange(change: WordedChange, before: Framework, after: Framework): string[] {
  const [earlier, later] = [wordsOf(before), wordsOf(after)]
  return match(change)
    .returnType<string[]>()
    .with({ code: 'framework' }, ({ from, to }) => [`framework: from ${from} to ${to}`])
    .with({ code: 'detail' }, ({ path, from, to }) => [fromTo(path, quoted(from), quoted(to))])
    .with({ code: 'case-added' }, (one) => [`${caseName(one)} added`])
    .with({ code: 'case-removed' }, (one) => [`${caseName(one)} removed`])
    .with({ code: 'characteristic' }, ({ from, to, characteristic, ...one }) => [
      fromTo(`${caseName(one)}, ${characteristic}`, quoted(from), quoted(to)),
    ])
    .with({ code: 'pooled-record' }, (one) => [wordPooledRecord(one, after)])
    .with({ code: 'pooled-answers' }, (one) => [wordPooledAnswers(one, after)])
    .with({ code: 'judgement' }, ({ standard, from, to }) => [
      fromTo(
        `judgement of ${later.standard(standard)}`,
        from && earlier.judgement(from),
        to && later.judgement(to),
      ),
    ])
    .with({ code: 'departure' }, ({ standard, from, to }) => [
      fromTo(
        `departure in ${later.standard(standard)}`,
        from && earlier.departure(from),
        to && later.departure(to),
      ),
    ])
    .with({ code: 'not-rated' }, ({ standard, from, to }) => [
      fromTo(`${later.standard(standard)} not rated`, quoted(from), quoted(to)),
    ])
    .with({ code: P.union('rating', 'overall') }, (move) => moveLines(move, before, after))
    .with({ code: 'figure' }, ({ reference, from, to }) => [
      fromTo(`:${reference}`, quoted(from), quoted(to)),
    ])
    .with({ code: 'recommendation' }, ({ from, to }) =>
      twoLines('', from && recommended(from), to && recommended(to)),
    )
    .with({ code: 'sentence' }, ({ section, from, to }) => twoLines(`${section}: `, from, to))
    .exhaustive()
}

function nameOf(framework: Framework, id: string): string {
  const standard = standardsOf(framework).find((one) => one.id === id)
  return standard ? printedName(standard) : id
}

/** The words of one framework; ids it does not know stand for themselves. */
function wordsOf(framework: Framework) {
  const scales = [framework, ...standardsOf(framework)].flatMap(({ scale }) => scale ?? [])
  const label = (rating: string) => scales.find(({ id }) => id === rating)?.label ?? rating
  const by = (who: string | undefined) => (who === undefined ? '' : ` by ${who}`)
  return {
    standard: (id: string) => nameOf(framework, id),
    judgement: (one: Judgement) => `${label(one.rating)}${by(one.by)}`,
    departure: (one: DepartureDecision) => `${label(one.to)}${by(one.by)} (“${one.reason}”)`,
  }
}

function caseName(one: { survey: string | null; again?: string; case: string }): string {
  const { survey, case: id } = one
  return survey === null ? `case ${id}${secondTime(one)}` : `response ${id} to ${survey}`
}

function recommended({ addressee, text, arisesFrom }: Recommendation): string {
  const from = arisesFrom ? ` (arises from ${arisesFrom.join(', ')})` : ''
  return `${addressee}: ${text}${from}`
}

function quoted(text: string | null): string | null {
  return text === null ? null : `“${text}”`
}

function fromTo(what: string, from: string | null, to: string | null): string {
  if (from === null) return `${what}: added, ${to}`
  if (to === null) return `${what}: removed, was ${from}`
  return `${what}: from ${from} to ${to}`
}

function twoLines(where: string, from: string | null, to: string | null): string[] {
  return [
    ...(from === null ? [] : [`${where}- ${from}`]),
    ...(to === null ? [] : [`${where}+ ${to}`]),
  ]
}
