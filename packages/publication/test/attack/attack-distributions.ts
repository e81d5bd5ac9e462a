import { solve, type Constraint } from 'yalps'
import type { ChosenLevel } from '../../src/disclosure/distributions/choose-level.js'
import type { RoutedTable } from '../../src/disclosure/distributions/choose-levels.js'
import type {
  AnswerCell,
  DistributionTable,
  Level,
} from '../../src/disclosure/distributions/distribution-table.js'

/** A number of people that could be worked out, though it should be hidden. */
interface DerivedCount {
  readonly question: number
  readonly group: number | 'everyone'
  readonly what: string
  readonly is: number
}

/** Some unknowns of a group that are secret: small, or the other side of “all on one side”. */
interface Secret {
  readonly question: number
  readonly group: number | 'everyone'
  readonly what: string
  readonly unknowns: readonly string[]
  readonly is: number
}

/** What is shown: the level of each question, for groups one by one, so that a test can show them unalike. */
export type Shown = readonly (Pick<ChosenLevel, 'everyone' | 'exposed'> & {
  readonly levels: readonly Level[]
  readonly figures: boolean
  /** The same question by another characteristic: everyone is the same people. */
  readonly sameAs?: number
})[]

interface DistributionAttack {
  readonly derived: readonly DerivedCount[]
  readonly tried: number
  /** Those of which the solver did not tell in good time; few, or the attack proves little. */
  readonly undecided: number
}

/**
 * Tries to work out every small count, and every “all on one side”, of the groups of questions that hang
 * together. The reader knows what is shown of each group and of everyone, with means, medians and
 * whatever the report prints exactly; how many of each group were asked; that a question is asked of
 * those who gave certain answers to another; and that people come whole. He has every table that fits
 * all this, by integer programming, and shares no code with what chose the levels.
 */
export function attackDistributions(
  questions: readonly RoutedTable[],
  shown: Shown,
  below: number,
): DistributionAttack {
  const system = integerSystem()
  questions.forEach(({ table, routed }, q) => {
    const { levels, everyone: level, figures, sameAs } = shown[q]!
    table.groups.forEach(({ counts, printed }, g) => {
      const of = (cell: number) => name(q, g, cell)
      show(system, table, counts, levels[g]!, of)
      if (figures) tellFigures(system, table, counts, ['mean', 'median'], of)
      if (printed) {
        show(system, table, counts, printed.level, of)
        tellFigures(system, table, counts, printed.figures, of)
      }
      const all = counts.map((_, cell) => [of(cell), 1] as const)
      const before = routed[0]
      if (before)
        system.add(
          [
            ...all,
            ...before.cells.flatMap((has, cell) =>
              has ? [[name(before.question, g, cell), -1] as const] : [],
            ),
          ],
          { equal: 0 },
        )
      else system.add(all, { equal: sum(counts) })
    })
    showEveryone(system, table, table.everyone === 'open' ? 'values' : level, q)
    if (table.printed) {
      const all = everyone(table)
      const whole = (cell: number) => name(q, 'everyone', cell)
      show(system, table, all, table.printed.level, whole)
      tellFigures(system, table, all, table.printed.figures, whole)
    }
    if (sameAs !== undefined)
      table.cells.forEach((_, cell) =>
        system.add(
          [
            [name(q, 'everyone', cell), 1],
            [name(sameAs, 'everyone', cell), -1],
          ],
          { equal: 0 },
        ),
      )
  })
  const secrets = questions.flatMap(({ table }, q) => {
    const { exposed } = shown[q]!
    const all = everyone(table)
    // What he knows with nothing shown: how many were asked, and open counts.
    const bare = integerSystem()
    showEveryone(bare, table, table.everyone === 'open' ? 'values' : 'hidden', q)
    for (const [group, counts] of [...table.groups.map((one) => one.counts), all].entries())
      bare.add(
        counts.map(
          (_, cell) =>
            [name(q, group < table.groups.length ? group : 'everyone', cell), 1] as const,
        ),
        { equal: sum(counts) },
      )
    const ofGroups = table.groups.flatMap(({ counts }, group) =>
      exposed.includes(group) ? [] : secretsOf(table, counts, below, { question: q, group }),
    )
    const ofEveryone =
      table.everyone === 'open' || exposed.includes('everyone')
        ? []
        : secretsOf(table, all, below, { question: q, group: 'everyone' })
    const known = new Set(bare.pinned([...ofGroups, ...ofEveryone]).derived)
    return [...ofGroups, ...ofEveryone].filter((one) => !known.has(one))
  })
  return {
    tried: secrets.length,
    ...system.pinned(secrets),
  }
}

function secretsOf(
  { cells }: DistributionTable,
  counts: readonly number[],
  below: number,
  of: Pick<Secret, 'question' | 'group'>,
): Secret[] {
  const secret = (what: string, has: (cell: AnswerCell, i: number) => boolean): Secret => {
    const chosen = cells.flatMap((cell, i) => (has(cell, i) ? [i] : []))
    const is = sum(chosen.map((cell) => counts[cell]!))
    return { ...of, what, unknowns: chosen.map((cell) => name(of.question, of.group, cell)), is }
  }
  const isIn = (cell: AnswerCell) => cell.side !== 'outside'
  const choices = [...new Set(cells.flatMap((cell) => cell.choices ?? []))]
  const has = (cell: AnswerCell, choice: string) => cell.choices?.includes(choice) === true
  const sides = ['yes', 'middle', 'no', 'outside'] as const
  // That all who were asked are relevant tells how many they are, which is known.
  const isOfAll = new Set([
    'relevant',
    ...(cells.some(({ side }) => side === 'yes') ? [] : ['the rest']),
  ])
  const small = [
    ...cells.flatMap((cell, i) =>
      choices.length === 0 || !isIn(cell) ? [secret(`cell ${i}`, (_, j) => i === j)] : [],
    ),
    ...choices.flatMap((choice) => [
      secret(`chose ${choice}`, (cell) => has(cell, choice)),
      secret(`did not choose ${choice}`, (cell) => isIn(cell) && !has(cell, choice)),
    ]),
    ...sides.map((side) => secret(side, (cell) => cell.side === side)),
    secret('the rest', (cell) => isIn(cell) && cell.side !== 'yes'),
    secret('relevant', isIn),
  ].filter(({ is, what }) => is > 0 && is < below && !(isOfAll.has(what) && is === sum(counts)))
  const relevant = sum(counts.filter((_, i) => isIn(cells[i]!)))
  const none = [
    ...sides
      .filter((side) => side !== 'outside' && cells.some((cell) => cell.side === side))
      .map((side) => secret(`not ${side}`, (cell) => isIn(cell) && cell.side !== side)),
    ...choices.map((choice) =>
      secret(`did not choose ${choice}`, (cell) => isIn(cell) && !has(cell, choice)),
    ),
    ...cells.map((own, i) =>
      secret(`not cell ${i}`, (cell, j) => isIn(cell) && (own.side !== 'itself' || i !== j)),
    ),
  ].filter(({ is }) => relevant > 0 && is === 0)
  return [...small, ...none]
}

/** The counts that a level prints of a group. */
function show(
  system: IntegerSystem,
  { cells }: DistributionTable,
  counts: readonly number[],
  level: Level,
  of: (cell: number) => string,
): void {
  const tell = (has: (cell: AnswerCell, i: number) => boolean) => {
    const chosen = cells.flatMap((cell, i) => (has(cell, i) ? [i] : []))
    system.add(
      chosen.map((cell) => [of(cell), 1] as const),
      { equal: sum(chosen.map((cell) => counts[cell]!)) },
    )
  }
  const choices = new Set(cells.flatMap((cell) => cell.choices ?? []))
  if (level === 'hidden') return
  if (level === 'values') {
    for (const choice of choices) tell((cell) => cell.choices?.includes(choice) === true)
    cells.forEach(({ side }, i) => {
      if (choices.size === 0 || side === 'outside') tell((_, j) => i === j)
    })
    tell(({ side }) => side !== 'outside')
  } else {
    tell(({ side }) => side === 'yes')
    tell(({ side }) => side === 'outside')
    if (level === 'sides') {
      tell(({ side }) => side === 'middle')
      tell(({ side }) => side === 'no')
      cells.forEach(({ side }, i) => {
        if (side === 'itself') tell((_, j) => i === j)
      })
    } else tell(({ side }) => side !== 'yes' && side !== 'outside')
  }
}

function showEveryone(
  system: IntegerSystem,
  table: DistributionTable,
  level: Level,
  q: number,
): void {
  // A group of all groups, whose cells are sums.
  const all = everyone(table)
  const whole = (cell: number) => name(q, 'everyone', cell)
  table.cells.forEach((_, cell) =>
    system.add([[whole(cell), -1], ...table.groups.map((_, g) => [name(q, g, cell), 1] as const)], {
      equal: 0,
    }),
  )
  show(system, table, all, level, whole)
  if (level === 'values')
    table.cells.forEach((cell, i) => {
      // Of several choices, only each choice is printed, not every set of them.
      if (cell.choices === undefined) system.add([[whole(i), 1]], { equal: all[i]! })
    })
}

function tellFigures(
  system: IntegerSystem,
  { cells }: DistributionTable,
  counts: readonly number[],
  figures: readonly ('mean' | 'median')[],
  of: (cell: number) => string,
): void {
  const base = cells.flatMap(({ side }, i) => (side === 'outside' ? [] : [i]))
  const relevant = sum(base.map((cell) => counts[cell]!))
  if (figures.length > 0)
    system.add(
      base.map((cell) => [of(cell), 1] as const),
      { equal: relevant },
    )
  if (figures.includes('mean') && base.every((cell) => cells[cell]!.points !== undefined))
    system.add(
      base.map((cell) => [of(cell), cells[cell]!.points!] as const),
      { equal: sum(base.map((cell) => counts[cell]! * cells[cell]!.points!)) },
    )
  if (!figures.includes('median') || relevant === 0) return
  const upTo = (place: number) => sum(base.slice(0, place + 1).map((cell) => counts[cell]!))
  const place = base.findIndex((_, i) => 2 * upTo(i) >= relevant)
  const terms = (last: number) => base.slice(0, last + 1).map((cell) => [of(cell), 2] as const)
  if (2 * upTo(place) === relevant) {
    // Between two values: exactly half lie up to the first, and none before the second.
    const next = base.findIndex((_, i) => 2 * upTo(i) > relevant)
    system.add(terms(place), { equal: relevant })
    system.add(terms(next - 1), { equal: relevant })
    system.add([[of(base[place]!), 1]], { min: 1 })
    system.add([[of(base[next]!), 1]], { min: 1 })
  } else {
    system.add(terms(place), { min: relevant + 1 })
    if (place > 0) system.add(terms(place - 1), { max: relevant - 1 })
  }
}

interface IntegerSystem {
  add(terms: readonly (readonly [unknown: string, factor: number])[], bound: Constraint): void
  /** Of sums of unknowns those that cannot be another number than they are. */
  pinned(sums: readonly Secret[]): { readonly derived: Secret[]; readonly undecided: number }
}

/** Unknowns that are whole and at least 0, solved with a library that the product does not use. */
function integerSystem(): IntegerSystem {
  const constraints: [string, Constraint][] = []
  const variables = new Map<string, Map<string, number>>()
  /** A solution in which a sum is beyond a bound; none where there is none. */
  const solution = ({ unknowns }: Secret, bound: Constraint) => {
    const withTarget = new Map(variables)
    for (const unknown of unknowns)
      withTarget.set(unknown, new Map(withTarget.get(unknown) ?? []).set('target', 1))
    const {
      status,
      result,
      variables: found,
    } = solve(
      {
        direction: bound.min === undefined ? 'maximize' : 'minimize',
        objective: 'target',
        constraints: [...constraints, ['target', bound] as const],
        variables: withTarget,
        integers: true,
      },
      { maxIterations: 500 },
    )
    if (status === 'infeasible') return 'none'
    if (status !== 'optimal' && Number.isNaN(result)) return 'undecided'
    return new Map(found)
  }
  return {
    add(terms, bound) {
      const constraint = `c${constraints.length}`
      constraints.push([constraint, bound])
      for (const [unknown, factor] of terms) {
        const column = variables.get(unknown) ?? new Map<string, number>()
        variables.set(unknown, column.set(constraint, (column.get(constraint) ?? 0) + factor))
      }
    },
    pinned(sums) {
      const derived: Secret[] = []
      let undecided = 0
      let left = [...sums]
      for (let one = left[0]; one !== undefined; one = left[0]) {
        const { unknowns, is } = one
        const found =
          unknowns.length === 0
            ? []
            : [solution(one, { min: is + 1 }), ...(is > 0 ? [solution(one, { max: is - 1 })] : [])]
        const others = found.filter((each) => typeof each !== 'string')
        if (others.length === 0) {
          if (found.includes('undecided')) undecided += 1
          else derived.push(one)
        }
        // What is another number in one of these solutions need not be tried.
        left = left.filter(
          (each) =>
            each !== one &&
            others.every(
              (other) =>
                sum(each.unknowns.map((unknown) => Math.round(other.get(unknown) ?? 0))) ===
                each.is,
            ),
        )
      }
      return { derived, undecided }
    },
  }
}

function everyone({ cells, groups }: DistributionTable): number[] {
  return cells.map((_, cell) => sum(groups.map(({ counts }) => counts[cell]!)))
}

function name(question: number, group: number | 'everyone', cell: number): string {
  return `${question} ${group} ${cell}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
