import {
  explain,
  explainFirmness,
  isDecided,
  printedName,
  printedNumber,
  type Domain,
  type StandardOutcome,
} from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { Block, TableRow } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { dateInWords } from '../wording/dates.js'
import { overallMark, standardMark } from './rating-mark.js'
import { paragraph, text } from './paragraph.js'
import { printedFigure } from './printed-figure.js'
import type { ReportContext } from './report-context.js'

/** The overall rating box, of the cover and of the ratings page. */
export function overallBox(
  context: ReportContext,
  id: string,
): (Block & { kind: 'rating' }) | undefined {
  const { framework, ratings } = context.rated
  if (!ratings.overall) return undefined
  return {
    kind: 'rating',
    id,
    title: 'Overall rating',
    mark: overallMark(framework, ratings.overall),
    detail: match(ratings.overall)
      .with({ state: 'final' }, () => [text('Score: '), printedFigure(context, { kind: 'score' })])
      .with({ state: 'provisional' }, { state: 'by-rules', decided: false }, () => [
        text('There is no overall rating yet.'),
      ])
      .with({ state: 'by-rules' }, ({ figure }) =>
        figure === undefined ? [] : [text('Result: '), printedFigure(context, { kind: 'overall' })],
      )
      .exhaustive(),
  }
}

/** The ratings page: overall, every standard, and why the overall is what it is. */
export function ratingsPart(context: ReportContext, title: string): Block[] {
  const { framework, ratings, printable } = context.rated
  const box = overallBox(context, 'overall-rating')
  const { overall: firmness } = explainFirmness(framework, context.rated.firmness)
  const why = explain(framework, ratings).overall?.sentences.slice(1) ?? []
  const words = tableWords(context)
  const points = words.hasPoints ? 12 : 0
  const rating = ratingWidth(
    ratings.standards.map((outcome) => standardMark(framework, outcome).word),
  )
  return [
    { kind: 'heading', level: 1, id: context.headingId(title), content: [text(title)] },
    paragraph(
      text(
        `${printable.service.name} was inspected against ${framework.title}.${printable.fieldwork ? ` Fieldwork began on ${dateInWords(printable.fieldwork.start)}.` : ''}`,
      ),
    ),
    ...(box ? [{ ...box, firmness }] : []),
    {
      kind: 'table',
      id: 'ratings-table',
      caption: context.caption('table', words.caption),
      description: words.description,
      role: 'ratings',
      columns: [
        { header: words.standard, align: 'start', width: 100 - rating - points },
        { header: 'Rating', align: 'start', width: rating },
        ...(words.hasPoints ? [{ header: 'Points', align: 'end', width: points } as const] : []),
      ],
      rows: framework.domains.flatMap((domain): TableRow[] => [
        ...domainRow(domain),
        ...domain.standards.map((standard): TableRow => {
          const outcome = ratings.standards.find(({ id }) => id === standard.id)!
          const style = standard.id === domain.id ? ({ strong: true } as const) : {}
          return {
            cells: [
              { content: [text(printedName(standard), style)], header: true },
              { content: [ratingInline(context, outcome)] },
              ...(words.hasPoints
                ? [{ content: [text(pointsText(outcome, framework.rules !== undefined))] }]
                : []),
            ],
          }
        }),
      ]),
    },
    ...(why.length > 0 ? [paragraph(text(why.join(' ')))] : []),
  ]
}

/** Room for the longest rating and its gauge on one line, in wide fonts too: a share of the table, in per cent. */
function ratingWidth(words: readonly string[]): number {
  const longest = Math.max(0, ...words.map((word) => word.length))
  return Math.min(56, Math.max(32, Math.round(12 + 1.6 * longest)))
}

/** A rating on its colour; a number that rules use is bound like every other figure. */
function ratingInline(context: ReportContext, outcome: StandardOutcome): Inline {
  return outcome.figure === undefined
    ? { kind: 'rating', mark: standardMark(context.rated.framework, outcome) }
    : printedFigure(context, { kind: 'rating', standard: outcome.id })
}

/** A table by rules has points where they add any, and its parts may not be standards. */
function tableWords({ rated: { framework, ratings } }: ReportContext) {
  if (!framework.rules)
    return {
      caption: 'Ratings by standard',
      description:
        'Each standard by number and name, with its rating and the points it adds to the overall score.',
      standard: 'Standard',
      hasPoints: true,
    }
  const hasPoints = ratings.standards.some(({ score }) => score !== null)
  return {
    caption: 'Ratings by part',
    description: `Each part by name, with its rating${hasPoints ? ' and the points that the rules add' : ''}.`,
    standard: 'Part',
    hasPoints,
  }
}

/** The heading of a domain within the table; a domain that is rated itself has a row like its parts. */
function domainRow(domain: Domain): TableRow[] {
  if (domain.standards[0]?.id === domain.id) return []
  const number = printedNumber(domain)
  const content = [
    text(number === undefined ? domain.title : `${number}. ${domain.title}`, { strong: true }),
  ]
  return [{ cells: [{ content, header: true, spansRow: true }] }]
}

function pointsText({ score, state }: StandardOutcome, isRuled: boolean): string {
  if (score !== null) return String(score)
  if (!isDecided(state)) return 'Not yet'
  return isRuled ? '–' : 'Not scored'
}
