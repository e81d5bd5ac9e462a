import { match } from 'ts-pattern'
import { printedName, scaleOf, type Standard, type StandardOutcome } from '@inspectorate/core'
import type { Block, TableBlock } from '../view/block.js'
import { countInWords } from '../wording/number-words.js'
import { bandMark, ratingMark } from './rating-mark.js'
import { paragraph, text } from './paragraph.js'
import { printedFigure } from './printed-figure.js'
import type { ReportContext } from './report-context.js'

/** The table of a standard’s key questions, with the sentence that says which one drives the rating. */
export function keyQuestionBlocks(
  context: ReportContext,
  standard: Standard,
  outcome: StandardOutcome,
): Block[] {
  if (standard.keyQuestions.length === 0) return []
  const count = standard.keyQuestions.length
  const which = count === 1 ? 'one key question' : `${countInWords(count)} key questions`
  const { rule } = standard.rating
  const intro =
    rule === 'lowest-key-question'
      ? `The rating rests on ${which}, which inspectors answered for every relevant case.`
      : rule === 'by-rules'
        ? `Inspectors answered ${which} for every relevant case.`
        : `Inspectors answered ${which} for every relevant case. The results are reported and not rated.`
  return [
    ...(context.isNew(intro) ? [paragraph(text(intro))] : []),
    keyQuestionTable(context, standard, outcome),
    ...driverSentence(context, standard, outcome),
  ]
}

/** Where the results of a standard’s key questions stand. */
export function keyQuestionTableId({ id }: Standard): string {
  return `key-questions-${id.replace('.', '-')}`
}

function keyQuestionTable(
  context: ReportContext,
  standard: Standard,
  outcome: StandardOutcome,
): TableBlock {
  const { framework } = context.rated
  const rated =
    standard.rating.rule === 'lowest-key-question' ||
    outcome.keyQuestions.some(({ band }) => band !== null)
  return {
    kind: 'table',
    id: keyQuestionTableId(standard),
    caption: context.caption('table', `Key questions of ${printedName(standard)}`),
    description: `For each key question, the relevant cases, the percentage answered yes${rated ? ' and the band it falls in' : ''}.`,
    role: 'key-questions',
    columns: [
      { header: 'Key question', align: 'start', width: rated ? 48 : 66 },
      { header: 'Relevant cases', align: 'end', width: 14 },
      { header: 'Percentage ‘Yes’', align: 'end', width: rated ? 16 : 20 },
      ...(rated ? [{ header: 'Band', align: 'start', width: 22 } as const] : []),
    ],
    rows: standard.keyQuestions.map((question) => {
      const result = outcome.keyQuestions.find(({ id }) => id === question.id)!
      const drives =
        outcome.drivers.length < standard.keyQuestions.length &&
        outcome.drivers.includes(question.id)
      return {
        cells: [
          {
            content: [
              text(question.text),
              ...(drives ? [text(' (drives the rating)', { strong: true })] : []),
            ],
            header: true,
          },
          {
            content: [
              printedFigure(
                context,
                { kind: 'number', question: question.id, answer: 'relevant', group: null },
                { short: true },
              ),
            ],
          },
          {
            content: [
              printedFigure(
                context,
                { kind: 'percent', question: question.id, answer: 'yes', group: null },
                drives ? { short: true, strong: true } : { short: true },
              ),
            ],
          },
          ...(rated
            ? [{ content: [text(bandMark(scaleOf(framework, standard.id), result.band).word)] }]
            : []),
        ],
        ...(drives ? { emphasised: true } : {}),
      }
    }),
  }
}

function driverSentence(
  context: ReportContext,
  standard: Standard,
  outcome: StandardOutcome,
): Block[] {
  // What other rules make of them, their own sentences say.
  if (standard.rating.rule !== 'lowest-key-question') return []
  if (outcome.normal === null || outcome.drivers.length === 0) return []
  const normal = ratingMark(context.rated.framework, outcome.normal).word
  const percent = printedFigure(context, {
    kind: 'percent',
    question: outcome.drivers[0]!,
    answer: 'yes',
    group: null,
  })
  const names = standard.keyQuestions
    .filter(({ id }) => outcome.drivers.includes(id))
    .map(({ label }) => `‘${label}’`)
    .join(' and ')
  const result = outcome.departure ? `a normal rating of ${normal}` : `the rating of ${normal}`
  const content = match({ all: standard.keyQuestions.length, tied: outcome.drivers.length })
    .with({ all: 1 }, () => [text('At '), percent, text(`, this one question gives ${result}.`)])
    .with({ tied: 1 }, () => [
      text(`The lowest result decides. At `),
      percent,
      text(`, it is for ${names}, which gives ${result}.`),
    ])
    .otherwise(() => [
      text('The lowest result decides. At '),
      percent,
      text(` each, it is shared by ${names}, which gives ${result}.`),
    ])
  return [paragraph(...content)]
}
