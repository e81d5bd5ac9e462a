import type { Rules, WorkedCase } from '@inspectorate/core/language'
import type { TableBlock } from '../view/block.js'
import { table } from './report-blocks.js'

type Say = (texts: Readonly<Record<string, string>>) => string

/** How many nodes are named for one grade; of more, their number is said. */
const mostNamed = 12

/** The worked cases: what is known, and what the rules give for it. */
export function casesTable(rules: Rules, say: Say): TableBlock {
  return table(
    'worked-cases',
    'What the rules give',
    'Each worked case: its name, what is known of the service, and what the rules give.',
    [
      ['Case', 25, 'start'],
      ['What is known', 50, 'start'],
      ['Result', 25, 'start'],
    ],
    (rules.file.cases ?? []).map((one, i) => [
      one.name ?? `Case ${i + 1}`,
      knownOf(one, rules, say).join('; '),
      Object.entries(one.want)
        .map(([id, wanted]) => `${titleOf(id, rules, say)}: ${wantedText(id, wanted, rules, say)}`)
        .join('; '),
    ]),
  )
}

function knownOf({ ev }: WorkedCase, rules: Rules, say: Say): string[] {
  const title = (id: string) => titleOf(id, rules, say)
  const each = <T>(
    of: Readonly<Record<string, T>> | undefined,
    word: (id: string, value: T) => string,
  ) => Object.entries(of ?? {}).map(([id, value]) => word(id, value))
  const byGrade = new Map<string, string[]>()
  for (const [id, grade] of Object.entries(ev.grades ?? {})) {
    const word = gradeOf(id, grade, rules, say)
    byGrade.set(word, [...(byGrade.get(word) ?? []), title(id)])
  }
  const label = (id: string) => {
    const fact = rules.file.facts?.find((one) => one.id === id)
    return fact?.label ? say(fact.label) : id
  }
  return [
    ...[...byGrade].map(
      ([grade, of]) =>
        `${grade}: ${of.length > mostNamed ? `${of.length} standards` : of.join(', ')}`,
    ),
    ...each(ev.numbers, (id, number) => `${title(id)}: ${number}`),
    ...each(ev.counts, (id, { yes, relevant }) => `${id}: ${yes} of ${relevant}`),
    ...each(
      ev.records,
      (id, all) => `${id}: ${all.length} ${all.length === 1 ? 'record' : 'records'}`,
    ),
    ...each(
      ev.facts,
      (id, value) => `${label(id)}: ${value === true ? 'yes' : value === false ? 'no' : value}`,
    ),
    ...each(ev.parameters, (id, value) => `${id}: ${value}`),
    ...each(
      ev.earlier,
      (id, values) =>
        `${title(id)} before: ${values.map((one) => gradeOf(id, String(one), rules, say)).join(', ')}`,
    ),
    ...each(ev.notRated, (id, reason) => `${title(id)} not rated: ${reason}`),
    ...each(
      ev.departures,
      (id, { to, reason }) => `${title(id)} given as ${gradeOf(id, to, rules, say)}: ${reason}`,
    ),
    ...each(ev.considered, (id, text) => `${title(id)}, weighed: ${text}`),
  ]
}

function titleOf(id: string, rules: Rules, say: Say): string {
  const index = rules.names.byId.get(id)
  const node = index === undefined ? undefined : rules.nodes[index]!.node
  const name = node?.title ? say(node.title) : id
  return node?.number === undefined ? name : `${node.number} ${name}`
}

function gradeOf(id: string, grade: string, rules: Rules, say: Say): string {
  const index = rules.names.byId.get(id)
  const result = index === undefined ? undefined : rules.nodes[index]!.result
  const found =
    result?.kind === 'grade'
      ? rules.file.scales[result.scale]!.find((one) => one.id === grade)
      : undefined
  return found?.label ? say(found.label) : grade
}

const states: Readonly<Record<string, string>> = {
  undecided: 'not decided',
  notRated: 'not rated',
  notApplicable: 'not applicable',
}

function wantedText(id: string, wanted: string, rules: Rules, say: Say): string {
  if (Object.hasOwn(states, wanted)) return states[wanted]!
  return wanted.startsWith('^') ? `${wanted.slice(1)}…` : gradeOf(id, wanted, rules, say)
}
