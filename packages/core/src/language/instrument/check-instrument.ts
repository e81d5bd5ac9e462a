import { describeFound, oneOf, type Issue, type IssueCode } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { Rules } from '../rules.js'
import { printedNodes } from '../outline/domains-of.js'
import { askedInSurveys, askedOfCases, type PlacedAsked } from './asked-questions.js'
import { checkAnswers } from './check-answers.js'
import { checkCaseSets } from './check-case-sets.js'
import { countedQuestions } from './counted-questions.js'
import type { Instrument } from '../schema/instrument-schema.js'

type Path = Issue['path']
type Fault = (code: IssueCode, path: Path, found: string, expected: string) => void

/** What stands beside characteristics and questions in tables of cases, and in the text of reports. */
const taken = ['case', 'response', 'form', 'source', 'start']

/** Faults of an instrument: what it names and the rules do not have, what is named twice, routing that leads nowhere. */
export function checkInstrument(rules: Pick<Rules, 'file' | 'names' | 'nodes'>): Issue[] {
  const { instrument } = rules.file
  if (!instrument) return []
  const issues: Issue[] = []
  const fault: Fault = (code, path, found, expected) => issues.push({ code, path, found, expected })
  const ofCases = askedOfCases(instrument)
  const surveys = askedInSurveys(instrument)
  checkNames(rules, instrument, fault)
  checkSections(rules, instrument, fault)
  checkTaken(instrument, [...ofCases, ...surveys.flat()], fault)
  checkCounted(rules, instrument, ofCases, fault)
  checkCaseSets(instrument, fault)
  return [...issues, ...checkAnswers(instrument, ofCases, surveys)]
}

function checkNames(
  rules: Pick<Rules, 'file' | 'names' | 'nodes'>,
  { standards = [], blocks = [], surveys = [], characteristics = [] }: Instrument,
  fault: Fault,
): void {
  const printed = printedNodes(rules).map((index) => rules.names.nodes[index]!.node.id)
  const checkNode = (id: string, path: Path) => {
    if (!rules.names.byId.has(id))
      fault('unknown-name', path, `the node ${describeFound(id)}`, nearestTo(id, printed))
    else if (!printed.includes(id))
      fault(
        'framework-inconsistent',
        path,
        `the node ${describeFound(id)}, which is not printed as a standard`,
        oneOf(printed),
      )
  }
  standards.forEach(({ node }, i) => {
    checkNode(node, ['instrument', 'standards', i, 'node'])
    if (standards.findIndex((one) => one.node === node) < i)
      fault(
        'duplicate-id',
        ['instrument', 'standards', i, 'node'],
        describeFound(node),
        'each node once',
      )
  })
  const known = characteristics.map(({ id }) => id)
  surveys.forEach((survey, i) =>
    survey.characteristics?.forEach((id, j) => {
      const path: Path = ['instrument', 'surveys', i, 'characteristics', j]
      if (!known.includes(id))
        fault('unknown-characteristic', path, describeFound(id), nearestTo(id, known))
      else if (survey.characteristics!.indexOf(id) < j)
        fault('duplicate-id', path, describeFound(id), 'each characteristic once')
    }),
  )
  blocks.forEach(({ after, compare }, i) => {
    checkNode(after, ['instrument', 'blocks', i, 'after'])
    if (compare !== undefined && !known.includes(compare))
      fault(
        'unknown-characteristic',
        ['instrument', 'blocks', i, 'compare'],
        describeFound(compare),
        nearestTo(compare, known),
      )
  })
}

/** What the report is made of: each section, standard and block has a place of its own, and domains are shown. */
function checkSections(
  { names }: Pick<Rules, 'names'>,
  { blocks = [], report, addressees = [], surveys = [] }: Instrument,
  fault: Fault,
): void {
  const at = (list: string, i: number): Path => ['instrument', list, i, 'id']
  checkOnce(
    [
      ...(report ?? []).flatMap((part, i) =>
        part.part === 'section' ? [{ id: part.id, path: at('report', i) }] : [],
      ),
      ...blocks.map(({ id }, i) => ({ id, path: at('blocks', i) })),
    ],
    fault,
    new Set(names.byId.keys()),
  )
  checkOnce(
    addressees.map(({ id }, i) => ({ id, path: at('addressees', i) })),
    fault,
  )
  checkOnce(
    surveys.map(({ id }, i) => ({ id, path: at('surveys', i) })),
    fault,
  )
  if (!report) return
  const shown = report.filter(({ part }) => part === 'domains').length
  if (shown !== 1)
    fault(
      'framework-inconsistent',
      ['instrument', 'report'],
      shown === 0 ? 'no part that shows the standards' : `${shown} parts that show the standards`,
      'the part “domains”, once',
    )
}

function checkTaken(
  { characteristics = [] }: Instrument,
  questions: readonly PlacedAsked[],
  fault: Fault,
): void {
  const columns = [
    ...questions.map(({ question: { id }, path }) => ({ id, path: [...path, 'id'] })),
    ...characteristics.map(({ id }, i) => ({
      id,
      path: ['instrument', 'characteristics', i, 'id'],
    })),
  ]
  checkOnce(columns, fault)
  for (const { id, path } of columns)
    if (taken.includes(id))
      fault('duplicate-id', path, describeFound(id), `an id that is not ${oneOf(taken)}`)
  characteristics.forEach(({ values }, i) =>
    checkOnce(
      values.map(({ id }, j) => ({
        id,
        path: ['instrument', 'characteristics', i, 'values', j, 'id'],
      })),
      fault,
    ),
  )
}

/** A key question is one that a tally counts: it is asked, and only it has prompts. */
function checkCounted(
  { names }: Pick<Rules, 'names'>,
  { standards = [] }: Instrument,
  asked: readonly PlacedAsked[],
  fault: Fault,
): void {
  const counted = countedQuestions(names.nodes)
  const ids = asked.map(({ question }) => question.id)
  for (const { question, path } of counted)
    if (!ids.includes(question))
      fault(
        'unknown-question',
        path,
        `${describeFound(question)}, which the instrument does not ask`,
        nearestTo(question, ids),
      )
  const keys = new Set(counted.map(({ question }) => question))
  standards.forEach(({ questions = [] }, i) =>
    questions.forEach(({ id, prompts }, j) => {
      if (prompts && !keys.has(id))
        fault(
          'framework-inconsistent',
          ['instrument', 'standards', i, 'questions', j, 'prompts'],
          `prompts under ${describeFound(id)}, which no tally counts`,
          'them beside it, or a tally of it',
        )
    }),
  )
  const titled = new Set(counted.filter(({ node }) => node.node.title).map((one) => one.question))
  for (const { question, path } of asked)
    if (!question.label && !titled.has(question.id))
      fault('invalid-type', [...path, 'label'], 'nothing', 'a label of a few words')
}

function checkOnce(
  list: readonly { readonly id: string; readonly path: Path }[],
  fault: Fault,
  others: ReadonlySet<string> = new Set(),
): void {
  const seen = new Set(others)
  for (const { id, path } of list) {
    if (seen.has(id)) fault('duplicate-id', path, describeFound(id), 'each id once')
    seen.add(id)
  }
}
