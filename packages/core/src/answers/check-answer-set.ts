import { match, P } from 'ts-pattern'
import { comparable } from '../comparable.js'
import { describeFound, type Issue, type IssueCode } from '../issue.js'
import { compare, readFraction } from '../exact/fraction.js'
import type { Texts } from '../names.js'
import type { AnswerSetFile, ValueFile } from './answer-set-schema.js'
import { isOutside } from './answer-set.js'
import { mostDecimals, textOfUnits, unitsOf, unitsOfFraction } from './units.js'

type Path = readonly (string | number)[]
type NumberFile = Extract<AnswerSetFile, { kind: 'number' }>
type ChoiceFile = Extract<AnswerSetFile, { values: ValueFile[] }>

/** What makes an answer set one that cannot be meant. */
export function checkAnswerSet(set: AnswerSetFile, at: Path): Issue[] {
  return match(set)
    .with({ kind: P.union('ordered', 'one', 'several') }, (choice) => checkChoices(choice, at))
    .with({ kind: 'number' }, (number) => checkNumbers(number, at))
    .with({ kind: 'date' }, ({ from, to }) =>
      from <= to ? [] : [inconsistent([...at, 'to'], to, `a day from ${from} on`)],
    )
    .with({ kind: 'text' }, () => [])
    .exhaustive()
}

function checkChoices({ kind, values }: ChoiceFile, at: Path): Issue[] {
  const inBase = values.filter(({ as }) => !isOutside(as ?? 'base'))
  const pointed = inBase.filter(({ points }) => points !== undefined)
  return [
    ...namedTwice(values, [...at, 'values']),
    ...values.flatMap(({ id, label, as, points, alone }, i): Issue[] => {
      const path = [...at, 'values', i]
      const issues: Issue[] = []
      if (points !== undefined && isOutside(as ?? 'base'))
        issues.push(inconsistent([...path, 'points'], points, `none: ${id} lies outside the base`))
      else if (points !== undefined && kind === 'several')
        issues.push(inconsistent([...path, 'points'], points, 'none: several choices have no mean'))
      else if (
        points !== undefined &&
        unitsOfFraction(readFraction(points)!, mostDecimals) === null
      )
        issues.push(
          fault(
            'too-many-decimals',
            [...path, 'points'],
            describeFound(points),
            `a decimal with at most ${mostDecimals} decimals`,
          ),
        )
      if (kind === 'several' && Object.values(label).some((one) => one.includes(';')))
        issues.push(
          inconsistent(
            [...path, 'label'],
            Object.values(label)[0],
            'no semicolon: forms write one between choices',
          ),
        )
      if (alone !== undefined && kind !== 'several')
        issues.push(inconsistent([...path, 'alone'], alone, `nothing: of ${kind} one is chosen`))
      if (alone === false && isOutside(as ?? 'base'))
        issues.push(inconsistent([...path, 'alone'], alone, `true or nothing: it is ${as}`))
      return issues
    }),
    ...(inBase.length < (kind === 'several' ? 1 : 2)
      ? [inconsistent([...at, 'values'], `${inBase.length} in the base`, 'at least two')]
      : []),
    ...(pointed.length > 0 && pointed.length < inBase.length
      ? [
          fault(
            'points-in-part',
            [...at, 'values'],
            `no points for ${inBase.find(({ points }) => points === undefined)!.id}`,
            'points for each value in the base, or for none',
          ),
        ]
      : []),
  ]
}

function checkNumbers(
  { unit, min, max, decimals, bands, values = [] }: NumberFile,
  at: Path,
): Issue[] {
  const limits = [
    { given: min, path: [...at, 'min'] },
    { given: max, path: [...at, 'max'] },
    ...(bands ?? []).map(({ from }, i) => ({ given: from, path: [...at, 'bands', i, 'from'] })),
  ]
  const finer = limits.flatMap(({ given, path }): Issue[] =>
    unitsOfFraction(readFraction(given)!, decimals) === null
      ? [fault('too-many-decimals', path, describeFound(given), `at most ${decimals} decimals`)]
      : [],
  )
  if (finer.length > 0) return finer
  const units = limits.map(({ given }) => unitsOfFraction(readFraction(given)!, decimals)!)
  const [low, high, ...froms] = units as [bigint, bigint, ...bigint[]]
  return [
    ...(low < high
      ? []
      : [inconsistent([...at, 'max'], max, `more than ${textOfUnits(low, decimals)}`)]),
    ...froms.flatMap((from, i): Issue[] => {
      const path = [...at, 'bands', i, 'from']
      if (i === 0 && from !== low)
        return [inconsistent(path, bands![i]!.from, `${textOfUnits(low, decimals)}, the least`)]
      return i > 0 && (from <= froms[i - 1]! || from > high)
        ? [inconsistent(path, bands![i]!.from, 'more than the band before it, within the range')]
        : []
    }),
    ...labelledTwice(bands ?? [], [...at, 'bands']),
    ...namedTwice(values, [...at, 'values']),
    ...values.flatMap(({ id, label }, i): Issue[] =>
      [id, ...Object.values(label)].some((name) => unitsOf(name.trim(), name.length) !== null)
        ? [
            inconsistent(
              [...at, 'values', i],
              id,
              `an id and a label that are no number of ${Object.values(unit.label)[0]}`,
            ),
          ]
        : [],
    ),
  ]
}

/** Ids and labels that could be taken for each other where people type them. */
function namedTwice(values: readonly { id: string; label: Texts }[], at: Path): Issue[] {
  const owners = new Map<string, number>()
  return [
    ...values.flatMap(({ id }, i): Issue[] => {
      const key = comparable(id)
      const twice = owners.has(key)
      owners.set(key, i)
      return twice
        ? [
            fault(
              'duplicate-id',
              [...at, i, 'id'],
              describeFound(id),
              'each id once, whatever its case',
            ),
          ]
        : []
    }),
    ...values.flatMap(({ label }, i) =>
      Object.values(label).flatMap((one): Issue[] => {
        const key = comparable(one)
        const owner = owners.get(key)
        owners.set(key, i)
        return owner === undefined || owner === i
          ? []
          : [
              fault(
                'duplicate-id',
                [...at, i, 'label'],
                describeFound(one),
                `no label of two values`,
              ),
            ]
      }),
    ),
  ]
}

function labelledTwice(bands: readonly { label: Texts }[], at: Path): Issue[] {
  return namedTwice(
    bands.map(({ label }, i) => ({ id: `band ${i}`, label })),
    at,
  )
}

function inconsistent(path: Path, found: unknown, expected: string): Issue {
  const text = typeof found === 'string' && found.includes(' ') ? found : describeFound(found)
  return fault('framework-inconsistent', path, text, expected)
}

function fault(code: IssueCode, path: Path, found: string, expected: string): Issue {
  return { code, path, found, expected }
}

/** Whether a limit lies within a set’s range. */
export function isWithin(limit: number | string, { min, max }: NumberFile): boolean {
  const bound = readFraction(limit)!
  return compare(bound, readFraction(min)!) >= 0 && compare(bound, readFraction(max)!) <= 0
}
