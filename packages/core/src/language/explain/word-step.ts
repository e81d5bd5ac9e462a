import { match, P } from 'ts-pattern'
import { kindOfAdjustment } from '../schema/kind-of-adjustment.js'
import type { Evidence } from '../schema/evidence-schema.js'
import {
  compare,
  decimalText,
  fraction,
  readFraction,
  type Fraction,
} from '../../exact/fraction.js'
import { gradesOf } from '../place.js'
import type { CombineRate, Rate } from '../schema/rate-schema.js'
import type { Step } from '../step.js'
import { listed, type Vocabulary } from './vocabulary.js'
import { lowered } from './vocabulary.js'
import { wordCondition } from './word-condition.js'
import { wordThreshold } from './condition-phrases.js'

/** A step of how a node’s value arose, as a sentence. */
export function wordStep(step: Step, index: number, words: Vocabulary, evidence: Evidence): string {
  const { node } = words.rules.nodes[index]!
  const owner = words.rules.names.nodes[index]!
  const title = words.title(index)
  return match(step)
    .with(
      { step: 'judged', grade: P.select() },
      (grade) => `${title} is judged ${words.grade(index, grade)}.`,
    )
    .with(
      { step: 'entered', number: P.select() },
      (number) => `${title} is ${words.number(number)}.`,
    )
    .with({ step: 'tallied' }, ({ as, hits, of, number }) =>
      as === 'percent'
        ? `${hits} of ${of} relevant cases: ${words.number(number)} per cent.`
        : as === 'count'
          ? `${hits} of ${of} records count.`
          : `The ${as} over ${hits} records is ${words.number(number)}.`,
    )
    .with({ step: 'earlier' }, ({ node: earlier, back, value }) => {
      const other = words.rules.names.byId.get(earlier)!
      const when = back === 1 ? 'the inspection before' : `${back} inspections before`
      return `${words.title(other)} was ${words.value(other, value)} at ${when}.`
    })
    .with({ step: 'combined' }, (one) => wordCombined(one, index, words))
    .with({ step: 'banded' }, ({ figure, cut, grade }) => {
      const cuts = node.rate && 'band' in node.rate ? node.rate.cuts : []
      return `${words.number(figure)} is ${words.grade(index, grade)}: ${wordCut(cuts, cut, words)}.`
    })
    .with({ step: 'tabled' }, ({ down, across, grade }) => {
      const table = node.rate && 'table' in node.rate ? node.rate.table : null
      const side = (id: string, given: string) => {
        const other = words.rules.names.byId.get(id)!
        return `${words.title(other)} ${words.grade(other, given)}`
      }
      return table
        ? `${side(table.down, down)} and ${side(table.across, across)}: ${words.grade(index, grade)}.`
        : `${words.grade(index, grade)}.`
    })
    .with({ step: 'row' }, ({ row, value }) => {
      const rows = rowsOf(node.rate)
      const { text, when } = rows[row]!
      const found = wordCondition(when, owner, words, evidence)
      return `${text ? `${words.text(text)}: ` : ''}${text ? found : raised(found)}: ${words.value(index, value)}.`
    })
    .with(
      { step: 'otherwise', value: P.select() },
      (value) => `No other rule holds: ${words.value(index, value)}.`,
    )
    .with({ step: 'adjusted' }, ({ adjustment: at, from, to }) => {
      const adjustment = node.adjust![at]!
      const because = adjustment.text
        ? lowered(words.text(adjustment.text)).replace(/\.$/, '')
        : adjustment.when
          ? wordCondition(adjustment.when, owner, words, evidence)
          : 'the rules say so'
      const change = `${words.value(index, from)} becomes ${words.value(index, to)}`
      return match(kindOfAdjustment(adjustment))
        .with(
          { kind: 'noBetterThan' },
          ({ grade }) =>
            `Not better than ${words.grade(index, grade)}, because ${because}: ${change}.`,
        )
        .with(
          { kind: 'noWorseThan' },
          ({ grade }) =>
            `Not worse than ${words.grade(index, grade)}, because ${because}: ${change}.`,
        )
        .with(
          { kind: 'set' },
          ({ grade }) => `${words.grade(index, grade)}, because ${because}: ${change}.`,
        )
        .with({ kind: 'by' }, () => `${raised(because)}: ${change}.`)
        .with(
          { kind: 'atMost' },
          ({ limit }) => `At most ${wordThreshold(limit, words)}: ${change}.`,
        )
        .with(
          { kind: 'atLeast' },
          ({ limit }) => `At least ${wordThreshold(limit, words)}: ${change}.`,
        )
        .with({ kind: 'notRated' }, ({ text }) => `Not rated: ${lowered(words.text(text))}.`)
        .with({ kind: 'weigh' }, () => `${raised(because)}: to be weighed.`)
        .exhaustive()
    })
    .with({ step: 'departed' }, ({ from, to, reason, by }) =>
      `${words.value(index, from)} by the rules, ${words.grade(index, to)} given${by === undefined ? '' : ` by ${by}`}: ${reason}`.replace(
        /\.?$/,
        '.',
      ),
    )
    .exhaustive()
}

type Combined = Extract<Step, { step: 'combined' }>

function wordCombined(
  { how, parts, exact, value, decisive }: Combined,
  index: number,
  words: Vocabulary,
): string {
  const indexes = parts.map((id) => words.rules.names.byId.get(id)!)
  const names = listed(indexes.map(words.title))
  const found = words.value(index, value)
  if (how === 'worst' || how === 'best') {
    const those = listed((decisive ?? []).map((id) => words.title(words.rules.names.byId.get(id)!)))
    return parts.length === 1
      ? `${names} is ${found}.`
      : `The ${how} of ${names} is ${found}: ${those}.`
  }
  const rounded =
    exact && value.state === 'number' && compare(exact, value.number) !== 0
      ? `, rounded from ${words.number(exact)}`
      : ''
  if (how === 'sum') {
    const sum = wordTerms(indexes, index, words)
    return sum === null
      ? `The sum over ${names} is ${found}${rounded}.`
      : `${sum} = ${found}${rounded}.`
  }
  if (how === 'share') return `${names} give ${found} per cent of the most they could${rounded}.`
  return `The ${how === 'mean' ? 'mean' : 'geometric mean'} of ${names} is ${found}${rounded}.`
}

/** A sum as people write it, “110 − 5 − 3”; null where weights or many parts would make it long. */
function wordTerms(indexes: readonly number[], index: number, words: Vocabulary): string | null {
  const rate = combineOf(words.rules.nodes[index]!.node.rate)
  const weighted =
    rate?.weights || indexes.some((one) => words.rules.nodes[one]!.node.weight !== undefined)
  if (weighted) return null
  const terms = indexes.flatMap((one): Fraction[] => {
    const { given } = words.outcomes[one]!
    if (given.state === 'number') return [given.number]
    const { result } = words.rules.nodes[one]!
    if (given.state !== 'grade' || result.kind !== 'grade') return []
    return [readFraction(gradesOf(words.rules.file, result.scale)[given.rank]!.points!)!]
  })
  const start = rate?.start === undefined ? [] : [readFraction(rate.start)!]
  const shown = [
    ...start,
    ...terms.filter(({ numerator }) => start.length === 0 || numerator !== 0n),
  ]
  if (shown.length > 10 || shown.length < 2) return null
  return shown
    .map((term, i) =>
      i === 0
        ? words.number(term)
        : term.numerator < 0n
          ? ` − ${decimalText(fraction(-term.numerator, term.denominator))}`
          : ` + ${words.number(term)}`,
    )
    .join('')
}

function combineOf(rate: Rate | undefined): CombineRate | null {
  if (!rate) return null
  if ('combine' in rate) return rate
  return 'band' in rate ? combineOf(rate.band) : null
}

function rowsOf(rate: Rate | undefined) {
  return rate && 'rows' in rate ? rate.rows : []
}

type Cuts = Extract<Rate, { cuts: unknown }>['cuts']

function wordCut(cuts: Cuts, at: number, words: Vocabulary): string {
  const [own, next] = [cuts[at], cuts[at + 1]]
  const lower = own
    ? `${own.from === undefined ? 'over' : 'from'} ${wordThreshold((own.from ?? own.over)!, words)}`
    : ''
  if (!next) return lower
  return `${lower} ${next.from === undefined ? 'to' : 'to under'} ${wordThreshold((next.from ?? next.over)!, words)}`
}

function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
