import { describeFound } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { PlacedAsked } from './asked-questions.js'
import type { Fault } from './check-instrument.js'
import type { Instrument } from './instrument-schema.js'

type Characteristics = NonNullable<Instrument['characteristics']>

/** Faults of routing among questions that are asked together: names that do not exist, and ways that go in a circle. */
export function checkRouting(
  asked: readonly PlacedAsked[],
  characteristics: Characteristics,
  fault: Fault,
): void {
  const ids = asked.map(({ question }) => question.id)
  for (const { question, path } of asked) {
    if (!question.asked) continue
    const at = [...path, 'asked']
    if ('question' in question.asked) {
      const on = question.asked.question
      if (!ids.includes(on))
        fault('unknown-question', [...at, 'question'], describeFound(on), nearestTo(on, ids))
      continue
    }
    const { characteristic: name, is } = question.asked
    const known = characteristics.find(({ id }) => id === name)
    const names = characteristics.map(({ id }) => id)
    if (!known)
      fault(
        'unknown-characteristic',
        [...at, 'characteristic'],
        describeFound(name),
        names.length === 0 ? 'no characteristic: there are none' : nearestTo(name, names),
      )
    else
      is.forEach((value, i) => {
        const values = known.values.map(({ id }) => id)
        if (!values.includes(value))
          fault('invalid-value', [...at, 'is', i], describeFound(value), nearestTo(value, values))
      })
  }
  refuseCircles(asked, fault)
}

/** Every question that hangs on itself, told once for each circle with the way round. */
function refuseCircles(asked: readonly PlacedAsked[], fault: Fault): void {
  const byId = new Map(asked.map((one) => [one.question.id, one]))
  const done = new Set<string>()
  for (const { question } of asked) {
    const way: string[] = []
    let at: string | undefined = question.id
    while (at !== undefined && !done.has(at) && !way.includes(at)) {
      way.push(at)
      const on: PlacedAsked['question']['asked'] = byId.get(at)?.question.asked
      at = on && 'question' in on ? on.question : undefined
    }
    if (at !== undefined && way.includes(at)) {
      const circle = [...way.slice(way.indexOf(at)), at]
      fault(
        'framework-inconsistent',
        [...byId.get(at)!.path, 'asked', 'question'],
        `questions in a circle: ${circle.join(' → ')}`,
        'a way that ends',
      )
    }
    for (const id of way) done.add(id)
  }
}
