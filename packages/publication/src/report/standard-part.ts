import { explain, explainFirmness, type Standard, type StandardOutcome } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { Block, Inline } from '../view/report-view.js'
import { keyQuestionBlocks } from './key-questions.js'
import { ratingMark, standardMark } from './rating-mark.js'
import { paragraph, text, type ReportContext } from './report-context.js'

/** A standard: statement, rating box, departure, key questions, then its narrative. */
export function standardPart(context: ReportContext, standard: Standard): Block[] {
  const { framework, ratings } = context.rated
  const outcome = ratings.standards.find(({ id }) => id === standard.id)!
  return [
    {
      kind: 'heading',
      level: 2,
      id: context.headingId(`${standard.id} ${standard.title}`),
      number: standard.id,
      content: [text(standard.title)],
    },
    { kind: 'paragraph', role: 'lead', content: [text(standard.statement)] },
    ...(standard.rating.rule === 'reported-only'
      ? []
      : [
          {
            kind: 'rating',
            id: `rating-${standard.id.replace('.', '-')}`,
            title: `${standard.id} ${standard.title}`,
            mark: standardMark(framework, outcome),
            detail: ratingDetail(context, outcome),
            ...firmnessOf(context, standard),
          } as const,
        ]),
    ...departureCallout(context, outcome),
    ...keyQuestionBlocks(context, standard, outcome),
    ...context.narrative(standard.id, 2),
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
  const normal = outcome.normal === null ? null : ratingMark(rated.framework, outcome.normal).word
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
  const said = outcome.because.flatMap(({ code }, i) =>
    code === 'guidance-limits' || code === 'guidance-weighs' || code === 'departed'
      ? [sentences[i + 1]!]
      : [],
  )
  return [
    {
      kind: 'callout',
      id: `departure-${outcome.id.replace('.', '-')}`,
      title:
        outcome.departure.kind === 'weighed'
          ? 'How decision guidance was weighed'
          : 'Why this is not the normal rating',
      content: said.map((sentence) => paragraph(text(sentence))),
    },
  ]
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}
