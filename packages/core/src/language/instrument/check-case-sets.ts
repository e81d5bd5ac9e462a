import { namesInRouting } from '../../answers/names-in-routing.js'
import { describeFound, type Issue, type IssueCode } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { askedOfCases } from './asked-questions.js'
import type { Instrument } from '../schema/instrument-schema.js'

type Fault = (code: IssueCode, path: Issue['path'], found: string, expected: string) => void

/** Faults in case sets: ids used twice, parts that name sets which there are not or which only repeat, routing from one set into another. */
export function checkCaseSets(instrument: Instrument, fault: Fault): void {
  const { caseSets = [], standards = [], blocks = [] } = instrument
  const ids = caseSets.map(({ id }) => id)
  caseSets.forEach(({ id, of, repeats, framework }, i) => {
    const path = ['instrument', 'caseSets', i]
    if (ids.indexOf(id) < i)
      fault('duplicate-id', [...path, 'id'], describeFound(id), 'each id once')
    if (of === 'own' && framework !== undefined)
      fault(
        'framework-inconsistent',
        [...path, 'framework'],
        describeFound(framework),
        'a framework only where cases are pooled: own cases are of this one',
      )
    if (repeats !== undefined) {
      checkRepeats(caseSets, i, fault)
      return
    }
    if (of === 'own' && caseSets.findIndex(isOwn) < i)
      fault(
        'framework-inconsistent',
        [...path, 'of'],
        'own, a second time',
        'one set of own cases: an inspection has one list of them',
      )
  })
  const parts = [
    ...standards.map(({ cases }, i) => ({ cases, path: ['instrument', 'standards', i, 'cases'] })),
    ...blocks.map(({ cases }, i) => ({ cases, path: ['instrument', 'blocks', i, 'cases'] })),
  ]
  const feeding = caseSets.filter(({ repeats }) => repeats === undefined).map(({ id }) => id)
  for (const { cases, path } of parts)
    if (cases !== undefined && !feeding.includes(cases))
      fault(
        'unknown-name',
        path,
        `the case set ${describeFound(cases)}`,
        ids.includes(cases)
          ? 'a set that is counted: a second assessment is only compared with the first'
          : nearestTo(cases, feeding),
      )
  checkRouted(instrument, fault)
}

type Sets = NonNullable<Instrument['caseSets']>

/** One second assessment, of the inspection’s own cases. */
function checkRepeats(caseSets: Sets, i: number, fault: Fault): void {
  const path = ['instrument', 'caseSets', i]
  if (caseSets[i]!.of === 'pooled')
    fault(
      'framework-inconsistent',
      [...path, 'of'],
      'pooled',
      'own: the inspection’s cases are assessed a second time, not those of others',
    )
  if (caseSets.findIndex(({ repeats }) => repeats !== undefined) < i)
    fault(
      'framework-inconsistent',
      [...path, 'repeats'],
      'cases, a second time',
      'one second assessment of the cases',
    )
}

function isOwn({ of, repeats }: Sets[number]): boolean {
  return of === 'own' && repeats === undefined
}

/** Whether a question is asked is decided by other answers of the same case. */
function checkRouted(instrument: Instrument, fault: Fault): void {
  const own = instrument.caseSets?.find(isOwn)?.id
  const asked = askedOfCases(instrument)
  const setOf = new Map(
    asked.map(({ question, path: [, list, i] }) => {
      const part = instrument[list as 'standards' | 'blocks']![i as number]!
      return [question.id, part.cases ?? own]
    }),
  )
  for (const { question, path } of asked)
    for (const name of question.asked ? namesInRouting(question.asked) : [])
      if (setOf.has(name) && setOf.get(name) !== setOf.get(question.id))
        fault(
          'framework-inconsistent',
          [...path, 'asked'],
          `${describeFound(name)}, which other cases answer`,
          'a question of the same case set',
        )
}
