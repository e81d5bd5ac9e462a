import { match } from 'ts-pattern'
import type { Fraction } from '../exact/fraction.js'
import { readFraction } from '../exact/fraction.js'
import type { Texts } from '../names.js'
import { outside, type AnswerSetFile, type ValueFile } from './answer-set-schema.js'
import { textOfUnits, unitsOfFraction } from './units.js'

/** Where an answer counts: on a side of the base, in the base on no side, or outside it. */
export type Side = 'yes' | 'no' | 'middle' | 'base' | (typeof outside)[number]

export interface AnswerValue {
  readonly id: string
  readonly label: Texts
  readonly side: Side
  readonly points: Fraction | null
  /** Excludes the other values of several. */
  readonly alone: boolean
}

interface Named {
  readonly id: string
  /** All of what may be answered but for its labels: evidence of sets that differ in it is never pooled. */
  readonly signature: string
}

export interface ChoiceSet extends Named {
  readonly kind: 'ordered' | 'one' | 'several'
  readonly values: readonly AnswerValue[]
  /** By value, its place in the set. */
  readonly rankOf: ReadonlyMap<string, number>
}

export interface NumberSet extends Named {
  readonly kind: 'number'
  readonly unit: { readonly id: string; readonly label: Texts }
  readonly decimals: number
  /** In units of 10^−decimals, as all numbers here. */
  readonly min: bigint
  readonly max: bigint
  readonly bands: readonly { readonly from: bigint; readonly label: Texts }[] | null
  readonly values: readonly AnswerValue[]
  readonly rankOf: ReadonlyMap<string, number>
}

export interface DateSet extends Named {
  readonly kind: 'date'
  readonly from: string
  readonly to: string
}

export interface TextSet extends Named {
  readonly kind: 'text'
  readonly max: number
}

/** An answer set ready for use. */
export type AnswerSet = ChoiceSet | NumberSet | DateSet | TextSet

/** A set of a framework that has no faults. */
export function answerSet(id: string, file: AnswerSetFile): AnswerSet {
  return match(file)
    .with({ kind: 'number' }, (set): AnswerSet => {
      const { decimals, unit } = set
      const units = (given: number | string) => unitsOfFraction(readFraction(given)!, decimals)!
      const [min, max] = [units(set.min), units(set.max)]
      const values = (set.values ?? []).map((value) => readyValue(value, false))
      const range = `${textOfUnits(min, decimals)}..${textOfUnits(max, decimals)}`
      return {
        id,
        kind: 'number',
        unit,
        decimals,
        min,
        max,
        bands: set.bands?.map(({ from, label }) => ({ from: units(from), label })) ?? null,
        values,
        rankOf: ranks(values),
        signature: ['number', unit.id, range, decimals, ...values.map(signatureOf)].join(' '),
      }
    })
    .with({ kind: 'date' }, ({ kind, from, to }) => ({ id, kind, from, to, signature: 'date' }))
    .with({ kind: 'text' }, ({ kind, max }) => ({ id, kind, max, signature: 'text' }))
    .otherwise(({ kind, values: listed }) => {
      const values = listed.map((value) => readyValue(value, kind === 'several'))
      const signature = [kind, ...values.map(signatureOf)].join(' ')
      return { id, kind, values, rankOf: ranks(values), signature }
    })
}

function readyValue({ id, label, as, points, alone }: ValueFile, several: boolean): AnswerValue {
  const side = as ?? 'base'
  return {
    id,
    label,
    side,
    points: points === undefined ? null : readFraction(points),
    alone: several && (alone === true || isOutside(side)),
  }
}

export function isOutside(side: Side): boolean {
  return (outside as readonly string[]).includes(side)
}

function ranks(values: readonly AnswerValue[]): ReadonlyMap<string, number> {
  return new Map(values.map(({ id }, rank) => [id, rank]))
}

function signatureOf({ id, side, points, alone }: AnswerValue): string {
  const given = points && `:${points.numerator}/${points.denominator}`
  return [id, '=', side, given, alone && '!'].filter(Boolean).join('')
}
