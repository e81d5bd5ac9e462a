import { yesNo } from '@inspectorate/core/answers'
import { match, P } from 'ts-pattern'
import { namesOfLimeSurvey } from '../columns/tool-names.js'
import { allowedAnswers, labelOf } from '../template/allowed-answers.js'
import { conditionOf, type ConditionWords } from './condition.js'
import type { Form, FormQuestion } from './form.js'
import { limitsOf } from './limits.js'

const { name, code } = namesOfLimeSurvey

/** The columns of LimeSurvey’s tab-separated survey structure that are used here. */
const columns = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'exclude_all_others',
] as const

type Row = Partial<Record<(typeof columns)[number], string>>

/**
 * A form as LimeSurvey’s tab-separated survey structure. Exported with question codes as headings and full answers, what
 * comes back needs no mapping: an answer has a code of five characters there, which tells nobody what it is.
 */
export function limeSurveyForm(form: Form): string {
  const characteristics = new Map(
    form.characteristics.map(({ id, values }) => [id, values.map((one) => one.id)]),
  )
  const words: ConditionWords = {
    and: 'and',
    or: 'or',
    answered: ({ id, set }) =>
      set?.kind === 'several'
        ? `(${set.values.map((one) => `${name(id)}_${code(one.id)}.NAOK == "Y"`).join(' or ')})`
        : `!is_empty(${name(id)}.NAOK)`,
    is: ({ id, set }, value) =>
      set?.kind === 'several'
        ? `${name(id)}_${code(value)}.NAOK == "Y"`
        : `${name(id)}.NAOK == "${answerIn(set, characteristics.get(id), value)}"`,
    isNot: ({ id, set }, value) =>
      set?.kind === 'several'
        ? `${name(id)}_${code(value)}.NAOK != "Y"`
        : `${name(id)}.NAOK != "${answerIn(set, characteristics.get(id), value)}"`,
  }
  const group = (title: string): Row => ({
    class: 'G',
    name: title,
    relevance: '1',
    language: 'en',
  })
  const question = (row: Row): Row => ({
    class: 'Q',
    relevance: '1',
    language: 'en',
    mandatory: 'N',
    other: 'N',
    ...row,
  })
  const rows: Row[] = [
    { class: 'S', name: 'language', text: 'en' },
    { class: 'S', name: 'format', text: 'G' },
    { class: 'SL', name: 'surveyls_title', text: form.title, language: 'en' },
    group('About it'),
    question({
      'type/scale': 'S',
      name: form.row,
      text: form.row === 'case' ? 'Case' : 'Response',
      help: 'The id under which it is kept: no name of a person',
      mandatory: 'Y',
    }),
    ...form.characteristics.flatMap(({ id, label, values }): Row[] => [
      question({ 'type/scale': 'L', name: name(id), text: label }),
      ...values.map((one): Row =>
        answer(
          answerIn(
            null,
            values.map((each) => each.id),
            one.id,
          ),
          one.label,
        ),
      ),
    ]),
    ...form.sections.flatMap(({ title, questions }): Row[] => [
      group(title),
      ...questions.flatMap((one): Row[] => [
        question({
          name: name(one.id),
          text: one.text,
          relevance: conditionOf(one, form, words) ?? '1',
          ...typeOf(one),
        }),
        ...partsOf(one),
      ]),
    ]),
  ]
  return [columns, ...numbered(rows).map((row) => columns.map((column) => cell(row[column] ?? '')))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('')
}

function typeOf({ set }: FormQuestion): Row {
  return (
    match(set)
      .with({ kind: P.union('ordered', 'one') }, (): Row => ({ 'type/scale': 'L' }))
      .with({ kind: 'several' }, ({ values }): Row => ({
        'type/scale': 'M',
        exclude_all_others: values
          .filter((one) => one.alone)
          .map((one) => code(one.id))
          .join(';'),
      }))
      // As texts: it would write 20 as 20.0000000000, and a day with a time.
      .with({ kind: 'number' }, (number): Row => ({
        'type/scale': 'S',
        help: allowedAnswers(number),
        validation: `/${[limitsOf(number).form, ...number.values.map((one) => `^${one.id}$`)].join('|')}/`,
      }))
      .with({ kind: 'date' }, (date): Row => ({
        'type/scale': 'S',
        help: `${allowedAnswers(date)}, as 2026-02-28`,
        validation: '/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/',
      }))
      .with({ kind: 'text' }, (text): Row => ({ 'type/scale': 'T', help: allowedAnswers(text) }))
      .exhaustive()
  )
}

/** The answers or choices of a question, each a row. */
function partsOf({ set }: FormQuestion): Row[] {
  if (set.kind === 'several')
    return set.values.map((one): Row => ({
      class: 'SQ',
      'type/scale': '0',
      name: code(one.id),
      relevance: '1',
      text: labelOf(one),
      language: 'en',
    }))
  if (set.kind !== 'ordered' && set.kind !== 'one') return []
  return set.values.map((one) => answer(answerIn(set, undefined, one.id), labelOf(one)))
}

function answer(of: string, text: string): Row {
  return { class: 'A', 'type/scale': '0', name: of, text, language: 'en' }
}

/** At most five letters and digits: the ids of yes and no, and of others the place. */
function answerIn(
  set: FormQuestion['set'] | null,
  values: readonly string[] | undefined,
  value: string,
): string {
  if (set === yesNo) return value
  if (set?.kind === 'ordered' || set?.kind === 'one') return `A${set.rankOf.get(value)! + 1}`
  return values ? `A${values.indexOf(value) + 1}` : value
}

/** Choices are questions there: without an id of their own they would be given those of others. */
function numbered(rows: readonly Row[]): Row[] {
  const withIds = ['G', 'Q', 'SQ']
  let last = 0
  return rows.map((row) => (withIds.includes(row.class!) ? { ...row, id: `${++last}` } : row))
}

/**
 * No cell may break its row. LimeSurvey reads quotes where a cell begins with one, and then takes quotes away that are left
 * around all of it.
 */
function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim()
  if (!line.startsWith('"')) return line
  return enclosed(/^".*"$/.test(line) ? enclosed(line) : line)
}

function enclosed(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
