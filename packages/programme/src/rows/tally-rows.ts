import type { Tally, TallyPart } from '@inspectorate/core'
import type { CountedRow } from '@inspectorate/core/answers'

/** A tally as rows, as `tallyStatement` gives them: what a tally-level file keeps of an inspection. */
export function* tallyRows(
  tally: Tally,
): Generator<CountedRow & { readonly cases: number }, void, void> {
  yield* partRows(tally, null, null)
  for (const [characteristic, values] of Object.entries(tally.groups))
    for (const [value, part] of Object.entries(values)) yield* partRows(part, characteristic, value)
}

function* partRows(
  { size, questions }: TallyPart,
  characteristic: string | null,
  value: string | null,
) {
  const row = (question: string | null, answer: string | null, cases: number) => ({
    characteristic,
    value,
    question,
    answer,
    cases,
  })
  yield row(null, null, size)
  for (const [question, counts] of Object.entries(questions)) {
    const answers: readonly (readonly [string, number])[] =
      'answers' in counts
        ? counts.answers
        : [
            ['yes', counts.yes],
            ['no', counts.no],
            ['na', counts.na],
          ]
    for (const [answer, cases] of answers) if (cases > 0) yield row(question, answer, cases)
    const answered = answers.reduce((sum, [, cases]) => sum + cases, 0)
    const asked = counts.asked ?? answered
    if (asked > answered) yield row(question, null, asked - answered)
  }
}
