import type { Case, Framework, Survey } from '@inspectorate/core'
import { answerQuestions } from '@inspectorate/core/answers'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { anyList, type AnyList } from '../../test/any-list.js'
import { readAnswers } from '../answers/read-answers.js'
import { csvText } from '../answers/csv-text.js'
import { planImport } from '../import/plan-import.js'
import { textOf } from '../table/source-table.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { readWorkbookTables } from '../workbook/read-workbook-tables.js'
import { collectionForm } from './collection-form.js'

/** FORMS=500 tries as many lists; a usual run a few. */
const numRuns = Number(process.env.FORMS ?? 8)

/** The lists of the workbooks, with ids that no tool but ours would take: digits first, dots, and long. */
const lists = anyList.map(
  (list) =>
    JSON.parse(
      JSON.stringify(list).replaceAll(/"(q|c)(\d+)"/g, '"2.1-$1-what-was.asked-about-$2"'),
    ) as AnyList,
)

const surveyOf = ({ characteristics, questions }: AnyList): Survey => ({
  id: 'people',
  title: 'People',
  respondents: 'people',
  characteristics,
  questions,
})
const formOf = (list: AnyList, format: Parameters<typeof collectionForm>[1]) =>
  collectionForm(
    {
      id: 'care',
      title: 'Care',
      edition: '1',
      answerSets: list.answerSets,
    } as unknown as Framework,
    format,
    surveyOf(list),
  )

/** What a case says to a question or characteristic. */
const said = (one: Case, id: string) =>
  one.characteristics[id] ?? one.answers[id] ?? one.texts?.[id]

/** Imports what a tool exports, without a mapping. */
function imported(rows: readonly (readonly string[])[], list: AnyList): readonly Case[] {
  const table = readCsvTable(csvText(rows), 'export.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const read = readAnswers(table.value, list, { mayStandAlone: () => true })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const plan = planImport([], read.value, list)
  expect(plan.rejected.flatMap(({ issues }) => issues)).toEqual([])
  return plan.cases
}

/** The ids of what a form asks, in its order: every tool keeps that. */
const asked = ({ characteristics, questions }: AnyList) =>
  [...characteristics, ...questions].map(({ id }) => id)

const isSeveral = (list: AnyList, id: string) => {
  const named = list.questions.find((one) => one.id === id)?.answers
  return named !== undefined && list.answerSets[named]?.kind === 'several'
}
const idsOf = (list: AnyList, id: string): string[] => {
  const values =
    list.characteristics.find((one) => one.id === id)?.values ??
    answerQuestions(list.questions, list.answerSets)
      .filter((one) => one.id === id)
      .flatMap(({ set }) => ('values' in set ? set.values : []))
  return values.map((one) => one.id)
}

const cellsOf = (text: string) => {
  const table = readCsvTable(text, 'dictionary.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value.rows.map(({ cells }) =>
    cells.map((one) => (typeof one === 'string' ? one : one.found)),
  )
}

describe('XLSForm', () => {
  it('keeps its published rules, and what KoboToolbox exports of it is imported as it was answered', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const tables = readWorkbookTables(
          (await formOf(list, 'xlsform')) as Uint8Array,
          'form.xlsx',
        )
        if (!tables.ok) throw new Error(JSON.stringify(tables.issues))
        const [survey, choices] = ['survey', 'choices'].map((name) => {
          const [head, ...rows] = tables.value.find(({ sheet }) => sheet === name)!.rows
          const headings = head!.cells as string[]
          return rows.map(({ cells }) =>
            Object.fromEntries(headings.map((heading, i) => [heading, textOf(cells[i])])),
          )
        }) as [Record<string, string>[], Record<string, string>[]]
        // xlsform.org: names are those of XML and unique; lists exist; groups end; a reference names a question before it.
        const items = survey.filter(({ type }) => !type!.endsWith('group'))
        const names = items.map(({ name }) => name!)
        expect(new Set(names).size).toBe(names.length)
        for (const [i, { name, type, relevant, constraint }] of items.entries()) {
          expect(name).toMatch(/^[A-Za-z_][\w.-]*$/)
          const [kind, of] = type!.split(' ')
          expect(['text', 'integer', 'decimal', 'date', 'select_one', 'select_multiple']).toContain(
            kind,
          )
          if (of) expect(choices.filter((one) => one.list_name === of).length).toBeGreaterThan(1)
          for (const [, reference] of relevant!.matchAll(/\$\{([^}]*)\}/g))
            expect(names.slice(0, i)).toContain(reference)
          for (const expression of [relevant!, constraint!])
            expect(expression.split('(').length).toBe(expression.split(')').length)
        }
        const pairs = choices.map((one) => `${one.list_name} ${one.name}`)
        expect(new Set(pairs).size).toBe(pairs.length)
        expect(survey.filter(({ type }) => type === 'begin_group')).toHaveLength(1)
        expect(survey.at(-1)!.type).toBe('end_group')

        // As KoboToolbox exports it: groups before names, a column for all choices and one for each.
        const [, ...columns] = items
        const group = (i: number) => (i < list.characteristics.length ? '' : 'section_1/')
        const rows = list.cases.map((one) => [
          one.id,
          ...asked(list).flatMap((id) => {
            const answer = said(one, id)
            return isSeveral(list, id)
              ? [
                  answer ?? '',
                  ...idsOf(list, id).map((value) =>
                    answer === undefined ? '' : answer.split(' ').includes(value) ? '1' : '0',
                  ),
                ]
              : [answer ?? '']
          }),
          '77',
        ])
        const headings = asked(list).flatMap((id, i) => {
          const name = group(i) + columns[i]!.name!
          return isSeveral(list, id)
            ? [name, ...idsOf(list, id).map((value) => `${name}/${value}`)]
            : [name]
        })
        expect(imported([['response', ...headings, '_index'], ...rows], list)).toEqual(list.cases)
      }),
      { numRuns },
    )
  })
})

describe('REDCap', () => {
  it('has the columns of a data dictionary, and its raw data are imported as they were answered', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const [head, ...rows] = cellsOf((await formOf(list, 'redcap')) as string)
        expect(head).toHaveLength(18)
        const [first, ...fields] = rows.map((cells) =>
          Object.fromEntries(head!.map((heading, i) => [heading, cells[i] ?? ''])),
        )
        const nameOf = (field: Record<string, string>) => field['Variable / Field Name']!
        expect(nameOf(first!)).toBe('response')
        const codes = (field: Record<string, string>) =>
          field['Choices, Calculations, OR Slider Labels']!.split(' | ').map(
            (one) => one.split(', ')[0]!,
          )
        for (const [i, field] of fields.entries()) {
          expect(nameOf(field)).toMatch(/^[a-z](_?[a-z0-9])*$/)
          expect(['text', 'notes', 'radio', 'checkbox']).toContain(field['Field Type'])
          const logic = field['Branching Logic (Show field only if...)']!
          for (const [, reference, code] of logic.matchAll(/\[(\w+)(?:\((\w+)\))?\]/g)) {
            const about = fields.slice(0, i).find((one) => nameOf(one) === reference)
            expect(about).toBeDefined()
            if (code !== undefined) expect(codes(about!)).toContain(code)
          }
        }
        const cells = list.cases.map((one) => [
          one.id,
          ...asked(list).flatMap((id, i) => {
            const answer = said(one, id)
            const values = idsOf(list, id)
            const codeOf = (value: string) => codes(fields[i]!)[values.indexOf(value)] ?? value
            if (fields[i]!['Field Type'] !== 'checkbox')
              return [
                answer === undefined
                  ? ''
                  : fields[i]!['Field Type'] === 'radio'
                    ? codeOf(answer)
                    : answer,
              ]
            // Zeros too where nothing was answered.
            return values.map((value) => (answer?.split(' ').includes(value) ? '1' : '0'))
          }),
          '2',
        ])
        const headings = fields.flatMap((field) =>
          field['Field Type'] === 'checkbox'
            ? codes(field).map((code) => `${nameOf(field)}___${code}`)
            : [nameOf(field)],
        )
        expect(
          imported([['response', ...headings, 'care_people_complete'], ...cells], list),
        ).toEqual(list.cases)
      }),
      { numRuns },
    )
  })
})

describe('SurveyJS', () => {
  it('loads the form, asks what is asked here, and its results are imported as they were answered', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const json = JSON.parse((await formOf(list, 'surveyjs')) as string) as object
        const names = new Model(json).getAllQuestions().map(({ name }) => name)
        expect(new Model(json).jsonErrors ?? []).toEqual([])
        const questions = answerQuestions(list.questions, list.answerSets)
        for (const one of list.cases) {
          const model = new Model(json)
          model.setValue('response', one.id)
          asked(list).forEach((id, i) => {
            const answer = said(one, id)
            if (answer !== undefined)
              model.setValue(names[i + 1]!, isSeveral(list, id) ? answer.split(' ') : answer)
          })
          questions.forEach(({ id, asks }, i) => {
            const name = names[i + 1 + list.characteristics.length]!
            expect([id, model.getQuestionByName(name).isVisible]).toEqual([id, asks?.(one) ?? true])
          })
          expect(model.validate(false, false, undefined, false)).toBe(true)
        }
        const rows = list.cases.map((one) => [
          one.id,
          ...asked(list).map((id) => {
            const answer = said(one, id) ?? ''
            return isSeveral(list, id) ? answer.split(' ').join(', ') : answer
          }),
        ])
        expect(imported([names, ...rows], list)).toEqual(list.cases)
      }),
      { numRuns },
    )
  })
})

/**
 * As TSVImportSurvey of LimeSurvey reads a structure (application/helpers/admin/import_helper.php, re-read, not run): cells that
 * begin with a quote end with one, and quotes that are left around a whole cell are taken away.
 */
function asLimeSurveyReads(text: string): string[][] {
  const rows: string[][] = parse(text, { delimiter: '\t', relax_quotes: true })
  return rows.map((cells) =>
    cells.map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
  )
}

describe('LimeSurvey', () => {
  it('has texts with quotes as they are', async () => {
    const texts = ['"Safe" or "not safe"', '"Safe', 'Is it "safe"?', '"Safe"']
    const questions = texts.map((text, i) => ({ id: `q${i}`, label: `q${i}`, text }))
    const form = await formOf(
      { questions, characteristics: [], answerSets: {}, cases: [] },
      'limesurvey',
    )
    const [head, ...rows] = asLimeSurveyReads(form as string)
    const said = rows.map((cells) => cells[head!.indexOf('text')])
    expect(said).toEqual(expect.arrayContaining(texts))
  })

  it('has codes that it takes, and full answers are imported as they were given', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const [head, ...lines] = asLimeSurveyReads((await formOf(list, 'limesurvey')) as string)
        const rows = lines.map((cells) =>
          Object.fromEntries(head!.map((heading, i) => [heading, cells[i]!])),
        )
        const fields: { name: string; type: string; parts: { name: string; text: string }[] }[] = []
        // A choice under the id of a question would be left out.
        const ids = rows.flatMap((row) => (/^(?:G|Q|SQ)$/.test(row.class!) ? [row.id!] : []))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('')
        for (const row of rows) {
          expect(['S', 'SL', 'G', 'Q', 'SQ', 'A']).toContain(row.class)
          const part = { name: row.name!, text: row.text! }
          if (row.class === 'Q')
            fields.push({ name: row.name!, type: row['type/scale']!, parts: [] })
          if (row.class === 'SQ' || row.class === 'A') fields.at(-1)!.parts.push(part)
          if (row.class === 'Q' || row.class === 'SQ')
            expect(row.name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,19}$/)
          if (row.class === 'A') expect(row.name).toMatch(/^[A-Za-z0-9]{1,5}$/)
        }
        expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
        const [, ...items] = fields
        const cells = list.cases.map((one) => [
          one.id,
          ...asked(list).flatMap((id, i) => {
            const { type, parts } = items[i]!
            const answer = said(one, id)
            const values = idsOf(list, id)
            if (type === 'M')
              return values.map((value) => (answer?.split(' ').includes(value) ? 'Yes' : ''))
            if (answer === undefined) return ['']
            return [type === 'L' ? parts[values.indexOf(answer)]!.text : answer]
          }),
          '2026-03-02 10:00:00',
        ])
        const headings = items.flatMap(({ name, type, parts }) =>
          type === 'M' ? parts.map((part) => `${name}[${part.name}]`) : [name],
        )
        expect(imported([['response', ...headings, 'submitdate'], ...cells], list)).toEqual(
          list.cases,
        )
      }),
      { numRuns },
    )
  })
})
