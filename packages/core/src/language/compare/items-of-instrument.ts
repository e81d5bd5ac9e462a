import type { Instrument } from '../schema/instrument-schema.js'
import type { CaseQuestion } from '../schema/question-schema.js'
import { textIn, type Texts } from '../../names.js'
import { itemsOfAnswers } from './items-of-answers.js'
import { sayCitation } from './say-citation.js'
import { linesOf, textFields, type ComparedItem, type RulesPart } from './compared-item.js'

/** Everything that an instrument is made of, in the order of the file. */
export function itemsOfInstrument(
  instrument: Instrument | undefined,
  language: string,
): ComparedItem[] {
  if (!instrument) return []
  const { discretion } = instrument
  const item = (
    part: RulesPart,
    id: string,
    texts: Texts | undefined,
    within: string,
    fields: readonly (readonly [string, ReturnType<typeof linesOf>])[],
  ): ComparedItem => ({
    part,
    id,
    title: texts ? textIn(texts, language) : id,
    within,
    fields: new Map(fields),
  })
  const question = (
    within: string,
    { id, label, text, answers, yes, asked, codes }: CaseQuestion,
  ) =>
    item('question', id, label ?? text, within, [
      ...textFields('label', label),
      ...textFields('text', text),
      ['answers', linesOf(answers)],
      ['yes', linesOf(yes)],
      ['asked', linesOf(asked)],
      ['codes', linesOf(codes)],
    ])
  const questions = (within: string, list: readonly CaseQuestion[] = []): ComparedItem[] =>
    list.flatMap((one) => [question(within, one), ...questions(one.id, one.prompts)])
  return [
    item('instrument', '', undefined, '', [
      ...textFields('what is inspected', instrument.serviceType),
      ...textFields('weeks of the sample', instrument.sampleWindows),
      [
        'discretion',
        linesOf(
          discretion,
          discretion &&
            `within ${discretion.withinPoints} points, within ${discretion.withinCases} cases, or ${discretion.fewCases} cases at most: ${sayCitation(discretion.source)}`,
        ),
      ],
      ['words of quantity', (instrument.quantityWords ?? []).flatMap((one) => linesOf(one))],
      ['table of scores', linesOf(instrument.scoreTable)],
    ]),
    ...(instrument.characteristics ?? []).flatMap(({ id, label, personal, values }) => [
      item('characteristic', id, label, 'characteristics', [
        ...textFields('label', label),
        ['personal', linesOf(personal)],
      ]),
      ...values.map((value) =>
        item('value', value.id, value.label, id, [
          ...textFields('label', value.label),
          ...textFields('group', value.group),
        ]),
      ),
    ]),
    ...itemsOfAnswers(instrument, language),
    ...(instrument.caseSets ?? []).map(({ id, label, of, repeats, framework }) =>
      item('case set', id, label, 'case sets', [
        ...textFields('label', label),
        ['of', linesOf(of)],
        ['repeats', linesOf(repeats)],
        ['framework', linesOf(framework)],
      ]),
    ),
    ...(instrument.standards ?? []).flatMap((one) => [
      item('statement', one.node, undefined, 'standards', [
        ...textFields('statement', one.statement),
        ['cases', linesOf(one.cases)],
      ]),
      ...questions(one.node, one.questions),
    ]),
    ...(instrument.blocks ?? []).flatMap(
      ({ id, title, after, compare, cases, questions: list }) => [
        item('block', id, title, 'blocks', [
          ...textFields('title', title),
          ['after', linesOf(after)],
          ['compared by', linesOf(compare)],
          ['cases', linesOf(cases)],
        ]),
        ...questions(id, list),
      ],
    ),
    ...(instrument.surveys ?? []).flatMap(
      ({ id, title, respondents, characteristics: known, questions: list }) => [
        item('survey', id, title, 'surveys', [
          ...textFields('title', title),
          ...textFields('respondents', respondents),
          ['characteristics', (known ?? []).flatMap((one) => linesOf(one))],
        ]),
        ...questions(id, list),
      ],
    ),
    ...(instrument.measures ?? []).map(({ id, label, questions: list }) =>
      item('measure', id, label, 'measures', [
        ...textFields('label', label),
        ['questions', list.flatMap((one) => linesOf(one))],
      ]),
    ),
    ...(instrument.addressees ?? []).map(({ id, label }) =>
      item('addressee', id, label, 'addressees', textFields('label', label)),
    ),
    ...(instrument.report ?? []).map((part) =>
      item(
        'report part',
        part.part === 'section' ? part.id : part.part,
        'title' in part ? part.title : undefined,
        'report',
        [['kind', linesOf(part.part)], ...('title' in part ? textFields('title', part.title) : [])],
      ),
    ),
  ]
}
