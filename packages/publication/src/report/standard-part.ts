import {
  explain,
  explainFirmness,
  printedName,
  printedNumber,
  scaleOf,
  type Because,
  type Standard,
  type StandardOutcome,
} from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { keyQuestionBlocks } from './key-questions.js'
import { ratingMark, standardMark } from './rating-mark.js'
import { paragraph, text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** A standard: statement, rating box, departure, key questions, then its narrative. */
export function standardPart(context: ReportContext, standard: Standard): Block[] {
  const { ratings } = context.rated
  const outcome = ratings.standards.find(({ id }) => id === standard.id)!
  return [
    standardHeading(context, standard),
    ...statementOf(standard),
    ...ratedBlocks(context, standard, outcome),
    ...keyQuestionBlocks(context, standard, outcome),
    ...context.narrative(standard.id, 2),
  ]
}

/** What the standard asks, where that is said. */
export function statementOf({ statement }: Standard): Block[] {
  return statement === '' ? [] : [{ kind: 'paragraph', role: 'lead', content: [text(statement)] }]
}

/** The heading of a standard, with its number. */
export function standardHeading(context: ReportContext, standard: Standard): Block {
  const number = printedNumber(standard)
  const id = context.headingId(printedName(standard))
  context.headingOf.set(standard.id, id)
  return {
    kind: 'heading',
    level: 2,
    id,
    ...(number !== undefined && { number }),
    content: [text(standard.title)],
  }
}

/** The rating of a standard, and why it is not the normal one. */
export function ratedBlocks(
  context: ReportContext,
  standard: Standard,
  outcome: StandardOutcome,
): Block[] {
  return [
    ...(standard.rating.rule === 'reported-only'
      ? []
      : [
          {
            kind: 'rating',
            id: `rating-${placeName(standard.id)}`,
            title: printedName(standard),
            mark: standardMark(context.rated.framework, outcome),
            detail: ratingDetail(context, outcome),
            ...firmnessOf(context, standard),
          } as const,
        ]),
    ...departureCallout(context, outcome),
  ]
}

function firmnessOf(
  { rated }: ReportContext,
  standard: Standard,
): { firmness?: readonly string[] } {
  const { standards } = explainFirmness(rated.framework, rated.firmness)
  const explained = standards.find(({ id }) => id === standard.id)
  return explained ? { firmness: explained.sentences } : {}
}

function ratingDetail({ rated }: ReportContext, outcome: StandardOutcome): Inline[] {
  const { framework } = rated
  if (framework.rules) return ruledDetail(outcome)
  const normal =
    outcome.normal === null ? null : ratingMark(scaleOf(framework, outcome.id), outcome.normal).word
  return match(outcome)
    .returnType<Inline[]>()
    .with({ state: 'undecided' }, () => [text('The ratings panel has not judged this standard.')])
    .with({ state: 'no-evidence' }, () => [
      text('No relevant cases were inspected, and the ratings panel has not said what follows.'),
    ])
    .with({ state: 'not-rated' }, ({ missing }) => [
      text(
        missing
          .flatMap((one) =>
            one.code === 'stated' ? [`It could not be rated: ${asSentence(one.reason)}`] : [],
          )
          .join(' '),
      ),
    ])
    .with({ departure: null }, ({ drivers }) => [
      text(drivers.length > 0 ? 'Rated by its lowest key question' : 'Judged by the ratings panel'),
    ])
    .otherwise(({ departure }) => [
      text(
        match(departure!.kind)
          .with('discretion', () => `Given by professional discretion; normally ${normal}`)
          .with('guidance-set-aside', () => `Decision guidance set aside; normally ${normal}`)
          .with('weighed', () => 'Judged by the ratings panel, with decision guidance weighed')
          .exhaustive(),
      ),
    ])
}

function departureCallout(context: ReportContext, outcome: StandardOutcome): Block[] {
  if (!outcome.departure) return []
  const { framework, ratings } = context.rated
  const { sentences } = explain(framework, ratings).standards.find(({ id }) => id === outcome.id)!
  const said = outcome.because.flatMap((step, i) =>
    isOfDeparture(step) ? [sentences[i + 1]!] : [],
  )
  return [
    {
      kind: 'callout',
      id: `departure-${placeName(outcome.id)}`,
      title:
        outcome.departure.kind === 'weighed'
          ? 'How decision guidance was weighed'
          : 'Why this is not the normal rating',
      content: said.map((sentence) => paragraph(text(sentence))),
    },
  ]
}

function isOfDeparture(step: Because): boolean {
  if (step.code === 'by-rules') return step.step === 'departed'
  return ['guidance-limits', 'guidance-weighs', 'departed'].includes(step.code)
}

/** The framework’s own sentences; none for what is judged or entered, where they say only that. */
function ruledDetail({ because }: StandardOutcome): Inline[] {
  const sentences = because.flatMap((step) =>
    step.code === 'by-rules' && !['judged', 'entered', 'departed'].includes(step.step)
      ? [step.sentence]
      : [],
  )
  return sentences.length === 0 ? [] : [text(sentences.join(' '))]
}

/** An id as part of the name of a place in the report. */
function placeName(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/g, '-')
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
