import { printedNumber, scaleOf, type Domain, type Standard } from '@inspectorate/core'
import type { Block } from '../view/block.js'
import { keyQuestionTableId } from './key-questions.js'
import { countInWords } from '../wording/number-words.js'
import { shortened } from '../wording/shortened.js'
import { bandMark, ratingMark } from './rating-mark.js'
import { paragraph, text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** A chart of all key questions of a domain, which stand in the tables of its standards; nothing where it has fewer than two. */
export function domainOverview(context: ReportContext, domain: Domain): Block[] {
  const { framework, ratings } = context.rated
  const results = domain.standards.flatMap((standard) =>
    ratings.standards
      .find(({ id }) => id === standard.id)!
      .keyQuestions.map((result) => ({ standard, result })),
  )
  if (results.filter(({ result }) => result.percent !== null).length < 2) return []
  const name = ({ standard, result }: (typeof results)[number]) => nameOf(standard, result.label)
  const mark = ({ standard, result }: (typeof results)[number]) =>
    bandMark(scaleOf(framework, standard.id), result.band)
  const bands = framework.banding?.bands.filter(({ from }) => from > 0) ?? []
  return [
    paragraph(
      text(
        `The chart shows every key question of this part in order.${framework.rules ? '' : ' The lowest of a standard decides its normal rating.'}`,
      ),
    ),
    {
      kind: 'chart',
      shape: 'bars',
      id: `overview-chart-${domain.id}`,
      title: context.caption('chart', `Key questions, ${domain.title.toLowerCase()}`),
      description: describe(
        results.map((one) => ({ name: name(one), percent: one.result.percent })),
      ),
      series: ['Percentage ‘Yes’'],
      categories: results.map((one) => ({
        label: name(one),
        values: [one.result.percent],
        tone: mark(one).tone,
        ...(one.result.band === null ? {} : { band: mark(one).word }),
      })),
      boundaries: bands.map(({ rating, from }) => ({
        at: from,
        label: ratingMark(framework, rating).word,
      })),
      tables: [...new Set(results.map(({ standard }) => keyQuestionTableId(standard)))],
      valueLabel: 'Percentage of relevant cases answered yes',
    },
  ]
}

/** A key question with the number of its standard before it, where that has one. */
function nameOf(standard: Standard, label: string): string {
  const number = printedNumber(standard)
  return number === undefined ? label : `${number} ${label}`
}

/** The one sentence that stands for the picture; its tables have the rest. */
function describe(
  bars: readonly { readonly name: string; readonly percent: number | null }[],
): string {
  const drawn = bars
    .flatMap(({ name, percent }) => (percent === null ? [] : [{ name, percent }]))
    .toSorted((a, b) => a.percent - b.percent)
  const [least, most] = [drawn[0]!, drawn.at(-1)!]
  const range =
    least.percent === most.percent
      ? `${most.percent}% for each`
      : `from ${least.percent}% for ‘${shortened(least.name)}’ to ${most.percent}% for ‘${shortened(most.name)}’`
  return `Bars of the percentage of relevant cases answered yes, for ${countInWords(drawn.length)} key questions: ${range}.`
}
