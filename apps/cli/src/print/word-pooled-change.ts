import type { Framework } from '@inspectorate/core'
import type { InspectionChange } from '@inspectorate/publication'
import { answerWords, questionName } from './word-answer.js'

type RecordChange = Extract<InspectionChange, { code: 'pooled-record' }>
type AnswersChange = Extract<InspectionChange, { code: 'pooled-answers' }>

/** A record that is pooled, is not any more, or is another file: by what says so. */
export function wordPooledRecord(
  { set, record, from, to }: RecordChange,
  framework: Framework,
): string {
  const whose = `${record} in ${setName(framework, set)}`
  if (from === null) return `${whose}: pooled, ${described(to!)}`
  if (to === null) return `${whose}: not pooled any more, was ${described(from)}`
  return `${whose}: from ${described(from)} to ${described(to)}`
}

/** What the records of a set together answered, answer by answer. */
export function wordPooledAnswers(
  { set, question, from, to }: AnswersChange,
  framework: Framework,
): string {
  const word = answerWords(framework)
  const counts = [from, to].map((one) => new Map(one?.answers ?? []))
  const answers = [...new Set(counts.flatMap((one) => [...one.keys()]))]
  const asked = [from, to].map((one) => (one === null ? 0 : one.asked))
  const told = [
    ...answers.map((answer) => [
      word(question, answer),
      ...counts.map((one) => one.get(answer) ?? 0),
    ]),
    ...(asked.includes(null) ? [] : [['asked', ...asked]]),
  ].filter(([, was, is]) => was !== is)
  const moved = told.map(([name, was, is]) => `${name} from ${was} to ${is}`)
  return `${questionName(framework, question)} in ${setName(framework, set)}: ${moved.join(', ')}`
}

function setName({ pooled = [] }: Framework, set: string): string {
  return pooled.find(({ id }) => id === set)?.label ?? set
}

function described({
  cases,
  published,
  framework,
  sha256,
}: NonNullable<RecordChange['to']>): string {
  return `${cases} cases, published ${published} under ${framework}, SHA-256 ${sha256.slice(0, 12)}…`
}
