import type { InspectionDecisions } from '@inspectorate/core'
import { sayRange, type AskedInput, type Choice } from '@inspectorate/core/language'
import { match } from 'ts-pattern'

/** What an inspection knows already of what its rules ask for. */
export type Known = Partial<Omit<InspectionDecisions, 'service'>>

/** The columns of the sheet Evidence. */
export const evidenceColumns = ['Input', 'What', 'Allowed', 'Value', 'Reason', 'By'] as const

/** A row of the sheet Evidence: one thing that rules ask for. */
export interface EvidenceRow {
  /** What the import knows it by, such as `grades:safety`. */
  readonly input: string
  readonly what: string
  readonly allowed: string
  readonly choices: readonly Choice[] | null
  readonly value: string
  readonly reason: string
  readonly by: string
}

/** The rows of one input, with what is known of it: two for a count, one for anything else. */
export function evidenceRows(asked: AskedInput, known: Known): readonly EvidenceRow[] {
  const { id, title, choices } = asked
  const row = (input: string, what: string, given: Partial<EvidenceRow>): EvidenceRow => ({
    input,
    what,
    allowed: allowedFor(asked),
    choices,
    value: '',
    reason: '',
    by: '',
    ...given,
  })
  const labelOf = (value: string | undefined) =>
    choices?.find((one) => one.value === value)?.label ?? value ?? ''
  const text = (value: string | number | undefined) => (value === undefined ? '' : String(value))
  return match(asked.list)
    .with('grades', () => [
      row(`grades:${id}`, title, {
        value: labelOf(known.judgements?.[id]?.rating),
        by: text(known.judgements?.[id]?.by),
        reason: text(known.notRated?.[id]),
      }),
    ])
    .with('numbers', () => [
      row(`numbers:${id}`, title, {
        value: text(known.numbers?.[id]),
        reason: text(known.notRated?.[id]),
      }),
    ])
    .with('counts', () => [
      row(`counts:yes:${id}`, `${title}: answers that are yes`, {
        value: text(known.counts?.[id]?.yes),
      }),
      row(`counts:relevant:${id}`, `${title}: relevant answers`, {
        value: text(known.counts?.[id]?.relevant),
      }),
    ])
    .with('facts', () => {
      const value = known.facts?.[id]
      return [
        row(`facts:${id}`, title, { value: value === undefined ? '' : labelOf(String(value)) }),
      ]
    })
    .with('parameters', () => [
      row(`parameters:${id}`, title, { value: text(known.parameters?.[id]) }),
    ])
    .with('earlier', () => {
      const back = asked.back ?? 1
      const was = known.earlierResults?.[id]?.[back - 1]
      return [
        row(`earlier:${back}:${id}`, `${title}, ${ago(back)}`, {
          value: was === undefined ? '' : labelOf(String(was)),
        }),
      ]
    })
    .with('considered', () => [
      row(`considered:${id}`, `${title}: what came of the guidance to be weighed`, {
        value: text(known.considered?.[id]),
      }),
    ])
    .with('departures', () => [
      row(`departures:${id}`, `${title}: another grade than the rules give`, {
        value: labelOf(known.departures?.[id]?.to),
        reason: text(known.departures?.[id]?.reason),
        by: text(known.departures?.[id]?.by),
      }),
    ])
    .exhaustive()
}

function ago(back: number): string {
  return back === 1 ? 'at the inspection before' : `${back} inspections before`
}

/** What may stand in the column Value. */
function allowedFor({ list, choices, range }: AskedInput): string {
  if (choices) return choices.map(({ label }) => label).join(' | ')
  if (list === 'counts') return 'a whole number of 0 or more'
  if (list === 'facts' || list === 'considered') return 'a text'
  return `a number${sayRange(range ?? {})}`
}
