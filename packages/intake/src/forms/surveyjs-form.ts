import { match, P } from 'ts-pattern'
import { namesOfXml } from '../columns/tool-names.js'
import { allowedAnswers, labelOf } from '../template/allowed-answers.js'
import { conditionOf, type ConditionWords } from './condition.js'
import type { Form, FormQuestion } from './form.js'
import { limitsOf } from './limits.js'

/** A dot would lead into a value. */
const name = (id: string) => namesOfXml.name(id).replaceAll('.', '_')
const ref = (id: string) => `{${name(id)}}`

/** Expressions of SurveyJS. */
const words: ConditionWords = {
  and: 'and',
  or: 'or',
  answered: ({ id }) => `${ref(id)} notempty`,
  is: ({ id, set }, value) => `${ref(id)} ${set?.kind === 'several' ? 'contains' : '='} '${value}'`,
  isNot: ({ id, set }, value) =>
    `${ref(id)} ${set?.kind === 'several' ? 'notcontains' : '<>'} '${value}'`,
}

/** A form as SurveyJS reads it: a page for each section. What comes back has ids as names and values. */
export function surveyJsForm(form: Form): object {
  return {
    title: form.title,
    // An answer to what is no longer asked decides nothing, as here.
    clearInvisibleValues: 'onHidden',
    pages: [
      {
        name: 'about',
        elements: [
          {
            type: 'text',
            name: form.row,
            title: form.row === 'case' ? 'Case' : 'Response',
            description: 'The id under which it is kept: no name of a person',
            isRequired: true,
          },
          ...form.characteristics.map(({ id, label, values }) => ({
            type: 'radiogroup',
            name: name(id),
            title: label,
            choices: values.map((one) => ({ value: one.id, text: one.label })),
          })),
        ],
      },
      ...form.sections.map(({ title, questions }, i) => ({
        name: `section-${i + 1}`,
        title,
        elements: questions.map((question) => {
          const visibleIf = conditionOf(question, form, words)
          return {
            name: name(question.id),
            title: question.text,
            ...(visibleIf === null ? {} : { visibleIf }),
            ...typeOf(question),
          }
        }),
      })),
    ],
  }
}

function typeOf({ id, set }: FormQuestion): object {
  const text = allowedAnswers(set)
  return match(set)
    .with({ kind: P.union('ordered', 'one') }, ({ values }) => ({
      type: 'radiogroup',
      choices: values.map((one) => ({ value: one.id, text: labelOf(one) })),
    }))
    .with({ kind: 'several' }, ({ values }) => ({
      type: 'checkbox',
      choices: values.map((one) => ({
        value: one.id,
        text: labelOf(one),
        ...(one.alone ? { isExclusive: true } : {}),
      })),
    }))
    .with({ kind: 'number' }, (number) => {
      const { min, max, form } = limitsOf(number)
      const others = number.values.map((one) => ` or ${ref(id)} = '${one.id}'`).join('')
      return {
        type: 'text',
        description: text,
        validators: [
          // Kept as it was typed: 0.10 is a text, and no number of JavaScript.
          {
            type: 'regex',
            regex: [form, ...number.values.map((one) => `^${one.id}$`)].join('|'),
            text,
          },
          {
            type: 'expression',
            expression: `${ref(id)} empty or (${ref(id)} >= ${min} and ${ref(id)} <= ${max})${others}`,
            text,
          },
        ],
      }
    })
    .with({ kind: 'date' }, ({ from, to }) => ({
      type: 'text',
      inputType: 'date',
      min: from,
      max: to,
    }))
    .with({ kind: 'text' }, ({ max }) => ({ type: 'comment', maxLength: max }))
    .exhaustive()
}
