import { explain, explainFirmness, isDecided, type StandardOutcome } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { Block, TableRow } from '../view/report-view.js'
import { dateInWords } from '../wording/dates.js'
import { overallMark, standardMark } from './rating-mark.js'
import { paragraph, printedFigure, text, type ReportContext } from './report-context.js'

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
      .with({ state: 'provisional' }, () => [text('There is no overall rating yet.')])
      .exhaustive(),
  }
}

/** The ratings page: overall, every standard, and why the overall is what it is. */
export function ratingsPart(context: ReportContext, title: string): Block[] {
  const { framework, ratings, printable } = context.rated
  const box = overallBox(context, 'overall-rating')
  const { overall: firmness } = explainFirmness(framework, context.rated.firmness)
  const why = explain(framework, ratings).overall?.sentences.slice(1) ?? []
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
      caption: context.caption('table', 'Ratings by standard'),
      description:
        'Each standard by number and name, with its rating and the points it adds to the overall score.',
      role: 'ratings',
      columns: [
        { header: 'Standard', align: 'start', width: 52 },
        { header: 'Rating', align: 'start', width: 34 },
        { header: 'Points', align: 'end', width: 14 },
      ],
      rows: framework.domains.flatMap((domain): TableRow[] => [
        {
          cells: [
            {
              content: [text(`${domain.id}. ${domain.title}`, { strong: true })],
              header: true,
              spansRow: true,
            },
          ],
        },
        ...domain.standards.map(({ id, title: name }): TableRow => {
          const outcome = ratings.standards.find((one) => one.id === id)!
          return {
            cells: [
              { content: [text(`${id} ${name}`)], header: true },
              { content: [{ kind: 'rating', mark: standardMark(framework, outcome) }] },
              { content: [text(pointsText(outcome))] },
            ],
          }
        }),
      ]),
    },
    ...(why.length > 0 ? [paragraph(text(why.join(' ')))] : []),
  ]
}

function pointsText({ score, state }: StandardOutcome): string {
  if (score !== null) return String(score)
  return isDecided(state) ? 'Not scored' : 'Not yet'
}
