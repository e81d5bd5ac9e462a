import { match, P } from 'ts-pattern'
import { csvText } from '../answers/csv-text.js'
import { namesOfRedcap } from '../columns/tool-names.js'
import { allowedAnswers, labelOf } from '../template/allowed-answers.js'
import { conditionOf, type ConditionWords } from './condition.js'
import type { Form, FormQuestion } from './form.js'
import { limitsOf } from './limits.js'

const { name, code } = namesOfRedcap

/** The columns of a data dictionary, in REDCap’s order and words. */
const columns = [
  'Variable / Field Name',
  'Form Name',
  'Section Header',
  'Field Type',
  'Field Label',
  'Choices, Calculations, OR Slider Labels',
  'Field Note',
  'Text Validation Type OR Show Slider Number',
  'Text Validation Min',
  'Text Validation Max',
  'Identifier?',
  'Branching Logic (Show field only if...)',
  'Required Field?',
  'Custom Alignment',
  'Question Number (surveys only)',
  'Matrix Group Name',
  'Matrix Ranking?',
  'Field Annotation',
] as const

type Row = Partial<Record<(typeof columns)[number], string>>

/** Branching logic: a checkbox is '1' by choice, and has no value of its own. */
const words: ConditionWords = {
  and: 'and',
  or: 'or',
  answered: ({ id, set }) =>
    set?.kind === 'several'
      ? `(${set.values.map((one) => `[${name(id)}(${code(one.id)})] = '1'`).join(' or ')})`
      : `[${name(id)}] <> ''`,
  is: ({ id, set }, value) =>
    set?.kind === 'several'
      ? `[${name(id)}(${code(value)})] = '1'`
      : `[${name(id)}] = '${codeIn(set, value)}'`,
  isNot: ({ id, set }, value) =>
    set?.kind === 'several'
      ? `[${name(id)}(${code(value)})] <> '1'`
      : `[${name(id)}] <> '${codeIn(set, value)}'`,
}

/** A form as REDCap’s data dictionary. What comes back as raw data needs no mapping. */
export function redcapDictionary(form: Form): string {
  const rows: Row[] = [
    {
      'Variable / Field Name': form.row,
      'Field Type': 'text',
      'Field Label': form.row === 'case' ? 'Case' : 'Response',
      'Field Note': 'The id under which it is kept: no name of a person',
      'Required Field?': 'y',
    },
    ...form.characteristics.map(({ id, label, values }): Row => ({
      'Variable / Field Name': name(id),
      'Field Type': 'radio',
      'Field Label': label,
      'Choices, Calculations, OR Slider Labels': choices(values.map((one) => [one.id, one.label])),
    })),
    ...form.sections.flatMap(({ title, questions }) =>
      questions.map((question, i): Row => ({
        'Variable / Field Name': name(question.id),
        'Section Header': i === 0 ? title : '',
        'Field Label': question.text,
        'Branching Logic (Show field only if...)': conditionOf(question, form, words) ?? '',
        ...typeOf(question),
      })),
    ),
  ]
  return csvText([
    columns,
    ...rows.map((row) =>
      columns.map((column) => (column === 'Form Name' ? form.id : (row[column] ?? ''))),
    ),
  ])
}

function typeOf({ set }: FormQuestion): Row {
  const note = allowedAnswers(set)
  return match(set)
    .with({ kind: P.union('ordered', 'one') }, ({ values }): Row => ({
      'Field Type': 'radio',
      'Choices, Calculations, OR Slider Labels': choices(
        values.map((one) => [one.id, labelOf(one)]),
      ),
    }))
    .with({ kind: 'several' }, ({ values }): Row => {
      const alone = values.filter((one) => one.alone).map(({ id }) => code(id))
      return {
        'Field Type': 'checkbox',
        'Choices, Calculations, OR Slider Labels': choices(
          values.map((one) => [one.id, labelOf(one)]),
        ),
        'Field Annotation': alone.length === 0 ? '' : `@NONEOFTHEABOVE='${alone.join(',')}'`,
      }
    })
    .with({ kind: 'number' }, (number): Row => {
      const { min, max } = limitsOf(number)
      return {
        'Field Type': 'text',
        'Field Note': note,
        // Who does not know may say so, which no field of numbers takes.
        ...(number.values.length > 0
          ? {}
          : {
              'Text Validation Type OR Show Slider Number':
                number.decimals === 0 ? 'integer' : 'number',
              'Text Validation Min': min,
              'Text Validation Max': max,
            }),
      }
    })
    .with({ kind: 'date' }, ({ from, to }): Row => ({
      'Field Type': 'text',
      'Text Validation Type OR Show Slider Number': 'date_ymd',
      'Text Validation Min': from,
      'Text Validation Max': to,
    }))
    .with({ kind: 'text' }, (): Row => ({ 'Field Type': 'notes', 'Field Note': note }))
    .exhaustive()
}

/** Between choices stands a bar, between a code and its label the first comma. */
function choices(values: readonly (readonly [id: string, label: string])[]): string {
  return values.map(([id, label]) => `${code(id)}, ${label.replaceAll('|', '/')}`).join(' | ')
}

/** Of what is chosen the code; of numbers and days what they are. */
function codeIn(set: FormQuestion['set'] | null, value: string): string {
  return set?.kind === 'number' || set?.kind === 'date' ? value : code(value)
}
