import { caseQuestions, parsedOrThrow, type Case } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { describe, expect, it } from 'vitest'
import { attackWorkbook } from '../../test/attack/attack-workbook.js'
import { cellsOf, publishedCounts } from '../../test/attack/published-counts.js'
import { inspectionOf, reroutedFramework } from '../../test/attack/random-inspection.js'
import { buildReport } from '../report/build-report.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell, WorkbookSheet, WorkbookView } from '../view/workbook-view.js'
import { buildWorkbook } from '../workbook/build-workbook.js'
import { usualControl, type DisclosureControl } from './disclosure-control.js'

const youth = frameworks.find(({ id }) => id === 'hmip-youth-2021')!
const [question, followUp, other, ...more] = caseQuestions(youth)
  .filter(({ asked }) => asked && 'characteristic' in asked && asked.is.includes('court'))
  .slice(0, 7) as [Question, Question, Question, ...Question[]]
type Question = ReturnType<typeof caseQuestions>[number]

/** A follow-up is asked of those whom the first question found helped. */
const withFollowUp = reroutedFramework(youth.id, {
  [followUp.id]: { question: question.id, is: ['yes'] },
})

interface Group {
  readonly sex: 'girl' | 'boy'
  readonly cases: number
  readonly yes: number
  readonly followUpYes?: number
}

/** Cases of both sexes, so many of each answered yes, and so many of those to the follow-up. */
function casesOf(groups: readonly Group[], isFollowedUp = true): Omit<Case, 'id'>[] {
  return groups.flatMap(({ sex, cases, yes, followUpYes = yes }) =>
    Array.from({ length: cases }, (_, i): Omit<Case, 'id'> => ({
      characteristics: { sex, disposal: 'court' },
      answers: {
        [question.id]: i < yes ? 'yes' : 'no',
        ...(isFollowedUp && i < yes ? { [followUp.id]: i < followUpYes ? 'yes' : 'no' } : {}),
        // Half of each, so that there is something to show.
        ...Object.fromEntries([other, ...more].map(({ id }) => [id, i % 2 === 0 ? 'yes' : 'no'])),
      },
    })),
  )
}

const sixOfNine = casesOf(
  [
    { sex: 'girl', cases: 9, yes: 6 },
    { sex: 'boy', cases: 30, yes: 20 },
  ],
  false,
)

function onlyFirst({ answers, ...one }: Omit<Case, 'id'>): Omit<Case, 'id'> {
  return { ...one, answers: { [question.id]: answers[question.id]! } }
}

function published(
  rated: RatedInspection,
  control: DisclosureControl | null = usualControl,
): WorkbookView {
  return buildWorkbook(rated, parsedOrThrow(buildReport(rated)), { cases: false, control })
}

function attacked(rated: RatedInspection, view: WorkbookView) {
  const report = parsedOrThrow(buildReport(rated))
  return attackWorkbook(rated, report, view, { below: 5, practice: 'blank' }).derived
}

/** The workbook with other cells in one row of a subgroup. */
function changed(
  view: WorkbookView,
  { question, value }: { question: string; value: string },
  cells: Readonly<Record<string, WorkbookCell>>,
): WorkbookView {
  const change = (sheet: WorkbookSheet): WorkbookSheet => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: (table.rows as WorkbookCell[][]).map((row) => {
        const at = (key: string) => row[table.columns.findIndex((column) => column.key === key)]
        return at('question_id') === question && at('value') === value
          ? row.map((cell, i) => cells[table.columns[i]!.key] ?? cell)
          : row
      }),
    })),
  })
  return {
    ...view,
    sheets: view.sheets
      .filter(({ id }) => id !== 'comparisons')
      .map((sheet) => (sheet.id === 'subgroups' ? change(sheet) : sheet)),
  }
}

const mark: WorkbookCell = { missing: 'c', because: 'small-count' }
const none: WorkbookCell = { missing: 'z' }
const noShare = { percent: none, low: none, high: none }

describe('the attack', () => {
  it('finds a count when only the small one is hidden', () => {
    const rated = inspectionOf(youth, sixOfNine)
    const careless = changed(
      published(rated, null),
      { question: question.id, value: 'Girls' },
      { no: mark, relevant: mark, ...noShare },
    )
    expect(attacked(rated, careless).map(({ group, count, is }) => [group, count, is])).toEqual([
      ['sex girl', 'no', 3],
      ['sex girl', 'relevant', 9],
    ])
  })

  it('finds a hidden answer by the size of the question that follows from it', () => {
    const rated = inspectionOf(
      withFollowUp,
      casesOf([
        { sex: 'girl', cases: 20, yes: 18 },
        { sex: 'boy', cases: 30, yes: 20 },
      ]),
    )
    const hidden = { yes: mark, no: mark, relevant: mark, ...noShare }
    const view = published(rated, null)
    const careless = ['Girls', 'Boys'].reduce(
      (before, value) => changed(before, { question: question.id, value }, hidden),
      view,
    )
    expect(attacked(rated, careless)).toContainEqual({
      question: question.id,
      group: 'sex girl',
      count: 'no',
      is: 2,
    })
  })
})

describe('disclosure control', () => {
  it('X1: gives every hidden cell its reason', () => {
    const view = published(
      inspectionOf(
        youth,
        casesOf(
          [
            { sex: 'girl', cases: 20, yes: 18 },
            { sex: 'boy', cases: 30, yes: 20 },
          ],
          false,
        ),
      ),
    )
    expect(view.disclosure.leftOut).toEqual([])
    const reasons = [...cellsOf(view)].flatMap(({ cell }) =>
      typeof cell === 'object' && 'missing' in cell && cell.missing === 'c' ? [cell.because] : [],
    )
    expect(new Set(reasons)).toEqual(
      new Set(['small-count', 'protects-another', 'follows-from-hidden']),
    )
  })

  it('X1: hides how many were asked a question when that is a hidden answer to an earlier one', () => {
    const rated = inspectionOf(
      withFollowUp,
      casesOf([
        { sex: 'girl', cases: 20, yes: 18, followUpYes: 9 },
        { sex: 'boy', cases: 30, yes: 20, followUpYes: 10 },
      ]),
    )
    const view = published(rated)
    const row = publishedCounts(view).rows.find(
      (one) => one.question === followUp.id && one.value === 'Girls' && one.marked.length > 0,
    )
    // 9 of 18 is no small count: all that it would tell is the 18.
    expect(row).toMatchObject({ yes: null, no: null, relevant: null })
    expect(view.disclosure.followUps).toContainEqual({
      question: followUp.id,
      group: { characteristic: 'sex', value: 'girl' },
      tells: question.id,
    })
    expect(attacked(rated, view)).toEqual([])
  })

  it('X1: keeps the row of a follow-up that nobody was asked, where its absence would tell', () => {
    const rated = inspectionOf(
      withFollowUp,
      casesOf([
        { sex: 'girl', cases: 20, yes: 0 },
        { sex: 'boy', cases: 30, yes: 20, followUpYes: 10 },
      ]),
    )
    const rows = publishedCounts(published(rated)).rows
    expect(
      rows.find(
        (one) => one.question === followUp.id && one.value === 'Girls' && one.marked.length > 0,
      ),
    ).toMatchObject({ yes: null, no: null, relevant: null })
  })

  it('X1: hides the number relevant where it is small, with what would give it', () => {
    const cases = casesOf(
      [
        { sex: 'girl', cases: 20, yes: 10 },
        { sex: 'boy', cases: 30, yes: 20 },
      ],
      false,
    ).map((one, i) => ({
      ...one,
      answers: { ...one.answers, [other.id]: i < 17 || i >= 40 ? 'na' : 'yes' } as Case['answers'],
    }))
    const rated = inspectionOf(youth, cases)
    const view = published(rated)
    const bySex = publishedCounts(view).rows.filter(
      (row) => row.question === other.id && row.characteristic === 'Sex',
    )
    expect(bySex.length).toBeGreaterThan(1)
    for (const { relevant } of bySex) expect(relevant).toBeNull()
    expect(attacked(rated, view)).toEqual([])
  })

  it('X1: leaves out the rows of a characteristic of which more are hidden than shown', () => {
    const view = published(
      inspectionOf(
        youth,
        casesOf([
          { sex: 'girl', cases: 4, yes: 2 },
          { sex: 'boy', cases: 30, yes: 20 },
        ]),
      ),
    )
    expect(view.disclosure.leftOut).toEqual([
      expect.objectContaining({ characteristic: 'sex', hidden: expect.any(Number) }),
    ])
    const subgroups = view.sheets.find(({ id }) => id === 'subgroups')!
    const { columns, rows } = subgroups.tables[0]!
    const at = columns.findIndex(({ key }) => key === 'characteristic')
    const characteristics = (rows as WorkbookCell[][]).map((row) => row[at])
    expect(characteristics).not.toContain('Sex')
    expect(characteristics).toContain('Disposal')
    for (const id of ['subgroups', 'comparisons'])
      expect(view.sheets.find((sheet) => sheet.id === id)!.introduction).toContainEqual(
        expect.stringMatching(/^Answers by sex are left out/),
      )
  })

  it('X1: says which small counts the report itself prints, and leaves them to be seen', () => {
    const girls = { characteristic: 'sex', value: 'girl' }
    for (const cases of [sixOfNine, sixOfNine.map(onlyFirst)]) {
      const rated = inspectionOf(youth, cases, {
        '2.1': `Among girls :percent[${question.id} yes]{sex=girl} were helped.`,
      })
      const view = published(rated)
      expect(view.disclosure.exposed).toContainEqual({
        question: question.id,
        group: girls,
        by: 'report',
      })
      // Its cell is there to be gone to, also where the part is left out.
      expect(publishedCounts(view).rows).toContainEqual(
        expect.objectContaining({ question: question.id, value: 'Girls', yes: 6, no: 3 }),
      )
    }
  })

  it('controls nothing but people’s characteristics and surveys unless asked for', () => {
    const hides = (control: DisclosureControl) =>
      publishedCounts(published(inspectionOf(youth, sixOfNine), control)).rows.filter(
        ({ yes, characteristic }) => yes === null && characteristic !== 'Sex',
      ).length
    expect(hides({ below: 25, of: 'personal' })).toBeLessThan(
      hides({ below: 25, of: 'everything' }),
    )
  })
})
