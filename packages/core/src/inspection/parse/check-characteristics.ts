import { describeFound, type Issue } from '../../issue.js'
import { caseQuestions } from '../../framework/framework-questions.js'
import type { Characteristic, Framework } from '../../framework/framework.js'

/** What stands beside characteristics: the columns of ids in tables, and the attributes of figures in the narrative. */
const taken = ['case', 'response', 'form', 'source', 'start']

/** Faults in the characteristics of a service: names that mean something else already, or that are used twice. */
export function checkCharacteristics(
  framework: Framework,
  own: readonly Characteristic[],
): Issue[] {
  const questions = new Set(caseQuestions(framework).map(({ id }) => id))
  return own.flatMap((characteristic, i) => {
    const { id, values } = characteristic
    const path = ['characteristics', i]
    const twice = own.findIndex((one) => one.id === id) < i
    const framed = framework.characteristics.find((one) => one.id === id)
    const issues: Issue[] = []
    if (twice || (framed && !isSame(framed, characteristic)))
      issues.push(usedTwice([...path, 'id'], id, 'an id that no other characteristic has'))
    if (questions.has(id) || taken.includes(id))
      issues.push(
        usedTwice([...path, 'id'], id, 'an id that is no question’s and no other column’s'),
      )
    const ids = values.map((value) => value.id)
    ids.forEach((value, j) => {
      if (ids.indexOf(value) < j)
        issues.push(usedTwice([...path, 'values', j, 'id'], value, 'each value once'))
    })
    return issues
  })
}

/** A framework that has the inspection’s characteristics already may meet it again. Both are parsed, so that their keys are in one order. */
function isSame(a: Characteristic, b: Characteristic): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function usedTwice(path: (string | number)[], id: string, expected: string): Issue {
  return { code: 'duplicate-id', path, found: describeFound(id), expected }
}
