import { expect, it } from 'vitest'
import { plainOutput } from './plain-output.js'

it('gives a terminal no orders that stand in others’ files', () => {
  const lines: string[] = []
  const { out, err } = plainOutput({
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
    isTerminal: true,
  })
  out('a\tb\n\u001b[2J\u009b31m é 你')
  err(JSON.stringify('\u007f'))
  expect(lines).toEqual([
    String.raw`a	b
\u001b[2J\u009b31m é 你`,
    String.raw`"\u007f"`,
  ])
  expect(JSON.parse(lines[1]!)).toBe('\u007f')
})
