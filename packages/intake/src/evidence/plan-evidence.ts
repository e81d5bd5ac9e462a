import {
  emptyTally,
  describeFound,
  type InspectionDecisions,
  type Issue,
  type Parsed,
} from '@inspectorate/core'
import { evidenceOf, parseEvidence, type Rules } from '@inspectorate/core/language'
import { match } from 'ts-pattern'
import type { FilledRow, ReadEvidence } from './read-evidence.js'

/** An inspection’s data with what was filled in, and how much of it is new. */
export interface EvidencePlan {
  readonly inspection: Readonly<Record<string, unknown>>
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

type Entries = Record<string, unknown>
type Lists = Record<string, Entries>

/**
 * Puts what was filled in into an inspection’s data. An empty cell leaves what is there; a reason in
 * place of a value, and a value in place of a reason, take the other away. Faults name their cell.
 */
export function planEvidence(
  rules: Rules,
  inspection: Readonly<Record<string, unknown>>,
  { rows, records }: ReadEvidence,
): Parsed<EvidencePlan> {
  const before = listsOf(inspection)
  const after = listsOf(inspection)
  const issues: Issue[] = []
  const places = new Map<string, FilledRow['place']>()
  for (const row of rows) {
    places.set(placeKey(row), row.place)
    putRow(row, before, after, issues)
  }
  issues.push(...halfCounts(after, rows))
  for (const [set, all] of Object.entries(records)) after['records']![set] = all
  if (issues.length > 0) return { ok: false, issues }
  const { added, changed, unchanged } = differences(before, after, rows, Object.keys(records))
  const merged = { ...inspection }
  for (const [list, entries] of Object.entries(after))
    if (Object.keys(entries).length > 0 || merged[list] !== undefined) merged[list] = entries
  const checked = parseEvidence(
    rules,
    evidenceOf(rules, after as unknown as InspectionDecisions, emptyTally),
  )
  if (!checked.ok)
    return {
      ok: false,
      issues: checked.issues.map((issue) => ({
        ...issue,
        ...places.get(issue.path.slice(0, 2).join(' ')),
      })),
    }
  return { ok: true, value: { inspection: merged, added, changed, unchanged } }
}

const lists = [
  'judgements',
  'notRated',
  'departures',
  'facts',
  'numbers',
  'counts',
  'records',
  'parameters',
  'considered',
  'earlierResults',
] as const

function listsOf(inspection: Readonly<Record<string, unknown>>): Lists {
  return Object.fromEntries(
    lists.map((list) => [list, { ...(inspection[list] as Entries | undefined) }]),
  )
}

/** A row as issues of evidence name it. */
function placeKey({ list, id }: FilledRow): string {
  const [, ...rest] = id.split(':')
  return `${list} ${list === 'counts' || list === 'earlier' ? rest.join(':') : id}`
}

function putRow(row: FilledRow, before: Lists, after: Lists, issues: Issue[]): void {
  const { list, id, value, reason, by, place } = row
  const fault = (found: string, expected: string) =>
    issues.push({ code: 'invalid-value', path: [], ...place, found, expected })
  match(list)
    .with('grades', 'numbers', () => {
      if (value !== '' && reason !== '')
        return void fault(
          `${describeFound(value)} and a reason why it could not be rated`,
          'one or the other',
        )
      const target = list === 'grades' ? after['judgements']! : after['numbers']!
      if (value !== '') {
        delete after['notRated']![id]
        target[id] =
          list === 'grades' ? judgement(before['judgements']![id], value, by) : numberOf(value)
      } else if (reason !== '') {
        delete target[id]
        after['notRated']![id] = reason
      }
    })
    .with('departures', () => {
      if (value === '' && reason === '') return
      if (value === '' || reason === '')
        return void fault(
          value === '' ? 'a reason without a grade' : 'a grade without a reason',
          'both',
        )
      after['departures']![id] = { to: value, reason, ...(by !== '' && { by }) }
    })
    .with('facts', () => {
      if (value !== '') after['facts']![id] = row.isYesOrNo ? value === 'true' : value
    })
    .with('parameters', () => {
      if (value !== '') after['parameters']![id] = numberOf(value)
    })
    .with('considered', () => {
      if (value !== '') after['considered']![id] = value
    })
    .with('counts', () => {
      if (value === '') return
      const [which, question] = split(id)
      if (!/^\d{1,9}$/.test(value))
        return void fault(describeFound(value), 'a whole number of 0 or more')
      const counted = after['counts']![question] as object | undefined
      after['counts']![question] = { ...counted, [which]: Number(value) }
    })
    .with('earlier', () => {
      if (value === '') return
      const [back, node] = split(id)
      const was = [...((after['earlierResults']![node] as unknown[] | undefined) ?? [])]
      if (was.length < Number(back) - 1)
        return void fault('a result without that of the inspection after it', 'both')
      was[Number(back) - 1] = row.isChoice ? value : numberOf(value)
      after['earlierResults']![node] = was
    })
    .otherwise(() => undefined)
}

function split(id: string): [string, string] {
  const at = id.indexOf(':')
  return [id.slice(0, at), id.slice(at + 1)]
}

function judgement(before: unknown, rating: string, by: string): object {
  const was = before as { rating?: string; by?: string } | undefined
  const kept = was?.rating === rating ? was.by : undefined
  const who = by === '' ? kept : by
  return { rating, ...(who !== undefined && { by: who }) }
}

/** A number as JSON has it; its text, where that would change it. */
function numberOf(text: string): number | string {
  const number = Number(text)
  return String(number) === text ? number : text
}

/** Counts of which only one half is there. */
function halfCounts({ counts }: Lists, rows: readonly FilledRow[]): Issue[] {
  return rows.flatMap(({ list, id, value, place }): Issue[] => {
    if (list !== 'counts' || value === '') return []
    const counted = counts![split(id)[1]] as { yes?: number; relevant?: number } | undefined
    if (!counted || (counted.yes !== undefined && counted.relevant !== undefined)) return []
    return [
      {
        code: 'invalid-value',
        path: [],
        ...place,
        found: counted.yes === undefined ? 'relevant answers alone' : 'answers that are yes alone',
        expected: 'both, how many are yes and how many are relevant',
      },
    ]
  })
}

/** How much of what is said is new, is another, and is as it was. */
function differences(
  before: Lists,
  after: Lists,
  rows: readonly FilledRow[],
  sets: readonly string[],
): Omit<EvidencePlan, 'inspection'> {
  const said = new Set([
    ...rows.filter(({ value, reason }) => value !== '' || reason !== '').map(placeKey),
    ...sets.map((set) => `records ${set}`),
  ])
  const count = { added: 0, changed: 0, unchanged: 0 }
  for (const list of lists)
    for (const id of new Set([before, after].flatMap((one) => Object.keys(one[list]!)))) {
      const [was, is] = [before[list]![id], after[list]![id]]
      if (JSON.stringify(was) !== JSON.stringify(is))
        count[was === undefined ? 'added' : 'changed'] += 1
      else if (saysOf[list].some((says) => said.has(`${says} ${id}`))) count.unchanged += 1
    }
  return count
}

/** What rows call the lists of an inspection. */
const saysOf: Record<(typeof lists)[number], readonly string[]> = {
  judgements: ['grades'],
  notRated: ['grades', 'numbers'],
  departures: ['departures'],
  facts: ['facts'],
  numbers: ['numbers'],
  counts: ['counts'],
  records: ['records'],
  parameters: ['parameters'],
  considered: ['considered'],
  earlierResults: ['earlier'],
}
