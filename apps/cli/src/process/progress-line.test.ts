import { expect, it } from 'vitest'
import { progressLine } from './progress-line.js'

const nowhere = { out: () => undefined, err: () => undefined }

it('shows what is done, at what rate, and what is left, and leaves nothing behind', () => {
  const lines: string[] = []
  let time = 0
  const { add, end } = progressLine(
    { ...nowhere, isTerminal: true, status: (line) => lines.push(line) },
    1000,
    'files',
    () => time,
  )
  time = 4000
  add(250)
  // A moment later there is nothing worth drawing.
  time = 4010
  add(1)
  time = 1_000_000
  add(0)
  add(749)
  end()
  expect(lines).toEqual([
    '[------------------------] 0 of 1000 files',
    '[######------------------] 250 of 1000 files, 63 a second, 12 s left',
    '[######------------------] 251 of 1000 files, 0.3 a second, 50 min left',
    '[########################] 1000 of 1000 files, 1.0 a second, 0 s left',
    '',
  ])
})

it('shows less to do as it turns out that less is to be done', () => {
  const lines: string[] = []
  let time = 0
  const { lessen, add } = progressLine(
    { ...nowhere, isTerminal: true, status: (line) => lines.push(line) },
    100,
    'files',
    () => time,
  )
  lessen(20)
  time = 1000
  lessen(30)
  add(50)
  expect(lines).toEqual([
    '[------------------------] 0 of 100 files',
    '[------------------------] 0 of 50 files',
    '[########################] 50 of 50 files, 50 a second, 0 s left',
  ])
})

it('says nothing where there is no terminal', () => {
  const { add, end } = progressLine({ ...nowhere, isTerminal: false }, 10, 'files')
  add(10)
  expect(end).not.toThrow()
})
