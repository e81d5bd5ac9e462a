import { match } from 'ts-pattern'
import type { ListedInspection } from '../inspection/list-inspections.js'
import { stages, stageWords } from '../store/stage.js'
import { chosenOf } from '../web/paging.js'

/** What of the inspections is shown, and in which order; the first is what is usual. */
export const stageChoices = [
  { value: 'all', text: 'All' },
  ...stages.map((value) => ({ value, text: stageWords[value] })),
] as const
export const inspectionOrders = [
  { value: 'short-name', text: 'By their short names' },
  { value: 'service', text: 'By the service' },
  { value: 'stage', text: 'By how far they are' },
] as const

interface ChosenInspections {
  /** A part of the service’s name or of the short name. */
  readonly search: string
  readonly stage: (typeof stageChoices)[number]['value']
  readonly order: (typeof inspectionOrders)[number]['value']
}

export function chosenInspections(query: Readonly<Record<string, string>>): ChosenInspections {
  return {
    search: (query['search'] ?? '').trim(),
    stage: chosenOf(stageChoices, query['stage']),
    order: chosenOf(inspectionOrders, query['order']),
  }
}

/** Of inspections in the order of their short names, those that were chosen. */
export function inspectionsChosen(
  list: readonly ListedInspection[],
  { search, stage, order }: ChosenInspections,
): readonly ListedInspection[] {
  const wanted = search.toLowerCase()
  const found = list.filter(
    (one) =>
      (stage === 'all' || one.stage === stage) &&
      `${one.name} ${one.slug}`.toLowerCase().includes(wanted),
  )
  return match(order)
    .with('short-name', () => found)
    .with('service', () => found.toSorted((a, b) => byName.compare(a.name, b.name)))
    .with('stage', () =>
      found.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)),
    )
    .exhaustive()
}

const byName = new Intl.Collator('en-GB')
