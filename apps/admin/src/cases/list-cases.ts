import type { Framework } from '@inspectorate/core'
import { and, asc, desc, eq, gt, ilike, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import { match } from 'ts-pattern'
import { countUnanswered } from '../inspection/count-unanswered.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database } from '../store/open-store.js'
import { cases } from '../store/schema.js'
import { chosenOf, containing, pageSize, pageAsked } from '../web/paging.js'
import type { CaseRow } from './case-row.js'

/** What of a list of cases is shown, and in which order; the first is what is usual. */
export const caseStates = [
  { value: 'all', text: 'All' },
  { value: 'open', text: 'Open' },
  { value: 'complete', text: 'Complete' },
] as const
export const caseOrders = [
  { value: 'entered', text: 'As they were entered' },
  { value: 'id', text: 'By their ids' },
  { value: 'unanswered', text: 'Most unanswered first' },
] as const

interface ChosenCases {
  /** A part of the id. */
  readonly search: string
  readonly state: (typeof caseStates)[number]['value']
  readonly order: (typeof caseOrders)[number]['value']
  readonly page: number
}

export function chosenCases(query: Readonly<Record<string, string>>): ChosenCases {
  return {
    search: (query['search'] ?? '').trim(),
    state: chosenOf(caseStates, query['state']),
    order: chosenOf(caseOrders, query['order']),
    page: pageAsked(query),
  }
}

/** A page of the cases that were chosen, how many were, and how many cases there are. */
export async function listCases(
  db: Database,
  { id: inspection }: InspectionRow,
  framework: Framework,
  { search, state, order, page }: ChosenCases,
  /** Cases that are not among them. */
  hidden: readonly string[],
): Promise<{ readonly rows: CaseRow[]; readonly total: number; readonly all: number }> {
  if (state !== 'all' || order === 'unanswered') await countUnanswered(db, inspection, framework)
  const own = and(
    eq(cases.inspection, inspection),
    hidden.length === 0 ? undefined : notInArray(cases.id, [...hidden]),
  )
  const shown = and(
    own,
    search === '' ? undefined : ilike(cases.id, containing(search)),
    match(state)
      .with('all', () => undefined)
      .with('open', () => or(gt(cases.unanswered, 0), isNull(cases.unanswered)))
      .with('complete', () => eq(cases.unanswered, 0))
      .exhaustive(),
  )
  const [all, total] = await Promise.all([db.$count(cases, own), db.$count(cases, shown)])
  const rows = await db
    .select()
    .from(cases)
    .where(shown)
    .orderBy(...orderBy(order))
    .limit(pageSize)
    .offset((Math.min(page, Math.max(1, Math.ceil(total / pageSize))) - 1) * pageSize)
  return { rows, total, all }
}

function orderBy(order: ChosenCases['order']): SQL[] {
  const entered = [asc(cases.position), asc(cases.id)]
  return match(order)
    .with('entered', () => entered)
    .with('id', () => [asc(cases.id)])
    .with('unanswered', () => [desc(cases.unanswered), ...entered])
    .exhaustive()
}
