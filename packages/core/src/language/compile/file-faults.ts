import { describeFound, oneOf, type Issue } from '../../issue.js'
import { compare, readFraction } from '../../exact/fraction.js'
import type { RulesFile } from '../schema/rules-schema.js'

/** What is wrong with scales, facts and lists, whatever rules make of them. */
export function fileFaults(file: RulesFile): Issue[] {
  const issues: Issue[] = []
  const fault = (code: Issue['code'], path: Issue['path'], found: string, expected: string) =>
    issues.push({ code, path, found, expected })
  const known = Object.keys(file.scales)
  if (!known.includes(file.scale))
    fault('unknown-name', ['scale'], describeFound(file.scale), oneOf(known))
  for (const [id, grades] of Object.entries(file.scales)) {
    const path = ['scales', id]
    grades.forEach((grade, i) => {
      if (grades.findIndex((one) => one.id === grade.id) < i)
        fault('duplicate-id', [...path, i, 'id'], describeFound(grade.id), 'each grade once')
    })
    const points = grades.flatMap((grade) =>
      grade.points === undefined ? [] : [readFraction(grade.points)!],
    )
    if (points.length === 0) continue
    if (points.length < grades.length) {
      fault(
        'framework-inconsistent',
        path,
        `points for ${points.length} of ${grades.length} grades`,
        'points for every grade, or for none',
      )
      continue
    }
    const orders = points.slice(1).map((one, i) => compare(one, points[i]!))
    if (!orders.every((order) => order > 0) && !orders.every((order) => order < 0))
      fault(
        'framework-inconsistent',
        path,
        `the points ${grades.map((grade) => grade.points).join(', ')}`,
        'points that rise strictly, or fall strictly',
      )
  }
  for (const [list, ids] of [
    ['facts', file.facts?.map(({ id }) => id)],
    ['parameters', file.parameters?.map(({ id }) => id)],
    ...Object.entries(file.answers ?? {}).map(
      ([id, set]) => [`answers.${id}`, set.map((one) => one.id)] as const,
    ),
  ] as const)
    ids?.forEach((id, i) => {
      if (ids.indexOf(id) < i)
        fault('duplicate-id', [...list.split('.'), i, 'id'], describeFound(id), 'each id once')
    })
  file.facts?.forEach((fact, i) => {
    if (fact.unless !== undefined && fact.values && !fact.values.includes(String(fact.unless)))
      fault('invalid-value', ['facts', i, 'unless'], describeFound(fact.unless), oneOf(fact.values))
  })
  file.facts?.forEach(({ values = [] }, i) => {
    values.forEach((value, at) => {
      if (values.indexOf(value) < at)
        fault('duplicate-id', ['facts', i, 'values', at], describeFound(value), 'each value once')
    })
  })
  if (file.basedOn?.id === file.id)
    fault('framework-inconsistent', ['basedOn', 'id'], describeFound(file.id), 'another edition')
  return issues
}
