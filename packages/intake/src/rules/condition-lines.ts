import { kindOfCondition, type Condition } from '@inspectorate/core/language'
import { match, P } from 'ts-pattern'
import { listCell, scalarCell, textCell, type RulesCell, type Scalar } from './cell-text.js'
import { NotInASheet } from './not-in-a-sheet.js'

type Path = readonly (string | number)[]
type Line = Readonly<Record<string, RulesCell | undefined>>

/**
 * A condition as lines of the sheet Rules: lines of one order are “and”, and lines of one order with
 * another number under “either” are “or”. “all” there marks a list of one.
 */
export function conditionLines(condition: Condition, path: Path): readonly Line[] {
  return match(kindOfCondition(condition))
    .with({ kind: 'any', condition: P.select() }, ({ any }) =>
      any.flatMap((one, i) =>
        andLines(one, [...path, 'any', i]).map((line) => ({
          ...line,
          either: line['either'] === undefined ? i + 1 : `${i + 1} all`,
        })),
      ),
    )
    .otherwise(() => andLines(condition, path))
}

function andLines(condition: Condition, path: Path): readonly Line[] {
  const kind = kindOfCondition(condition)
  if (kind.kind !== 'all') return [lineOf(condition, path)]
  const { all } = kind.condition
  const lines = all.map((one, i) => lineOf(one, [...path, 'all', i]))
  // A list of one is no list by its lines alone.
  return lines.length > 1 ? lines : [{ ...lines[0]!, either: 'all' }]
}

function lineOf(condition: Condition, path: Path): Line {
  return match(kindOfCondition(condition))
    .with({ kind: 'fact', condition: P.select() }, ({ fact, is }) => ({
      test: 'fact',
      of: textCell(fact),
      ...(is === undefined ? {} : { compare: 'is', value: listCell(is, 'scalars') }),
    }))
    .with({ kind: 'grades', condition: P.select() }, ({ of, count, most, ...compared }) => {
      const [[compare, value]] = Object.entries(compared).filter(
        ([, one]) => one !== undefined,
      ) as [[string, string | string[]]]
      return {
        test: 'grade',
        of: ofCell(of),
        count,
        most,
        compare,
        value: listCell(value, 'texts'),
      }
    })
    .with({ kind: 'numbers', condition: P.select() }, ({ of, count, most, ...compared }) => {
      const limits = Object.entries(compared).filter(([, one]) => one !== undefined)
      if (limits.length > 2)
        throw new NotInASheet(path, `${limits.length} limits of a number`, 'two at most')
      const [[compare, value], second] = limits as [[string, Limit], [string, Limit] | undefined]
      return {
        test: 'number',
        of: ofCell(of),
        count,
        most,
        compare,
        value: thresholdCell(value),
        ...(second ? { and_compare: second[0], and_value: thresholdCell(second[1]) } : {}),
      }
    })
    .with({ kind: 'state', condition: P.select() }, ({ of, count, most, state }) => ({
      test: 'state',
      of: ofCell(of),
      count,
      most,
      value: state,
    }))
    .with({ kind: 'not' }, () => refuse(path, 'not'))
    .with({ kind: 'any' }, () => refuse(path, 'any'))
    .with({ kind: 'all' }, () => refuse(path, 'all'))
    .exhaustive()
}

function refuse(path: Path, key: string): never {
  throw new NotInASheet(
    [...path, key],
    `${key === 'not' ? 'not' : `${key} within another`}, which lines of a sheet cannot say`,
    'conditions joined by all, or alternatives of such; keep these rules as JSON',
  )
}

type Limit = Scalar | { readonly param: string }

/** A number, a fraction, or a parameter as `param:median`. */
export function thresholdCell(value: Limit): RulesCell {
  return typeof value === 'object' ? `param:${value.param}` : scalarCell(value)
}

/** Which nodes: `parts`, ids with semicolons between, or `tagged:must`. */
export function ofCell(of: string | readonly string[] | { readonly tagged: string }): RulesCell {
  return typeof of === 'object' && 'tagged' in of ? `tagged:${of.tagged}` : listCell(of, 'texts')
}
