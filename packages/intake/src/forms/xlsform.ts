import type { AnswerValue } from '@inspectorate/core/answers'
import { match, P } from 'ts-pattern'
import { namesOfXml } from '../columns/tool-names.js'
import { allowedAnswers, labelOf } from '../template/allowed-answers.js'
import { conditionOf, type ConditionWords } from './condition.js'
import type { Form, FormQuestion } from './form.js'
import { limitsOf } from './limits.js'
import { textWorkbook } from '../template/text-workbook.js'

const { name } = namesOfXml
const ref = (id: string) => `\${${name(id)}}`

/** Conditions as XLSForm writes them, in XPath (xlsform.org, “Relevant”). */
const words: ConditionWords = {
  and: 'and',
  or: 'or',
  answered: ({ id }) => `${ref(id)} != ''`,
  is: ({ id, set }, value) =>
    match(set)
      .with({ kind: 'several' }, () => `selected(${ref(id)}, '${value}')`)
      .with({ kind: 'date' }, () => `format-date(${ref(id)}, '%Y-%m-%d') = '${value}'`)
      .with({ kind: 'number' }, () => `${ref(id)} = ${isNumber(value) ? value : `'${value}'`}`)
      .otherwise(() => `${ref(id)} = '${value}'`),
  isNot: (subject, value) => `not(${words.is(subject, value)})`,
}

/**
 * A form as an XLSForm, which KoboToolbox, ODK and others read: questions, choices and settings. What comes back has
 * the ids of questions as headings and those of answers in its cells.
 */
export function xlsForm(form: Form): Promise<Uint8Array> {
  const lists = new Map<string, readonly (readonly [string, string])[]>()
  const survey: Row[] = [
    {
      type: 'text',
      name: form.row,
      label: form.row === 'case' ? 'Case' : 'Response',
      hint: 'The id under which it is kept: no name of a person',
      required: 'yes',
    },
    ...form.characteristics.map(({ id, label, values }): Row => {
      lists.set(
        `of_${name(id)}`,
        values.map((one) => [one.id, one.label] as const),
      )
      return { type: `select_one of_${name(id)}`, name: name(id), label: plain(label) }
    }),
    ...form.sections.flatMap(({ title, questions }, i): Row[] => [
      { type: 'begin_group', name: `section_${i + 1}`, label: plain(title) },
      ...questions.map((question): Row => {
        const { set } = question
        if ('values' in set && set.kind !== 'number')
          lists.set(
            listOf(set.id),
            set.values.map((one: AnswerValue) => [one.id, labelOf(one)] as const),
          )
        return {
          name: name(question.id),
          label: plain(question.text),
          relevant: conditionOf(question, form, words) ?? '',
          ...typeOf(question),
        }
      }),
      { type: 'end_group', name: '', label: '' },
    ]),
  ]
  const columns = [
    'type',
    'name',
    'label',
    'hint',
    'required',
    'relevant',
    'constraint',
    'constraint_message',
  ] as const
  return textWorkbook(form.title, [
    {
      name: 'survey',
      rows: [columns, ...survey.map((row) => columns.map((column) => row[column] ?? ''))],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ...[...lists].flatMap(([list, values]) =>
          values.map(([value, label]) => [list, value, plain(label)]),
        ),
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version'],
        [form.title, form.id, form.edition],
      ],
    },
  ])
}

interface Row {
  readonly type: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: string
  readonly relevant?: string
  readonly constraint?: string
  readonly constraint_message?: string
}

function typeOf({
  set,
}: FormQuestion): Pick<Row, 'type' | 'hint' | 'constraint' | 'constraint_message'> {
  const constraint_message = allowedAnswers(set)
  return match(set)
    .with({ kind: P.union('ordered', 'one') }, ({ id }) => ({ type: `select_one ${listOf(id)}` }))
    .with({ kind: 'several' }, ({ id, values }) => {
      const alone = values.filter((value) => value.alone)
      return {
        type: `select_multiple ${listOf(id)}`,
        ...(alone.length === 0
          ? {}
          : {
              constraint: `count-selected(.) <= 1 or not(${alone.map((one) => `selected(., '${one.id}')`).join(' or ')})`,
              constraint_message: `${alone.map(labelOf).join(', ')}: by itself`,
            }),
      }
    })
    .with({ kind: 'number' }, (number) => {
      const { min, max, form } = limitsOf(number)
      const range = `. >= ${min} and . <= ${max} and regex(., '${form}')`
      return {
        // Who does not know may say so, which no field of numbers takes.
        type: number.values.length > 0 ? 'text' : number.decimals === 0 ? 'integer' : 'decimal',
        hint: constraint_message,
        constraint: [`(${range})`, ...number.values.map(({ id }) => `. = '${id}'`)].join(' or '),
        constraint_message,
      }
    })
    .with({ kind: 'date' }, ({ from, to }) => ({
      type: 'date',
      constraint: `. >= date('${from}') and . <= date('${to}')`,
      constraint_message,
    }))
    .with({ kind: 'text' }, ({ max }) => ({
      type: 'text',
      constraint: `string-length(.) <= ${max}`,
      constraint_message,
    }))
    .exhaustive()
}

function listOf(set: string): string {
  return `set_${name(set)}`
}

/** Words that XLSForm would take for a reference to a question. */
function plain(text: string): string {
  return text.replaceAll('${', '$ {')
}

function isNumber(value: string): boolean {
  return /^-?\d/.test(value)
}
