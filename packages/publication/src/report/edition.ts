import type { Inspection } from '@inspectorate/core'
import { dateInWords } from '../wording/dates.js'

type Publication = Inspection['publication']

const ordinals = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
] as const

/** An edition by its number from 1: `Second edition`. */
export function editionName(number: number): string {
  const ordinal = ordinals[number - 1]
  return ordinal === undefined ? `Edition ${number}` : `${ordinal} edition`
}

/** The number of a report’s edition: one more than the editions that it corrects. */
export function editionOf({ corrections = [] }: Pick<Publication, 'corrections'>): number {
  return corrections.length + 1
}

/** `July 2023`, `Undated`, or `July 2023, corrected September 2023`: when it was first published, and its newest edition. */
export function publishedInWords({ published, corrections = [] }: Publication): string {
  const last = corrections.at(-1)
  const first = published === undefined ? 'Undated' : dateInWords(published)
  return last ? `${first}, corrected ${dateInWords(last.published)}` : first
}
