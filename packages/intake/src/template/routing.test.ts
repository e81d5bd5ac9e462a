import { answerQuestions } from '@inspectorate/core/answers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyList } from '../../test/any-list.js'
import { typedCells } from '../../test/fill-in.js'
import { columnLetters } from '@inspectorate/office'
import { notAskedFormula, whenAsked } from './routing.js'
import { headingOf, templateColumns, type TemplateColumn } from './template-column.js'

type Typed = string | number | Date | undefined

/** What a spreadsheet program makes of a formula of ours: comparisons first, then what joins them, from within. */
function evaluated(formula: string, cellAt: (letters: string) => Typed): boolean {
  const comparison = /\$([A-Z]+)2(<>|=)("(?:[^"]|"")*"|-?[\d.]+|DATE\((\d+),(\d+),(\d+)\))/g
  let text = formula.replace(
    comparison,
    (_, letters: string, sign: string, operand: string, ...day) => {
      const cell = cellAt(letters)
      const same = operand.startsWith('"')
        ? typeof (cell ?? '') === 'string' &&
          String(cell ?? '').toLowerCase() ===
            operand.slice(1, -1).replaceAll('""', '"').toLowerCase()
        : operand.startsWith('DATE')
          ? cell instanceof Date &&
            cell.getTime() === Date.UTC(Number(day[0]), Number(day[1]) - 1, Number(day[2]))
          : cell === Number(operand)
      return String(same === (sign === '='))
    },
  )
  for (let before = ''; text !== before;) {
    before = text
    text = text.replace(
      /(AND|OR|NOT)\(((?:true|false)(?:,(?:true|false))*)\)/g,
      (_, joins, list: string) => {
        const held = list.split(',').map((one) => one === 'true')
        return String(
          joins === 'AND' ? held.every(Boolean) : joins === 'OR' ? held.some(Boolean) : !held[0],
        )
      },
    )
  }
  if (text !== 'true' && text !== 'false') throw new Error(`cannot be evaluated: ${text}`)
  return text === 'true'
}

const placed = (question: TemplateColumn & { kind: 'question' | 'choice' }) => question.question

describe('the hatching of cells that are not asked', () => {
  it('is what routing says of whatever is typed', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const columns = templateColumns(
          list.characteristics,
          list.questions.map((question) => ({ question, place: '', isKeyQuestion: false })),
          list,
        )
        const ready = answerQuestions(list.questions, list.answerSets)
        for (const one of list.cases) {
          const typed = typedCells(one, list)
          const at = new Map<string, Typed>([
            ['A', one.id],
            ...columns.map(
              (column, i) => [columnLetters(i + 1), typed.get(headingOf(column))] as const,
            ),
          ])
          for (const column of columns) {
            if (column.kind === 'characteristic') continue
            const { asks } = ready.find(({ id }) => id === placed(column).id)!
            const formula = notAskedFormula(placed(column), columns)
            expect(formula === null).toBe(asks === null)
            if (formula !== null)
              expect(evaluated(formula, (letters) => at.get(letters))).toBe(!asks!(one))
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is told in words, by the labels of the cells', () => {
    const columns = templateColumns(
      [
        {
          id: 'site',
          label: 'Site',
          values: ['North', 'South'].map((label) => ({
            id: label.toLowerCase(),
            label,
            group: label,
          })),
        },
      ],
      [
        { id: 'seen', label: 'Seen', text: 'Seen?' },
        { id: 'needs', label: 'Needs', text: 'Needs?', answers: 'needs' },
        { id: 'worries', label: 'Worries', text: 'Worries?', answers: 'words' },
      ].map((question) => ({ question, place: 'Safe', isKeyQuestion: false })),
      {
        answerSets: {
          needs: {
            kind: 'several',
            values: [
              { id: 'a', label: { en: 'Meals' } },
              { id: 'b', label: { en: 'Work' } },
            ],
          },
          words: { kind: 'text', max: 9 },
        },
      },
    )
    const said = (asked: Parameters<typeof whenAsked>[0]) => whenAsked(asked, columns)
    expect(said({})).toBe('Always')
    expect(said({ codes: 'worries' })).toBe('Where worries holds words')
    expect(
      said({
        asked: {
          all: [
            {
              any: [
                { characteristic: 'site', is: ['north'] },
                { question: 'needs', is: ['a', 'b'] },
              ],
            },
            { not: { question: 'seen', is: ['no'] } },
          ],
        },
      }),
    ).toBe('Where ((site is North) or (Meals or Work is chosen for needs)) and (not (seen is No))')
  })
})
