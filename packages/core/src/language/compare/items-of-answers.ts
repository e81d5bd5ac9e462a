import type { ValueFile } from '../../answers/answer-set-schema.js'
import type { Instrument } from '../schema/instrument-schema.js'
import { textIn } from '../../names.js'
import { linesOf, textFields, type ComparedItem } from './compared-item.js'

/** What is told of a set by itself. */
const worded: ReadonlySet<string> = new Set(['kind', 'values', 'unit', 'bands'])

/** What may be answered to questions: a set by all that decides what is accepted, and each of its values. */
export function itemsOfAnswers(instrument: Instrument, language: string): ComparedItem[] {
  return Object.entries(instrument.answers ?? {}).flatMap(([id, set]): ComparedItem[] => {
    const values: readonly ValueFile[] = 'values' in set ? (set.values ?? []) : []
    const { unit, bands = [] } = set.kind === 'number' ? set : { unit: undefined }
    const limits = Object.entries(set).filter(([key]) => !worded.has(key))
    return [
      {
        part: 'answer set',
        id,
        title: id,
        within: 'answers to questions',
        fields: new Map([
          ['kind', linesOf(set.kind)],
          ['unit', linesOf(unit?.id)],
          ...textFields('unit', unit?.label),
          ...limits.map(([key, limit]) => [key, linesOf(limit)] as const),
          ['bands', bands.flatMap((band) => linesOf(band, textIn(band.label, language)))],
        ]),
      },
      ...values.map(({ id: value, label, ...counts }): ComparedItem => ({
        part: 'answer',
        id: value,
        title: textIn(label, language),
        within: `answers to questions, ${id}`,
        fields: new Map([
          ...textFields('label', label),
          ...Object.entries(counts).map(([key, said]) => [key, linesOf(said)] as const),
        ]),
      })),
    ]
  })
}
