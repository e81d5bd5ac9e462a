import { caseQuestions, countsOf, ownCaseQuestions, tableOf, type Field } from '@inspectorate/core'
import { answerQuestions } from '@inspectorate/core/answers'
import { sourceOfAllCases } from '../case-sets.js'
import { sampleOf, type RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import type { QuestionPlace } from './results-sheet.js'
import { allShown } from '../disclosure/hidden-counts.js'
import type { Suppression } from '../disclosure/suppress-counts.js'
import type { NoteBook } from './note-book.js'
import { identityColumns, ofQuestions, questionIdentity } from './question-identity.js'
import { leftOutText } from './disclosure-text.js'
import { answerInWords } from './answer-in-words.js'
import { countCell, countCells, countColumns, hiddenResult, introduction } from './sheet-parts.js'

/** Who the cases are: numbers by characteristic. */
export function profileSheet(
  rated: RatedInspection,
  notes: NoteBook,
  suppression: Suppression,
): WorkbookSheet {
  const { framework, cases } = rated
  const rows = framework.characteristics.flatMap((characteristic) =>
    characteristic.values.map((value): WorkbookCell[] => {
      const size = cases.groups[characteristic.id]?.[value.id]?.size ?? 0
      const because = suppression.size({ characteristic: characteristic.id, value: value.id })
      return [
        characteristic.label,
        value.label,
        countCell(size, because),
        because !== null ? hiddenResult : cases.size === 0 ? { missing: 'z' } : size / cases.size,
      ]
    }),
  )
  const hides = framework.characteristics.some(({ id: characteristic, values }) =>
    values.some(({ id: value }) => suppression.size({ characteristic, value }) !== null),
  )
  const mark = hides ? ` ${notes.marker('disclosure')}` : ''
  const tables = [
    {
      name: 'sample_profile',
      columns: [
        { key: 'characteristic', header: 'Characteristic', type: 'text' as const, width: 30 },
        { key: 'value', header: 'Value', type: 'text' as const, width: 30 },
        { key: 'cases', header: `Cases (number)${mark}`, type: 'integer' as const, width: 16 },
        {
          key: 'percent',
          header: `Cases (percentage of sample)${mark}`,
          type: 'percent' as const,
          width: 18,
        },
      ],
      rows,
    },
  ]
  return {
    id: 'profile',
    name: 'Sample profile',
    title: 'Sample profile: cases by characteristic',
    introduction: introduction(tables, sourceOfAllCases(rated)),
    tables,
  }
}

/** Every question for every subgroup, and where each stands. */
export function subgroupSheet(
  rated: RatedInspection,
  notes: NoteBook,
  suppression: Suppression,
): {
  sheet: WorkbookSheet
  placeOf: (
    question: string,
    group: { characteristic: string; value: string },
  ) => QuestionPlace | undefined
} {
  const { framework, cases } = rated
  const rows: WorkbookCell[][] = []
  const places = new Map<string, QuestionPlace>()
  const identity = questionIdentity(framework)
  const key = (question: string, characteristic: string, value: string) =>
    `${question} ${characteristic} ${value}`
  for (const question of caseQuestions(framework))
    for (const characteristic of framework.characteristics)
      for (const value of characteristic.values) {
        const group = { characteristic: characteristic.id, value: value.id }
        const counts = countsOf(cases, question.id, group)
        const hidden = suppression.counts(question.id, group)
        // Nobody was asked, which only a row with something hidden may not tell.
        if (counts.yes + counts.no + counts.na === 0 && hidden === allShown) continue
        if (suppression.isLeftOut(question.id, group)) continue
        places.set(key(question.id, characteristic.id, value.id), {
          sheet: 'subgroups',
          table: 'subgroups',
          row: rows.length,
        })
        rows.push([
          ...identity(question.id),
          characteristic.label,
          value.label,
          ...countCells(counts, hidden, sampleOf(rated)),
        ])
      }
  const tables = [
    {
      name: 'subgroups',
      columns: [
        ...identityColumns,
        { key: 'characteristic', header: 'Characteristic', type: 'text' as const, width: 12 },
        { key: 'value', header: 'Subgroup', type: 'text' as const, width: 11 },
        ...countColumns(notes, rows),
      ],
      identifiedBy: ['question_id', 'characteristic', 'value'],
      references: ofQuestions,
      rows,
    },
  ]
  return {
    placeOf: (question, { characteristic, value }) =>
      places.get(key(question, characteristic, value)),
    sheet: {
      id: 'subgroups',
      name: 'Subgroups',
      title: 'Subgroups: every question by characteristic',
      introduction: introduction(tables, sourceOfAllCases(rated), [
        'Small subgroups vary widely by chance: read the interval with the percentage.',
        ...leftOutText(suppression.summary),
      ]),
      tables,
    },
  }
}

/** The cases themselves: a row a case, a column a question. Words stay apart from what is counted. */
export function casesSheet({ framework, printable }: RatedInspection): WorkbookSheet {
  const questions = answerQuestions(ownCaseQuestions(framework), framework.answerSets).filter(
    ({ set }) => set.kind !== 'text',
  )
  const table = tableOf(printable.cases)
  const columns = [
    ...framework.characteristics.map(({ id, values }) =>
      cellsOf(table.characteristics.byName.get(id), (value) => {
        return values.find((known) => known.id === value)?.label ?? value
      }),
    ),
    ...questions.map(({ id, set }) =>
      cellsOf(table.answers.byName.get(id), (answer) =>
        answer === '' ? notThere : answerInWords(set, answer),
      ),
    ),
  ]
  const tables = [
    {
      name: 'cases',
      columns: [
        { key: 'case', header: 'Case', type: 'text' as const, width: 12 },
        ...framework.characteristics.map(({ id, label }) => ({
          key: id,
          header: label,
          type: 'text' as const,
          width: 18,
        })),
        ...questions.map(({ id }) => ({ key: id, header: id, type: 'text' as const, width: 18 })),
      ],
      collected: true as const,
      rows: table.ids.map((id, row): WorkbookCell[] => [id, ...columns.map((cell) => cell(row))]),
    },
  ]
  return {
    id: 'cases',
    name: 'Cases',
    title: 'Cases: every answer of every case assessment',
    introduction: introduction(tables, `case assessments of ${table.length} cases`, [
      'A case that was not asked a question, or left it unanswered, has [z].',
    ]),
    tables,
  }
}

const notThere: WorkbookCell = { missing: 'z' }

/** The cells of a column by case: each value is put into words once. */
function cellsOf(
  field: Field | undefined,
  inWords: (value: string) => WorkbookCell,
): (row: number) => WorkbookCell {
  if (!field) return () => notThere
  const cells = [notThere, ...field.values.map(inWords)]
  return (row) => cells[field.codes[row]!]!
}

/** Figures that come from elsewhere than cases and surveys. */
export function contextSheet({ printable }: RatedInspection): WorkbookSheet {
  const units = {
    count: 'Number',
    percent: 'Percentage',
    fte: 'Full-time equivalent',
    days: 'Days',
    weeks: 'Weeks',
    years: 'Years',
    'per-1000': 'Per 1,000 residents',
  }
  const tables = [
    {
      name: 'context',
      columns: [
        { key: 'figure', header: 'Figure', type: 'text' as const, width: 60 },
        { key: 'value', header: 'Value', type: 'number' as const, width: 16 },
        { key: 'unit', header: 'Unit', type: 'text' as const, width: 22 },
        { key: 'source', header: 'Source', type: 'text' as const, width: 50 },
      ],
      rows: printable.context.map(({ label, value, unit, source }) => [
        label,
        unit === 'percent' ? { share: value / 100 } : value,
        units[unit],
        source,
      ]),
    },
  ]
  return {
    id: 'context',
    name: 'Context',
    title: 'Context: figures from other sources',
    introduction: introduction(tables, 'as stated for each figure'),
    tables,
  }
}
