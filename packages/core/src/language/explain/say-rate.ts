import { sayRange } from './say-range.js'
import { ownEntry } from '../../bare-record.js'
import { match, P } from 'ts-pattern'
import type { PlacedNode } from '../place.js'
import { gradesOf, nodesOf } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type {
  BandRate,
  CombineRate,
  NumberRate,
  Rate,
  TableRate,
  TallyRate,
  Then,
} from '../schema/rate-schema.js'
import { joined } from './vocabulary.js'
import { sayCondition, sayOf } from './say-condition.js'
import type { Vocabulary } from './vocabulary.js'
import { wordThreshold } from './condition-phrases.js'

/** How a value arises, as a rule: a sentence, or one and a line for each row, cut or row of a table. */
export function sayRate(
  rate: Rate | undefined,
  owner: PlacedNode,
  words: Vocabulary,
): readonly string[] {
  return match(kindOfRate(rate ?? { judged: true }))
    .with({ kind: 'judged' }, () => [`Judged: ${gradesInWords(owner, words)}.`])
    .with({ kind: 'rows', rate: P.select() }, ({ rows, otherwise }) => {
      if (rows.length === 0 && otherwise === undefined) return ['A heading, without a rating.']
      return [
        ...(rows.length > 0 ? ['The first of these that holds decides.'] : []),
        ...rows.map(
          ({ when, then, text }) =>
            `${sayThen(then, owner, words)}, where ${sayCondition(when, owner, words)}${text ? ` (${words.text(text)})` : ''}.`,
        ),
        ...(otherwise === undefined
          ? ['Not rated, where none holds.']
          : [`Otherwise ${sayThen(otherwise, owner, words)}.`]),
      ]
    })
    .with({ kind: 'band', rate: P.select() }, (band) => sayBand(band, owner, words))
    .with({ kind: 'table', rate: P.select() }, ({ table }) => sayTable(table, owner, words))
    .with({ kind: P.union('number', 'tally', 'earlier', 'combine') }, ({ rate: figure }) => [
      `${raised(sayFigure(figure, owner, words))}.`,
    ])
    .exhaustive()
}

function sayBand({ band, round, half, cuts }: BandRate, owner: PlacedNode, words: Vocabulary) {
  const figure = sayFigure(band, owner, words)
  return [
    `${raised(figure)}${sayRound(round, half)}, placed between these cuts.`,
    ...cuts.map(
      ({ from, over, grade }) =>
        `${from === undefined ? 'Over' : 'From'} ${wordThreshold((from ?? over)!, words)}: ${words.grade(owner.index, grade)}.`,
    ),
  ]
}

function sayTable(
  { down, across, cells }: TableRate['table'],
  owner: PlacedNode,
  words: Vocabulary,
) {
  const { byId } = words.rules.names
  const [below, beside] = [byId.get(down)!, byId.get(across)!]
  return [
    `By the two-way table of ${words.title(below)} and ${words.title(beside)}.`,
    ...Object.entries(cells).map(
      ([row, columns]) =>
        `${words.title(below)} ${words.grade(below, row)}: ${Object.entries(columns)
          .map(
            ([column, grade]) =>
              `${words.grade(owner.index, grade)} with ${words.title(beside)} ${words.grade(beside, column)}`,
          )
          .join('; ')}.`,
    ),
  ]
}

/** A value that is a number, or the best or worst of parts, as a noun phrase. */
function sayFigure(rate: Rate, owner: PlacedNode, words: Vocabulary): string {
  return match(kindOfRate(rate))
    .with({ kind: 'number', rate: P.select() }, (one) => sayNumber(one, words))
    .with({ kind: 'tally', rate: P.select() }, (one) => sayTally(one, words))
    .with({ kind: 'earlier', rate: P.select() }, ({ earlier, back }) => {
      const when = back === 1 ? 'the inspection before' : `${back} inspections before`
      return `what ${words.title(words.rules.names.byId.get(earlier)!)} was at ${when}`
    })
    .with({ kind: 'combine', rate: P.select() }, (one) => sayCombine(one, owner, words))
    .with({ kind: P.union('judged', 'band', 'table', 'rows') }, ({ rate: other }) =>
      sayRate(other, owner, words).join(' ').replace(/\.$/, ''),
    )
    .exhaustive()
}

function sayNumber({ number }: NumberRate, words: Vocabulary): string {
  return `an entered number${sayRange(number)}${number.unit ? `, in ${words.text(number.unit)}` : ''}`
}

function sayTally({ tally }: TallyRate, words: Vocabulary): string {
  const answers = words.rules.file.answers ?? {}
  const label = (set: string, id: string) => {
    const found = ownEntry(answers, set)?.find((one) => one.id === id)
    return found?.label ? words.text(found.label) : id
  }
  const where = Object.entries(tally.where ?? {}).map(
    ([set, ids]) =>
      `${set} is ${joined(
        [ids].flat().map((id) => label(set, id)),
        'or',
      )}`,
  )
  const which = `the records “${tally.of}”${where.length > 0 ? ` of which ${where.join(' and ')}` : ''}`
  const start = tally.start === undefined ? '' : `, beginning at ${tally.start}`
  return match(tally.as)
    .with('percent', () =>
      tally.questions
        ? `the percentage of yes among the relevant answers to ${joined(tally.questions)} in ${which}`
        : `the percentage of ${which}`,
    )
    .with('count', () => `the number of ${which}`)
    .with('sum', 'mean', (as) => {
      const points = tally.points === undefined ? '' : ` of ${tally.points}`
      return `the ${as} of the points${points} over ${which}${start}`
    })
    .exhaustive()
}

function sayCombine(
  { combine, of = 'parts', weights, start, round, half }: CombineRate,
  owner: PlacedNode,
  words: Vocabulary,
): string {
  const those = sayOf(of, owner, words)
  const { names } = words.rules
  const indexes = nodesOf(of, names, owner)
  // A figure that only stands between cuts is named, and not called a sum of one.
  const alone = indexes.length === 1 && start === undefined && weights === undefined
  if (alone && combine !== 'share' && names.nodes[indexes[0]!]!.node.weight === undefined) {
    const graded = names.resultOf(indexes[0]!).kind === 'grade'
    const points = graded && combine !== 'worst' && combine !== 'best'
    return `${points ? 'the points of ' : ''}${those}${sayRound(round, half)}`
  }
  const what = match(combine)
    .with('worst', () => `the worst of ${those}`)
    .with('best', () => `the best of ${those}`)
    .with('sum', () => `the sum over ${those}`)
    .with('mean', () => `the mean of ${those}`)
    .with('geometric', () => `the geometric mean of ${those}`)
    .with(
      'share',
      () =>
        `what ${those} ${indexes.length === 1 ? 'gives' : 'give'}, as a percentage of the most that those rated could give`,
    )
    .exhaustive()
  const weighed = Object.entries(weights ?? {}).map(([id, weight]) => {
    const index = words.rules.names.byId.get(id)
    return `${index === undefined ? id : words.title(index)} ${wordThreshold(weight, words)}`
  })
  return `${what}${start === undefined ? '' : `, beginning at ${start}`}${weighed.length > 0 ? `, weighted (${weighed.join(', ')})` : ''}${sayRound(round, half)}`
}

function sayRound(round: number | string | undefined, half: 'even' | undefined): string {
  if (round === undefined) return ''
  const to = String(round) === '1' ? 'the nearest whole number' : `the nearest multiple of ${round}`
  return `, rounded to ${to} (halves ${half === 'even' ? 'to the even one' : 'up'})`
}

/** What a row gives. */
function sayThen(then: Then, owner: PlacedNode, words: Vocabulary): string {
  return typeof then === 'string'
    ? words.grade(owner.index, then)
    : `Not rated (${words.text(then.notRated)})`
}

function gradesInWords(owner: PlacedNode, words: Vocabulary): string {
  const result = words.rules.names.resultOf(owner.index)
  if (result.kind !== 'grade') return 'by those who inspect'
  const grades = gradesOf(words.rules.file, result.scale)
  return joined(
    grades.map(({ id }) => words.grade(owner.index, id)),
    'or',
  )
}

/** With a capital letter. */
function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
