import type { Stage } from '../store/stage.js'
import { stages } from '../store/stage.js'
import { chosenOf } from '../web/paging.js'

/** How long the periods are by which figures are told. */
export const periods = [
  { value: 'quarter', text: 'By quarter' },
  { value: 'month', text: 'By month' },
  { value: 'year', text: 'By year' },
] as const
export type Period = (typeof periods)[number]['value']

/** What of a programme is shown: everything where nothing was chosen. */
export interface ChosenProgramme {
  /** A part of the service’s name, of the short name or of a code. */
  readonly search: string
  /** The key of a framework; empty for all. */
  readonly framework: string
  /** A region’s name; empty for all. */
  readonly region: string
  readonly stage: Stage | null
  /** The id of a key question. */
  readonly question: string
  readonly period: Period
}

type Query = Readonly<Record<string, string>>

export function chosenProgramme(query: Query): ChosenProgramme {
  const text = (name: string) => (query[name] ?? '').replaceAll('\u0000', '').trim()
  return {
    search: text('search'),
    framework: text('framework'),
    region: text('region'),
    stage: stages.find((one) => one === query['stage']) ?? null,
    question: text('question'),
    period: chosenOf(periods, query['period']),
  }
}

/** The same choice as a query, for links to other pages and files. */
export function queryOf(chosen: ChosenProgramme): string {
  const given = Object.entries(chosen).filter(([, value]) => value !== '' && value !== null)
  return `?${new URLSearchParams(given as [string, string][]).toString()}`
}
