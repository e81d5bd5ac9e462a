import type { Case, Characteristic, Question, Routing } from '@inspectorate/core'
import { answerQuestions, type AnswerSetFile } from '@inspectorate/core/answers'
import fc from 'fast-check'

/** A list of cases with what may be answered to them, and cases that hold such answers. */
export interface AnyList {
  readonly characteristics: Characteristic[]
  readonly questions: Question[]
  readonly answerSets: Record<string, AnswerSetFile>
  readonly cases: Case[]
}

const comparable = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase().trim()
/** What people type, some of which a spreadsheet program would take for something else. */
const text = fc
  .oneof(
    fc.constantFrom(
      '10-12',
      '3/4',
      '5',
      'x',
      '=1+1',
      'Work, or training',
      'a; b',
      'NA',
      'TRUE',
      '“So”',
      '1e5',
      'Yes',
    ),
    fc.string({
      unit: fc.constantFrom(...'abcdefgh ,;:/()[]|&<>"\'é'),
      minLength: 1,
      maxLength: 9,
    }),
  )
  .map((one) => one.normalize('NFC').trim())
  .filter((one) => comparable(one) !== '' && !/^\[[a-z]+\]$/.test(one))
const labels = (count: number) =>
  fc.uniqueArray(text, { minLength: count, maxLength: count, selector: comparable })
const en = (label: string) => ({ en: label })

const choices = fc
  .record({
    kind: fc.constantFrom('ordered' as const, 'one' as const, 'several' as const),
    names: fc.integer({ min: 2, max: 6 }).chain(labels),
    last: fc.constantFrom('na' as const, 'dont-know' as const, undefined),
    alone: fc.boolean(),
  })
  .map(({ kind, names, last, alone }): AnswerSetFile => {
    const values = names.map((label, i) => ({
      id: `v.${i}`,
      label: en(label),
      ...(kind !== 'several' && i === 0 ? { as: 'yes' as const } : {}),
      ...(kind === 'several' && i === 0 && alone ? { alone } : {}),
      ...(i > 1 && i === names.length - 1 && last ? { as: last } : {}),
    }))
    return { kind, values }
  })
const numbers = fc
  .record({
    min: fc.integer({ min: -1000, max: 10 }),
    span: fc.integer({ min: 1, max: 100_000_000 }),
    decimals: fc.integer({ min: 0, max: 6 }),
    unit: text,
    others: fc.boolean(),
  })
  .map(({ min, span, decimals, unit, others }): AnswerSetFile => ({
    kind: 'number',
    unit: { id: 'unit', label: en(unit) },
    min,
    max: min + span,
    decimals,
    ...(others && {
      values: [{ id: 'unknown', label: en('Not known'), as: 'dont-know' as const }],
    }),
  }))
const anySet: fc.Arbitrary<AnswerSetFile> = fc.oneof(
  { weight: 4, arbitrary: choices },
  { weight: 2, arbitrary: numbers },
  fc.constantFrom<AnswerSetFile>(
    { kind: 'date', from: '1899-01-01', to: '2026-12-31' },
    { kind: 'date', from: '1950-05-01', to: '2026-12-31' },
  ),
  fc.constant<AnswerSetFile>({ kind: 'text', max: 200 }),
)

const characteristics = fc
  .array(fc.integer({ min: 2, max: 3 }).chain(labels), { maxLength: 2 })
  .map((list) =>
    list.map((values, i): Characteristic => ({
      id: `c${i}`,
      label: `Group ${i}`,
      values: values.map((label, j) => ({ id: `w${j}`, label, group: label })),
    })),
  )

/** Something that a question may hang on: ids of what is before it, with the answers they can have. */
interface Before {
  readonly id: string
  readonly of: 'question' | 'characteristic'
  readonly values: readonly string[]
}

function routing(before: readonly Before[], depth: number): fc.Arbitrary<Routing> {
  const condition = fc
    .constantFrom(...before)
    .chain(({ id, of, values }) =>
      fc
        .subarray([...values], { minLength: 1 })
        .map((is): Routing =>
          of === 'question' ? { question: id, is } : { characteristic: id, is },
        ),
    )
  if (depth === 0) return condition
  const list = fc.array(routing(before, depth - 1), { minLength: 1, maxLength: 2 })
  return fc.oneof(
    condition,
    list.map((all) => ({ all })),
    list.map((any) => ({ any })),
    routing(before, depth - 1).map((not) => ({ not })),
  )
}

const valuesOf = (set: AnswerSetFile | undefined): string[] =>
  set === undefined
    ? ['yes', 'no', 'na']
    : 'values' in set
      ? (set.values ?? []).map(({ id }) => id)
      : set.kind === 'date'
        ? ['2001-02-03']
        : []

function answerTo(set: AnswerSetFile | undefined): fc.Arbitrary<string> {
  if (set === undefined) return fc.constantFrom('yes', 'no', 'na')
  if (set.kind === 'several') {
    const outside = (one: (typeof set.values)[number]) => one.alone || one.as !== undefined
    const ids = set.values.filter((one) => !outside(one)).map(({ id }) => id)
    return fc.oneof(
      fc.subarray(ids, { minLength: 1 }).map((chosen) => chosen.join(' ')),
      fc.constantFrom(...set.values.map(({ id }) => id)),
    )
  }
  if (set.kind === 'number') {
    const [min, max] = [Number(set.min), Number(set.max)]
    const scale = 10 ** set.decimals
    return fc.oneof(
      fc.integer({ min: min * scale, max: max * scale }).map((units) => {
        const digits = String(Math.abs(units)).padStart(set.decimals + 1, '0')
        const at = digits.length - set.decimals
        const places = digits.slice(at).replace(/0+$/, '')
        return `${units < 0 ? '-' : ''}${digits.slice(0, at)}${places && `.${places}`}`
      }),
      ...(set.values ? [fc.constant('unknown')] : []),
    )
  }
  if (set.kind === 'date')
    return fc
      .date({
        min: new Date(`${set.from}T00:00:00Z`),
        max: new Date('2026-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((day) => day.toISOString().slice(0, 10))
  // An apostrophe alone before the line break would be our own guard against formulas.
  if (set.kind === 'text')
    return text.filter((words) => words !== "'").map((words) => `${words}\n=${words}`)
  return fc.constantFrom(...set.values.map(({ id }) => id))
}

/** Lists with sets of every kind, routing of every kind, and answers that can be. */
export const anyList: fc.Arbitrary<AnyList> = fc
  .record({ characteristics, sets: fc.array(anySet, { minLength: 1, maxLength: 5 }) })
  .chain(({ characteristics, sets }) => {
    const answerSets = Object.fromEntries(sets.map((set, i) => [`s${i}`, set]))
    const asked = fc
      .array(fc.constantFrom('yes-no', ...Object.keys(answerSets)), { minLength: 1, maxLength: 7 })
      .chain((names) => {
        const before: Before[] = characteristics.map(({ id, values }) => ({
          id,
          of: 'characteristic',
          values: values.map((one) => one.id),
        }))
        return fc.tuple(
          ...names.map((name, i) => {
            const known = before.filter(({ values }) => values.length > 0)
            before.push({
              id: `q${i}`,
              of: 'question',
              values: valuesOf(name === 'yes-no' ? undefined : answerSets[name]),
            })
            const asked =
              known.length === 0
                ? fc.constant(undefined)
                : fc.option(routing(known, 2), { nil: undefined })
            return asked.map((asked): Question => ({
              id: `q${i}`,
              label: `Question ${i}`,
              text: `What is ${i}?`,
              ...(name !== 'yes-no' && { answers: name }),
              ...(asked && { asked }),
            }))
          }),
        )
      })
    return asked.chain((questions) => {
      const ready = answerQuestions(questions, answerSets)
      const drawn = fc.record({
        characteristics: fc.tuple(
          ...characteristics.map(({ values }) =>
            fc.option(fc.constantFrom(...values.map(({ id }) => id)), { nil: undefined }),
          ),
        ),
        answers: fc.tuple(
          ...questions.map(({ answers }) =>
            fc.option(answerTo(answers === undefined ? undefined : answerSets[answers]), {
              nil: undefined,
            }),
          ),
        ),
      })
      return fc.array(drawn, { minLength: 1, maxLength: 4 }).map((rows) => ({
        characteristics,
        questions: [...questions],
        answerSets,
        cases: rows.map((row, i) => {
          const one = {
            id: `P${i + 1}`,
            characteristics: Object.fromEntries(
              characteristics.flatMap(({ id }, j) => {
                const value = row.characteristics[j]
                return value === undefined ? [] : [[id, value]]
              }),
            ),
            answers: {} as Record<string, string>,
            texts: {} as Record<string, string>,
          }
          ready.forEach(({ id, asks, set }, j) => {
            const answer = row.answers[j]
            if (answer === undefined || (asks && !asks(one))) return
            if (set.kind === 'text') one.texts[id] = answer
            else one.answers[id] = answer
          })
          const { texts, ...plain } = one
          return Object.keys(texts).length > 0 ? one : plain
        }),
      }))
    })
  })
