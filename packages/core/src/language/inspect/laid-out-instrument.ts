import { bareRecord } from '../../bare-record.js'
import type {
  Block,
  Characteristic,
  Framework,
  KeyQuestion,
  Question,
  ReportPart,
} from '../../framework/framework.js'
import type { Rules } from '../rules.js'
import { countedQuestions } from '../instrument/counted-questions.js'
import type { Instrument } from '../schema/instrument-schema.js'
import type { PlainQuestion } from '../schema/question-schema.js'
import { textIn, type Texts } from '../../names.js'
import { askedOf } from '../outline/asked-of.js'
import { keyQuestionsAsked } from './exact/key-questions-asked.js'
import { sourceOf } from '../outline/source-of.js'

type LaidOut = Pick<
  Framework,
  | 'serviceType'
  | 'sampleWindows'
  | 'discretion'
  | 'characteristics'
  | 'answerSets'
  | 'surveys'
  | 'measures'
  | 'pooled'
  | 'repeated'
  | 'addressees'
  | 'quantityWords'
  | 'report'
>

const en = (texts: Texts) => textIn(texts, 'en')

/** What a framework’s instrument says of the whole, and what is so where it says nothing. */
export function instrumentOf({ file }: Rules): LaidOut {
  const { instrument = {} } = file
  const {
    serviceType,
    sampleWindows,
    discretion,
    characteristics = [],
    surveys = [],
    caseSets = [],
  } = instrument
  const laidOut = characteristics.map((one) => characteristicOf(one))
  const repeated = caseSets.find(({ repeats }) => repeats !== undefined)
  return {
    serviceType: serviceType ? en(serviceType) : 'service',
    sampleWindows: sampleWindows ? en(sampleWindows) : 'Sample drawn from',
    ...(discretion && {
      discretion: { ...discretion, source: sourceOf(discretion.source, file.id) },
    }),
    characteristics: laidOut,
    ...(instrument.answers && { answerSets: bareRecord(Object.entries(instrument.answers)) }),
    ...(instrument.measures && {
      measures: instrument.measures.map(({ id, label, questions }) => ({
        id,
        label: en(label),
        questions,
      })),
    }),
    ...(caseSets.some(({ of }) => of === 'pooled') && {
      pooled: caseSets.flatMap(({ id, label, of, framework }) =>
        of === 'pooled'
          ? [{ id, label: label ? en(label) : id, framework: framework ?? file.id }]
          : [],
      ),
    }),
    ...(repeated && {
      repeated: { id: repeated.id, label: repeated.label ? en(repeated.label) : repeated.id },
    }),
    surveys: surveys.map(({ id, title, respondents, characteristics: known, questions }) => ({
      id,
      title: en(title),
      respondents: en(respondents),
      ...(known && { characteristics: laidOut.filter(({ id }) => known.includes(id)) }),
      questions: questions.map((question) => questionOf(question)),
    })),
    addressees: instrument.addressees?.map(({ id, label }) => ({ id, label: en(label) })) ?? [
      { id: 'service', label: '{service}' },
    ],
    ...wordsOf(instrument),
    report: instrument.report?.map((part): ReportPart =>
      'title' in part ? { ...part, title: en(part.title) } : part,
    ) ?? [
      { part: 'section', id: 'summary', title: 'Summary' },
      { part: 'ratings', title: 'Ratings' },
      { part: 'domains' },
      { part: 'recommendations', title: 'Recommendations' },
    ],
  }
}

function characteristicOf({
  id,
  label,
  personal,
  values,
}: NonNullable<Instrument['characteristics']>[number]): Characteristic {
  return {
    id,
    label: en(label),
    ...(personal !== undefined && { personal }),
    values: values.map((value) => ({
      id: value.id,
      label: en(value.label),
      group: en(value.group),
    })),
  }
}

/** The key questions of a standard: what is asked of it that a tally counts. */
export function keyQuestionsOf(rules: Rules, index: number): KeyQuestion[] {
  return keyQuestionsAsked(rules, askedOf(rules, index)).map((question) => ({
    ...questionOf(question, titleOf(rules, question.id)),
    prompts: (question.prompts ?? []).map((prompt) => questionOf(prompt)),
  }))
}

/** What else is asked of a standard. */
export function promptsOf(rules: Rules, index: number): Question[] {
  const asked = askedOf(rules, index)
  const keys = keyQuestionsAsked(rules, asked)
  return (asked?.questions ?? [])
    .filter((question) => !keys.includes(question))
    .map((question) => questionOf(question))
}

/** The blocks that follow some standards. */
export function blocksAfter({ file }: Rules, standards: readonly string[]): Block[] {
  return (file.instrument?.blocks ?? [])
    .filter(({ after }) => standards.includes(after))
    .map(({ id, title, after, compare, cases, questions = [] }) => ({
      id,
      title: en(title),
      after,
      prompts: questions.map((question) => questionOf(question)),
      ...(compare !== undefined && { compare }),
      ...(cases !== undefined && { cases }),
    }))
}

function questionOf({ id, label, text, ...answered }: PlainQuestion, title = id): Question {
  const { answers, yes, asked, codes } = answered
  return {
    id,
    label: label ? en(label) : title,
    text: en(text),
    ...(answers !== undefined && { answers }),
    ...(yes && { yes }),
    ...(asked && { asked }),
    ...(codes !== undefined && { codes }),
  }
}

/** The title of the node that counts a question. */
function titleOf({ names }: Rules, id: string): string | undefined {
  const counted = countedQuestions(names.nodes).find(
    ({ question, node }) => question === id && node.node.title,
  )
  return counted && en(counted.node.node.title!)
}

function wordsOf({ quantityWords }: Instrument): Pick<LaidOut, 'quantityWords'> {
  if (!quantityWords) return {}
  return {
    quantityWords: quantityWords.flatMap(({ words, from, below }) =>
      words['en'] ? [{ words: words['en'], from, below }] : [],
    ),
  }
}
