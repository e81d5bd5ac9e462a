import { caseQuestions, countsOf, plainRouting, type Question } from '@inspectorate/core'
import type { RatedInspection, ReportView, WorkbookView } from '../../src/index.js'
import { linearSystem, type LinearSystem } from './linear-bounds.js'
import { publishedCounts, type SeenRow } from './published-counts.js'

/** A hidden number that can be worked out. */
interface Derived {
  readonly question: string
  readonly group: string
  readonly count: string
  readonly is: number
}

const answers = ['yes', 'no', 'na'] as const
type Answer = (typeof answers)[number]

/** A subgroup, everyone (`''`), or those of whom a characteristic is not known (no value). */
interface Place {
  readonly characteristic: string
  readonly value: string
}
const everyone: Place = { characteristic: '', value: '' }

/** What the attack found, and on how many hidden numbers it was tried. */
export interface Attack {
  readonly derived: readonly Derived[]
  readonly tried: number
}

/**
 * Tries to work out every number that a workbook hides. The attacker has the workbook, the report
 * beside it and the framework: he knows which answer makes a question be asked, that rows add up, how
 * many answered a question wherever that is shown for another of the same cases. He supposes one
 * `practice`: that inspectors leave a question that is not asked blank, or answer it “not applicable”.
 * He is as lucky as can be: where the practice was not followed, he does not suppose it.
 */
export function attackWorkbook(
  rated: RatedInspection,
  report: ReportView,
  view: WorkbookView,
  { below, practice }: { below: number; practice: 'blank' | 'not applicable' },
): Attack {
  const { framework, cases } = rated
  const seen = publishedCounts(view)
  // A question that nobody was asked has no counts to find.
  const questions = caseQuestions(framework).filter(({ id }) => cases.questions[id] !== undefined)
  const byId = new Map(questions.map((question) => [question.id, question]))
  const labels = new Map(
    framework.characteristics.flatMap((one) =>
      one.values.map((value) => [
        `${one.label}\n${value.label}`,
        { characteristic: one.id, value: value.id },
      ]),
    ),
  )
  const placeOf = ({ characteristic, value }: Pick<SeenRow, 'characteristic' | 'value'>) =>
    characteristic === '' ? everyone : labels.get(`${characteristic}\n${value}`)!
  const rows = seen.rows.flatMap((row) => {
    const question = byId.get(row.question)
    return question ? [{ ...row, id: question.id, place: placeOf(row) }] : []
  })
  const sizes = seen.sizes.map((size) => ({ ...placeOf(size), size: size.size }))
  const leftOut = new Set(view.disclosure.leftOut.map(({ characteristic }) => characteristic))

  const truth = (question: string, place: Place) => {
    const all = countsOf(cases, question)
    if (place.characteristic === '') return all
    const of = (value: string) =>
      countsOf(cases, question, { characteristic: place.characteristic, value })
    if (place.value !== '') return of(place.value)
    const known = valuesOf(place.characteristic).map(of)
    const rest = (answer: Answer) =>
      known.reduce((left, counts) => left - counts[answer], all[answer])
    return { yes: rest('yes'), no: rest('no'), na: rest('na') }
  }
  const valuesOf = (id: string) =>
    framework.characteristics.find((one) => one.id === id)!.values.map(({ id }) => id)
  const placesOf = (characteristic: string): Place[] =>
    [...valuesOf(characteristic), ''].map((value) => ({ characteristic, value }))
  const sum = (counts: Record<Answer, number>, of: readonly Answer[]) =>
    of.reduce((total, answer) => total + counts[answer], 0)
  const asked = (question: string, place: Place) => sum(truth(question, place), answers)

  const printed = printedPlaces(report)
  const derived: Derived[] = []
  let tried = 0
  for (const chain of chains(questions)) {
    const ofChain = rows.filter(({ id }) => chain.some((question) => question.id === id))
    const totals = ofChain.filter(({ place }) => place === everyone)
    // Where all totals are known, one characteristic tells nothing of another.
    const apart = totals.every(({ marked }) => marked.length === 0)
    const all = framework.characteristics.map(({ id }) => id)
    for (const characteristics of apart ? all.map((id) => [id]) : [all]) {
      const places = [everyone, ...characteristics.flatMap(placesOf)]
      const here = ofChain.filter(({ place }) => places.some((one) => isSame(one, place)))
      const system = linearSystem()
      for (const question of chain) {
        for (const characteristic of characteristics)
          addsUp(system, question.id, placesOf(characteristic))
        for (const place of places) {
          const row = here.filter(({ id, place: one }) => id === question.id && isSame(one, place))
          for (const one of row) addRow(system, one, place)
          const isWhole = place.value !== '' && !leftOut.has(place.characteristic)
          if (isWhole && row.length === 0) addNone(system, question.id, place)
          if (printed.has(question.id, place))
            for (const answer of answers)
              system.add([[name(question.id, place, answer), 1]], {
                equal: truth(question.id, place)[answer],
              })
        }
      }
      for (const question of chain) {
        const plain = plainRouting(question.asked)
        const before = plain && 'question' in plain ? plain : undefined
        if (before) {
          const met = (place: Place) => sum(truth(before.question, place), before.is)
          const relevant = (place: Place) => sum(truth(question.id, place), ['yes', 'no'])
          const earlier = (place: Place, of: readonly Answer[]) =>
            of.map((answer) => [name(before.question, place, answer), -1] as const)
          const own = (place: Place, of: readonly Answer[]) =>
            of.map((answer) => [name(question.id, place, answer), 1] as const)
          const everywhere = [everyone, ...all.flatMap(placesOf)]
          const asksAll = everywhere.every((place) => asked(question.id, place) === met(place))
          const answersAll = everywhere.every(
            (place) => asked(question.id, place) === asked(before.question, place),
          )
          for (const place of places) {
            system.add(
              [...own(place, ['yes', 'no']), ...earlier(place, before.is)],
              met(everyone) === relevant(everyone) ? { equal: 0 } : { max: 0 },
            )
            if (practice === 'blank' && asksAll)
              system.add([...own(place, answers), ...earlier(place, before.is)], { equal: 0 })
            if (practice === 'not applicable' && answersAll)
              system.add([...own(place, answers), ...earlier(place, answers)], { equal: 0 })
          }
        } else
          for (const place of places)
            if (isSizeKnown(question, place))
              system.add(
                answers.map((answer) => [name(question.id, place, answer), 1] as const),
                { equal: asked(question.id, place) },
              )
      }
      for (const row of here) {
        if (row.place === everyone && characteristics[0] !== all[0]) continue
        for (const count of row.marked) {
          const of: readonly Answer[] = count === 'relevant' ? ['yes', 'no'] : [count]
          // Where a question follows from another, what is hidden for the other’s sake may be found.
          if (chain.length > 1 && !isSecret(row.id, row.place, of)) continue
          tried += 1
          find(system, row.id, row.place, of, count)
        }
      }
      for (const characteristic of characteristics.filter((id) => leftOut.has(id)))
        for (const question of chain.filter((one) => isControlled(one, characteristic)))
          for (const place of placesOf(characteristic).filter(({ value }) => value !== ''))
            for (const of of [['yes'], ['no'], ['na'], ['yes', 'no']] as Answer[][]) {
              const small = sum(truth(question.id, place), of)
              if (small === 0 || small >= below || isShown(here, question.id, place)) continue
              tried += 1
              find(system, question.id, place, of, of.join('+'))
            }
    }
  }
  return { derived, tried }

  /** Whether it is known how many answered a question: it is no secret, or shown for others of the same cases. */
  function isSizeKnown(question: Question, place: Place): boolean {
    if (place === everyone) return !isOfHiddenGroup(question)
    const same = questions.filter((other) =>
      placesOf(place.characteristic).every(
        (one) => asked(other.id, one) === asked(question.id, one),
      ),
    )
    const isSeen = (one: Place) =>
      same.some((other) =>
        rows.some(
          (row) =>
            row.id === other.id &&
            isSame(row.place, one) &&
            row.marked.length === 0 &&
            row.no !== null,
        ),
      ) ||
      (isSampled(question, place) && sizes.some((size) => isSame(size, one) && size.size !== null))
    const known = placesOf(place.characteristic)
    const unseen = known.filter((one) => asked(question.id, one) > 0 && !isSeen(one))
    if (isSeen(place) || unseen.length < 2) return true
    const isSmall = (one: Place) => {
      const size = asked(question.id, one)
      return size > 0 && size < below
    }
    const isHiddenSize = (one: Place) =>
      sizes.some((size) => isSame(size, one) && size.size === null)
    return !known.some((one) => one.value !== '' && (isSmall(one) || isHiddenSize(one)))
  }

  /** Whether a question was answered for the whole sample, so that its sizes are those of the sample. */
  function isSampled(question: Question, { characteristic }: Place): boolean {
    return valuesOf(characteristic).every(
      (value) =>
        asked(question.id, { characteristic, value }) ===
        (cases.groups[characteristic]?.[value]?.size ?? 0),
    )
  }

  function isOfHiddenGroup({ asked }: Question): boolean {
    return (
      asked !== undefined &&
      'characteristic' in asked &&
      asked.is.some((value) =>
        sizes.some(
          (size) =>
            isSame(size, { characteristic: asked.characteristic, value }) && size.size === null,
        ),
      )
    )
  }

  function find(
    system: LinearSystem,
    question: string,
    place: Place,
    of: readonly Answer[],
    count: string,
  ): void {
    const is = system.onlyValueOf(of.map((answer) => name(question, place, answer)))
    const { na, ...relevant } = truth(question, place)
    // Where nobody is relevant, those who are not applicable are the group, whose size may be told.
    const isSize = na > 0 && relevant.yes + relevant.no === 0
    const exposed = view.disclosure.exposed.some(
      (one) =>
        (one.question === question || (one.question === null && isSize)) &&
        (one.group === null ? place === everyone : isSame(one.group, place)),
    )
    if (is !== undefined && !exposed)
      derived.push({ question, group: `${place.characteristic} ${place.value}`, count, is })
  }

  /** Whether the workbook promises to hide small counts of a question by a characteristic. */
  function isControlled(question: Question, characteristic: string): boolean {
    const isPersonal = (id: string) =>
      framework.characteristics.find((one) => one.id === id)?.personal === true
    const isOfSome = (question: Question): boolean => {
      const asked = plainRouting(question.asked)
      if (!asked) return false
      if ('characteristic' in asked) return isPersonal(asked.characteristic)
      const before = questions.find(({ id }) => id === asked.question)
      return before !== undefined && isOfSome(before)
    }
    return view.disclosure.of === 'everything' || isPersonal(characteristic) || isOfSome(question)
  }

  /** Whether a number points to someone: it is small, or all of a group answered the same. */
  function isSecret(question: string, place: Place, of: readonly Answer[]): boolean {
    const is = sum(truth(question, place), of)
    const isAllOrNone = (one: Place) => {
      const { yes, no } = truth(question, one)
      return yes + no > 0 && (yes === 0 || no === 0)
    }
    const isOfEveryone =
      place !== everyone && view.disclosure.of === 'personal' && isAllOrNone(everyone)
    const isTelling = isAllOrNone(place) && !isOfEveryone
    return (is > 0 && is < below) || (isTelling && of.length === 1 && of[0] !== 'na')
  }

  function addNone(system: LinearSystem, question: string, place: Place): void {
    system.add(
      answers.map((answer) => [name(question, place, answer), 1] as const),
      { equal: 0 },
    )
  }
}

function addRow(system: LinearSystem, row: SeenRow & { readonly id: string }, place: Place): void {
  const unknown = (answer: Answer) => name(row.id, place, answer)
  for (const answer of answers)
    if (row[answer] !== null) system.add([[unknown(answer), 1]], { equal: row[answer] })
  const relevant = [
    [unknown('yes'), 1],
    [unknown('no'), 1],
  ] as const
  if (row.relevant !== null) system.add(relevant, { equal: row.relevant })
  if (row.percent !== null)
    system.add(
      [
        [unknown('yes'), 1 - row.percent],
        [unknown('no'), -row.percent],
      ],
      { min: -1e-9, max: 1e-9 },
    )
}

function addsUp(system: LinearSystem, question: string, places: readonly Place[]): void {
  for (const answer of answers)
    system.add(
      [
        ...places.map((place) => [name(question, place, answer), 1] as const),
        [name(question, everyone, answer), -1],
      ],
      { equal: 0 },
    )
}

/** Questions that hang together by who is asked them. */
function chains(questions: readonly Question[]): Question[][] {
  const first = (question: Question, past: readonly Question[] = []): Question => {
    const before = question.asked && 'question' in question.asked ? question.asked.question : null
    const found = questions.find(({ id }) => id === before)
    return found && !past.includes(found) ? first(found, [...past, question]) : question
  }
  const by = new Map<Question, Question[]>()
  for (const question of questions) {
    const root = first(question)
    by.set(root, [...(by.get(root) ?? []), question])
  }
  return [...by.values()]
}

/** What the report says: its page shows all counts behind each of its figures. */
function printedPlaces(report: ReportView): { has(question: string, place: Place): boolean } {
  const references = report.figures.map(({ reference }) => reference)
  return {
    has: (question, { characteristic, value }) =>
      references.some((reference) => {
        const figure = /^(?:count|percent|number|quantity)\[(\S+) \w+\](?:\{(.*)\})?$/.exec(
          reference,
        )
        if (figure?.[1] !== question) return false
        return (figure[2] ?? '') === (characteristic === '' ? '' : `${characteristic}=${value}`)
      }),
  }
}

function isShown(
  rows: readonly (SeenRow & { readonly id: string; readonly place: Place })[],
  question: string,
  place: Place,
): boolean {
  return rows.some(
    ({ id, place: one, marked }) => id === question && isSame(one, place) && marked.length === 0,
  )
}

function isSame(a: Place, b: Place): boolean {
  return a.characteristic === b.characteristic && a.value === b.value
}

function name(question: string, { characteristic, value }: Place, answer: Answer): string {
  return `${answer}|${question}|${characteristic}|${value}`
}
