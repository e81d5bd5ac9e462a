import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { checkInspection } from './check-inspection.js'
import { inspectionStatus } from './inspection-status.js'
import { thingsToDo } from './things-to-do.js'

const statusOf = (change: Record<string, unknown>) => {
  const rated = northtown(change)
  const findings = checkInspection(rated)
  return { findings, status: inspectionStatus(rated, findings) }
}

it('gives every finding to one part, and what holds back is what a publication is refused by', () => {
  const { findings, status } = statusOf({
    fieldwork: undefined,
    narrative: { about: 'It was :x[y].' },
  })
  const todo = status.parts.flatMap((one) => one.todo)
  expect(todo).toEqual(thingsToDo(findings))
  expect(todo.filter(({ must }) => must)).toHaveLength(status.holding.length)
  expect(status.holding).toEqual(findings.filter(({ blocks }) => blocks !== null))
  expect(status.next).toBe('details')
})

it('counts what is there, and the cases that were not asked all they should have been', () => {
  const { status } = statusOf({
    cases: [{ id: 'P001', characteristics: {}, answers: { 'assessment-safety': 'yes' } }],
    narrative: { about: 'How it was done.', foreword: '<!-- Hint: a foreword. -->' },
  })
  const part = (wanted: string) => status.parts.find((one) => one.part === wanted)
  expect(part('cases')).toMatchObject({ there: 1, unfinished: 1 })
  expect(part('sections')).toMatchObject({ job: 'editors', there: 1 })
  const unwritten = part('sections')!.todo.filter(({ text }) =>
    text.startsWith('Nothing is written'),
  )
  expect(unwritten.length).toBeGreaterThan(5)
  expect(new Set(unwritten.map(({ text }) => text)).size).toBe(unwritten.length)
  expect(new Set(unwritten.map(({ together }) => together)).size).toBe(1)
})
