import { printedName, standardsOf, type Standard } from '@inspectorate/core'
import type { Inline } from '../view/inline.js'
import { standardMark } from './rating-mark.js'
import { text } from './paragraph.js'
import { printedFigure } from './printed-figure.js'
import type { ReportContext } from './report-context.js'

/**
 * A finding that a recommendation arises from: a link to it, and of a standard its rating and the result
 * that decided it, bound like every figure. `id` is a standard, or what is written about without a rating.
 */
export function basisOf(context: ReportContext, id: string): Inline[] {
  const { framework } = context.rated
  const standard = standardsOf(framework).find((one) => one.id === id)
  const to = context.headingOf.get(id)
  const name = {
    kind: 'text',
    value: standard ? printedName(standard) : titleOf(context, id),
  } as const
  const link: Inline = to === undefined ? name : { kind: 'reference', to, content: [name] }
  return standard ? [link, ...resultOf(context, standard)] : [link]
}

function resultOf(context: ReportContext, standard: Standard): Inline[] {
  const { framework, ratings } = context.rated
  const outcome = ratings.standards.find(({ id }) => id === standard.id)!
  const rating =
    standard.rating.rule === 'reported-only'
      ? []
      : [
          text(': '),
          outcome.rating === null
            ? text(standardMark(framework, outcome).word)
            : printedFigure(context, { kind: 'rating', standard: standard.id }),
        ]
  const [lowest] = [...outcome.keyQuestions]
    .filter(({ percent }) => percent !== null)
    .toSorted((a, b) => a.percent! - b.percent!)
  if (lowest === undefined) return rating
  const percent = printedFigure(
    context,
    { kind: 'percent', question: lowest.id, answer: 'yes', group: null },
    { short: true },
  )
  return [...rating, text(rating.length > 0 ? ', ' : ': '), percent, text(` for ‘${lowest.label}’`)]
}

/** The title of a block or of a section of the report. */
function titleOf({ rated: { framework } }: ReportContext, id: string): string {
  const block = framework.domains.flatMap(({ blocks }) => blocks).find((one) => one.id === id)
  const section = framework.report.flatMap((part) =>
    part.part === 'section' && part.id === id ? [part.title] : [],
  )
  const domain = framework.domains.find((one) => one.id === id)
  return block?.title ?? section[0] ?? domain?.title ?? id
}
