import { describe, expect, it } from 'vitest'
import { readTable } from '../arrange/read-table.js'

const rowsOf = (text: string, file: string) => {
  const table = readTable(new TextEncoder().encode(text), file, [])
  return table.ok
    ? table.value.rows.map(({ cells }) => cells)
    : table.issues.map(({ line, found }) => `${line}: ${found}`)
}

describe('results in JSON', () => {
  it('may be a line each, whatever the file is called', () => {
    const lines = '\uFEFF{"ref":"A1","met":true}\r\n\r\n{"ref":"A2","note":"a\\nb"}\n'
    for (const file of ['in.jsonl', 'in.ndjson', 'in.txt'])
      expect(rowsOf(lines, file)).toEqual([
        ['ref', 'met', 'note'],
        ['A1', 'TRUE', ''],
        ['A2', '', 'a\nb'],
      ])
  })

  it('have the line of a fault', () => {
    expect(rowsOf('{"ref":"A1"}\n{"ref":"A2","met":}\n', 'in.jsonl')).toEqual([
      expect.stringMatching(/^2: /),
    ])
  })

  it('may stand under a key each', () => {
    expect(rowsOf('{"-Nx1":{"met":"yes"},"-Nx2":{"met":"no"}}', 'in.json')).toEqual([
      ['key', 'met'],
      ['-Nx1', 'yes'],
      ['-Nx2', 'no'],
    ])
  })

  it('may be lists of what was asked and answered', () => {
    const asked = (value: unknown) => [
      { name: 'met', title: 'Was the person met?', value, displayValue: 'In words' },
      { name: 'needs', title: 'Which needs?', value: ['home', 'work'], isNode: false },
    ]
    const head = ['met', 'needs']
    expect(rowsOf(JSON.stringify([asked('yes'), asked(null)]), 'in.json')).toEqual([
      head,
      ['yes', 'home;work'],
      ['', 'home;work'],
    ])
    expect(rowsOf(JSON.stringify(asked('no')), 'in.json')).toEqual([head, ['no', 'home;work']])
  })

  it('are one result where its parts are parts of one', () => {
    expect(rowsOf('{"home":{"safe":"yes"},"plan":{"agreed":"no"}}', 'in.json')).toEqual([
      ['home/safe', 'plan/agreed'],
      ['yes', 'no'],
    ])
  })
})
